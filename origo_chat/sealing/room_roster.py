"""Who is in a room: the roster every share and statement is bound to, and each staff member's own signature."""

from dataclasses import dataclass
from itertools import pairwise

from origo_chat.sealing.framing import key_id, lp
from origo_chat.sealing.hpke import KEM_PK_BYTES
from origo_chat.sealing.refusals import Malformed, WrongKey, WronglySigned
from origo_chat.sealing.room_hello import ROOM_BYTES, VisitorKeys
from origo_chat.sealing.signing import SIGN_PK_BYTES, SIGNATURE_BYTES, SigningKeyPair, verify_signature
from origo_chat.sealing.spelling import VERSION, Record, read_versioned, write_json
from origo_chat.sealing.statements import READING_ROLES, Role, StaffStatement
from origo_chat.sealing.verified_log import VerifiedKeysLog

VISITOR = bytes(16)
VISITOR_ROLE = "visitor"
# Those who read what the team reads may open a hello, and so may make an epoch; an interpreter may not.
HOST_ROLES = frozenset(role.value for role in READING_ROLES)
MOST_MEMBERS = 8
ROSTER_LIMIT = 20_480
_ROLES = HOST_ROLES | {VISITOR_ROLE, Role.INTERPRETER.value}
_LONGEST_ALIAS = 64
_FIELDS = ("v", "room", "epoch", "members")
_MEMBER_FIELDS = ("member", "role", "alias", "pk", "sign_pk", "left", "by", "sig")


@dataclass(frozen=True)
class RoomMember:
    """One of those present. Fields stand in the order they are written."""

    member: bytes
    role: str
    alias: str
    pk: bytes
    sign_pk: bytes
    # Seconds from the making of the epoch for which they may write; 0 is without an end.
    left: int = 0
    by: bytes = b""
    sig: bytes = b""


@dataclass(frozen=True)
class Roster:
    """Everybody who can read one epoch of one room, the visitor first."""

    room: bytes
    epoch: int
    members: tuple[RoomMember, ...]

    # spec: 11 rooms
    def find(self, member: bytes) -> RoomMember | None:
        """The entry of a member, if there is one."""
        return next((each for each in self.members if each.member == member), None)


# spec: 11 rooms
def visitor_member(keys: VisitorKeys) -> RoomMember:
    """The visitor's entry, with the keys of the hello. Without an alias: a roster is read by the server."""
    return RoomMember(VISITOR, VISITOR_ROLE, "", keys.pk, keys.sign_pk)


# spec: 11 rooms
def sign_member(
    room: bytes, statement: StaffStatement, pk: bytes, sign_pk: bytes, signer: SigningKeyPair
) -> RoomMember:
    """One's own entry, as the certificate says it, with ephemeral keys that one's signature vouches for."""
    sig = signer.sign(_covered(room, statement.id, pk, sign_pk))
    return RoomMember(statement.id, statement.role.value, statement.alias, pk, sign_pk, 0, signer.id, sig)


# spec: 11 rooms
def sign_return(room: bytes, pk: bytes, sign_pk: bytes, signer: SigningKeyPair) -> RoomMember:
    """The entry of a visitor who came back with six words: new keys, which the return key vouches for."""
    return RoomMember(VISITOR, VISITOR_ROLE, "", pk, sign_pk, sig=signer.sign(_returned(room, pk, sign_pk)))


# spec: 11 rooms
def write_roster(roster: Roster) -> bytes:
    """The roster in its one spelling; nobody writes what nobody would read."""
    members = sorted(roster.members, key=lambda each: each.member)
    data = write_json({"v": VERSION, "room": roster.room, "epoch": roster.epoch, "members": members})
    read_roster(data)
    return data


