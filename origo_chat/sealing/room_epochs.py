"""An epoch of a room: one secret for everybody in its roster, made by a host, checked by each who takes it."""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field

from origo_chat.core.identifiers import random_bytes
from origo_chat.sealing.framing import derive, digest, lp
from origo_chat.sealing.hpke import SECRET_BYTES, KemKeyPair, open_secret, seal_secret
from origo_chat.sealing.refusals import Gap, Malformed, Rollback, WrongKey, WronglySigned
from origo_chat.sealing.room_hello import VisitorKeys
from origo_chat.sealing.room_roster import (
    HOST_ROLES,
    VISITOR,
    RoomMember,
    Roster,
    read_roster,
    verify_members,
    verify_visitor,
    write_roster,
)
from origo_chat.sealing.signing import SigningKeyPair, verify_signature
from origo_chat.sealing.verified_log import VerifiedKeysLog


@dataclass(frozen=True)
class ServedEpoch:
    """What the server hands to every member alike: the roster as written, and the host's word for it."""

    roster: bytes
    host: bytes
    sig: bytes
    commitment: bytes


@dataclass(frozen=True)
class MadeEpoch:
    """An epoch as its host sends it. It counts once the server has given it its number."""

    served: ServedEpoch
    shares: Mapping[bytes, bytes]
    secret: bytes = field(repr=False)


@dataclass(frozen=True)
class Seat:
    """Who takes an epoch: one's own id and ephemeral keys, made for this browser and this seat, and what one knows of
    the visitor. `psk` is the visitor's own; `by` is the id of a staff member's lasting key."""

    member: bytes
    keys: KemKeyPair
    signing: SigningKeyPair
    team: str
    visitor: VisitorKeys | None
    psk: bytes = field(default=b"", repr=False)
    by: bytes = b""


@dataclass(frozen=True)
class Expected:
    """Which number the next epoch can have. Who joins takes any; who is there already misses none."""

    least: int = 1
    most: int | None = None


# spec: 11 rooms
def state_epoch(roster: Roster, host: bytes, signer: SigningKeyPair, secret: bytes) -> ServedEpoch:
    """The host's statement: this roster, and this secret and no other."""
    data = write_roster(roster)
    commitment = _commitment(secret, roster)
    return ServedEpoch(data, host, signer.sign(_stated(roster, data, commitment)), commitment)


# spec: 11 rooms
def make_epoch(roster: Roster, host: bytes, signer: SigningKeyPair, psk: bytes) -> MadeEpoch:
    """A new independent secret for everybody in the roster; the visitor's share needs the secret of the hello."""
    secret = random_bytes(SECRET_BYTES)
    served = state_epoch(roster, host, signer, secret)
    shares = {
        each.member: seal_secret(
            each.pk,
            share_info(roster, served.roster, each.pk),
            mix_with_hello(secret, psk, roster) if each.member == VISITOR else secret,
        )
        for each in roster.members
    }
    return MadeEpoch(served, shares, secret)


# spec: 11 rooms
def check_epoch(served: ServedEpoch, room: bytes, expected: Expected, log: VerifiedKeysLog, team: str) -> Roster:
    """The roster, if the epoch is one that can come now and everybody in it is certified today, and of the team."""
    roster = read_roster(served.roster)
    if roster.room != room:
        raise Malformed("the roster of another room")
    if roster.epoch < expected.least:
        raise Rollback("an epoch of this room that is over")
    if expected.most is not None and roster.epoch > expected.most:
        raise Gap("an epoch of this room before this one is missing")
    certified = verify_members(roster, log, team)
    host = roster.find(served.host)
    if host is None or host.role not in HOST_ROLES:
        raise WronglySigned("made by somebody who is no host of this room")
    verify_signature(certified[host.member], served.sig, _stated(roster, served.roster, served.commitment))
    return roster


# spec: 11 rooms
def open_share(served: ServedEpoch, roster: Roster, seat: Seat, share: bytes) -> bytes:
    """The epoch's secret for one member of a checked roster."""
    own = find_own(roster, seat)
    if own.pk != seat.keys.public or own.sign_pk != seat.signing.public:
        raise WrongKey("the roster has another key for oneself: somebody sits in one's place")
    check_visitor(roster, seat, own)
    secret = open_secret(seat.keys, share_info(roster, served.roster, own.pk), share)
    if seat.member == VISITOR:
        secret = mix_with_hello(secret, seat.psk, roster)
    check_secret(served, roster, secret)
    return secret


# spec: 11 rooms
def find_own(roster: Roster, seat: Seat) -> RoomMember:
    """One's own entry, by one's own lasting key."""
    own = roster.find(seat.member)
    if own is None or own.by != seat.by:
        raise WrongKey("one is not in the roster, or by a key that is not one's own")
    return own


# spec: 11 rooms
def check_visitor(roster: Roster, seat: Seat, own: RoomMember) -> None:
    """The visitor's keys. Who may open the hello and has none takes nobody's word instead; an interpreter may not."""
    if seat.visitor is not None:
        verify_visitor(roster, seat.visitor)
    elif own.role in HOST_ROLES:
        raise Gap("the hello is missing, which says who the visitor is")


# spec: 11 rooms
def check_secret(served: ServedEpoch, roster: Roster, secret: bytes) -> None:
    """Returns only if it is the secret that the host told everybody of."""
    if not hmac.compare_digest(_commitment(secret, roster), served.commitment):
        raise WrongKey("not the secret the host signed for: not everybody would read the same")


# spec: 11 rooms
def share_info(roster: Roster, data: bytes, pk: bytes) -> bytes:
    """What a share is bound to: room, epoch, recipient, and everybody else in the roster."""
    return lp("origo/v1/room", roster.room, roster.epoch, digest(pk), digest(data))


# spec: 11 rooms
def mix_with_hello(secret: bytes, psk: bytes, roster: Roster) -> bytes:
    """The visitor's share, there and back: nobody makes one who could not open the hello."""
    mask = derive(psk, lp("origo/v1/room-psk", roster.room, roster.epoch), SECRET_BYTES)
    return bytes(left ^ right for left, right in zip(secret, mask, strict=True))


# spec: 11 rooms
def seal_memory(own_kem_pk: bytes, roster: Roster, secret: bytes) -> bytes:
    """The epoch's secret for one's own account: a reloaded browser reads on with it."""
    return seal_secret(own_kem_pk, _memory_info(roster, own_kem_pk), secret)


# spec: 11 rooms
def open_memory(keys: KemKeyPair, served: ServedEpoch, roster: Roster, memory: bytes) -> bytes:
    """The secret one took before, if it is the one the host signed for."""
    secret = open_secret(keys, _memory_info(roster, keys.public), memory)
    check_secret(served, roster, secret)
    return secret


def _memory_info(roster: Roster, kem_pk: bytes) -> bytes:
    return lp("origo/v1/room-memory", roster.room, roster.epoch, digest(kem_pk))


def _commitment(secret: bytes, roster: Roster) -> bytes:
    return derive(secret, lp("origo/v1/room-commitment", roster.room, roster.epoch), 32)


def _stated(roster: Roster, data: bytes, commitment: bytes) -> bytes:
    return lp("origo/v1/room-epoch", roster.room, roster.epoch, data, commitment)