# spec: 11 rooms
def read_roster(data: bytes) -> Roster:
    """The roster, or a refusal. Nobody has checked yet who vouches for the keys."""
    record = read_versioned(data, ROSTER_LIMIT, _FIELDS)
    room, epoch = record.data("room", ROOM_BYTES), record.number("epoch", 1)
    members = tuple(_read_member(each) for each in record.items("members", MOST_MEMBERS))
    ids = [each.member for each in members]
    # The visitor's id is the lowest there is: first, and ascending without repetition, means exactly one.
    if ids[:1] != [VISITOR] or any(left >= right for left, right in pairwise(ids)):
        raise Malformed("the members are not one visitor and then staff in the order of their ids")
    return Roster(room, epoch, members)


def _read_member(value: object) -> RoomMember:
    record = Record(value, _MEMBER_FIELDS)
    member, role = record.data("member", 16), record.text("role")
    is_visitor = member == VISITOR
    if role not in _ROLES or is_visitor != (role == VISITOR_ROLE):
        raise Malformed("a role that this member cannot have in a room")
    return RoomMember(
        member,
        role,
        alias=record.text("alias", 0, 0) if is_visitor else record.text("alias", 1, _LONGEST_ALIAS),
        pk=record.data("pk", KEM_PK_BYTES),
        sign_pk=record.data("sign_pk", SIGN_PK_BYTES),
        left=record.number("left", 0, 0) if is_visitor else record.number("left"),
        by=record.data("by", 0 if is_visitor else 16),
        sig=record.data("sig", 0, SIGNATURE_BYTES) if is_visitor else record.data("sig", SIGNATURE_BYTES),
    )


# spec: 11 rooms
def verify_members(roster: Roster, log: VerifiedKeysLog, team: str) -> dict[bytes, bytes]:
    """The signing key of every staff member: each of them who the roster says, by a certificate that holds today, and
    of the team, interpreters apart."""
    certified: dict[bytes, bytes] = {}
    for each in roster.members:
        if each.member != VISITOR:
            certified[each.member] = verify_member(roster.room, each, log, team)
    return certified


# spec: 11 rooms
def verify_member(room: bytes, entry: RoomMember, log: VerifiedKeysLog, team: str) -> bytes:
    """The signing key of one of them."""
    sign_pk = _certified(entry, log, team)
    verify_signature(sign_pk, entry.sig, _covered(room, entry.member, entry.pk, entry.sign_pk))
    return sign_pk


# spec: 11 rooms
def verify_visitor(roster: Roster, known: VisitorKeys) -> None:
    """Returns only if the visitor's keys are the hello's, or new ones that the hello's return key vouches for."""
    entry = roster.members[0]
    if not entry.sig and (entry.pk, entry.sign_pk) != (known.pk, known.sign_pk):
        raise WrongKey("the roster has another key for the visitor than the hello")
    if entry.sig:
        if not known.return_pk or entry.pk == known.pk or entry.sign_pk == known.sign_pk:
            raise WrongKey("this visitor cannot have come back, or not with keys that were used before")
        verify_signature(known.return_pk, entry.sig, _returned(roster.room, entry.pk, entry.sign_pk))


def _certified(entry: RoomMember, log: VerifiedKeysLog, team: str) -> bytes:
    statement = log.person(entry.member).statement
    if not isinstance(statement, StaffStatement):
        raise WronglySigned("an administrator is nobody in a room")
    if (statement.role.value, statement.alias) != (entry.role, entry.alias):
        raise WronglySigned("another role or alias than the certificate's")
    if statement.role is not Role.INTERPRETER and team not in statement.teams:
        raise WronglySigned("somebody who is not of the team")
    if key_id(statement.sign_pk) != entry.by:
        raise WronglySigned("vouched for by another key than the one that is certified today")
    return statement.sign_pk


def _covered(room: bytes, member: bytes, pk: bytes, sign_pk: bytes) -> bytes:
    return lp("origo/v1/room-member", room, member, pk, sign_pk)


def _returned(room: bytes, pk: bytes, sign_pk: bytes) -> bytes:
    return lp("origo/v1/room-return", room, pk, sign_pk)
