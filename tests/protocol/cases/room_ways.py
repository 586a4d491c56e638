"""Ways into a room: by an invitation, and back by six words."""

from collections.abc import Iterator

from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.refusals import Altered, Malformed, SealingError, UnknownVersion, WrongKey, WronglySigned
from origo_chat.sealing.room_epochs import mix_with_hello
from origo_chat.sealing.room_hello import VisitorKeys
from origo_chat.sealing.room_invitations import sign_invitation
from origo_chat.sealing.room_return import KeptRoom, derive_way_back, seal_way_back
from origo_chat.sealing.room_roster import VISITOR, RoomMember, Roster, sign_return, write_roster
from origo_chat.sealing.signing import SigningKeyPair
from tests.protocol.cases.organisation import IVAN, MIRA, ROOT, SAM, working
from tests.protocol.cases.room_epochs import (
    EPOCH,
    SAM_ENTRY,
    THREE,
    TODAY,
    VERA,
    by_mira,
    epoch_of,
    roster,
    share_of,
)
from tests.protocol.cases.rooms import AREA, PSK, RETURN, ROOM, SECRET, SPEC
from tests.protocol.making import Values, accepted, refused, seed
from tests.protocol.vector import Vector

WORDS = seed("root of the six words of the way back")
TOKEN = seed("room token")
KEPT = KeptRoom(ROOM, TOKEN, PSK, RETURN.seed)
ELSEWHERE = seed("another room", 16)
# What she comes back with: made by the page that came back.
BACK = KemKeyPair.from_seed(seed("visitor back in the room"))
BACK_WRITES = SigningKeyPair.from_seed(seed("visitor writes again"))
ENTRY = sign_return(ROOM, BACK.public, BACK_WRITES.public, RETURN)


def vectors() -> Iterator[Vector]:
    yield from _invitations()
    yield from _blobs()
    yield from _returned()
    yield from _seen_by_staff()


def _invitations() -> Iterator[Vector]:
    signing: Values = {"room": ROOM, "person": IVAN.id, "left": 2700, "by": SAM.id, "sign_seed": SAM.signing.seed}
    yield accepted(AREA, "invitation-signed", SPEC, "Sam asks Ivan in for 45 minutes", "sign_invitation", signing)
    sig = sign_invitation(ROOM, IVAN.id, 2700, SAM.id, SAM.signing).sig
    log: Values = {"log": working().data, "root_pk": ROOT.public, "today": TODAY}
    good: Values = {
        "roster": write_roster(roster(SAM_ENTRY)),
        "person": IVAN.id,
        "left": 2700,
        "by": SAM.id,
        "sig": sig,
    }
    good |= log
    verify = "verify_invitation"
    yield accepted(AREA, "invitation", SPEC, "by somebody who is there", verify, good, "person", "sig")
    by_ivan = sign_invitation(ROOM, MIRA.id, 0, IVAN.id, IVAN.signing).sig
    three: Values = {"roster": write_roster(THREE), "person": MIRA.id, "left": 0, "by": IVAN.id, "sig": by_ivan}
    by_mira_apart = sign_invitation(ROOM, IVAN.id, 2700, MIRA.id, MIRA.signing).sig
    wrong: dict[str, Values] = {
        "of-another-room": {"roster": write_roster(Roster(ELSEWHERE, 1, roster(SAM_ENTRY).members))},
        "of-another-person": {"person": MIRA.id},
        "for-longer": {"left": 0},
        "by-who-is-not-there": {"by": MIRA.id, "sig": by_mira_apart},
        "by-an-interpreter": three,
        "by-the-visitor": {"by": VISITOR},
        "in-a-colleagues-name": {"roster": write_roster(THREE), "by": MIRA.id},
    }
    for case, change in wrong.items():
        yield refused(AREA, f"invitation-{case}", SPEC, verify, {**good, **change}, WronglySigned)


def _blobs() -> Iterator[Vector]:
    yield accepted(AREA, "way-back-derived", SPEC, "names and key", "derive_way_back", {"root": WORDS})
    salt = seed("salt of the way back", 16)
    sealing: Values = {"root": WORDS, **vars(KEPT), "salt": salt}
    yield accepted(AREA, "way-back-sealed", SPEC, "179 bytes", "seal_way_back", sealing)
    blob = seal_way_back(derive_way_back(WORDS), KEPT, lambda _length: salt)
    given: Values = {"root": WORDS, "blob": blob}
    yield accepted(AREA, "way-back-opened", SPEC, "by the same words", "open_way_back", given, "blob")
    wrong: dict[str, tuple[Values, type[SealingError]]] = {
        "of-other-words": ({"root": seed("other words")}, WrongKey),
        "with-its-last-byte-flipped": ({"blob": blob[:-1] + bytes([blob[-1] ^ 1])}, Altered),
        "of-another-version": ({"blob": b"OW2" + blob[3:]}, UnknownVersion),
        "cut-short": ({"blob": blob[:-1]}, Malformed),
    }
    for case, (change, failure) in wrong.items():
        yield refused(AREA, f"way-back-{case}", SPEC, "open_way_back", {**given, **change}, failure)


def _there(entry: RoomMember, room: bytes = ROOM) -> Roster:
    return Roster(room, EPOCH, (entry, *THREE.members[1:]))


def _by_vera(there: Roster) -> Values:
    """How she takes an epoch who came back: of the hello she has its secret and the return key."""
    served = epoch_of(there)
    mine: Values = {
        "member": VISITOR,
        "seed": BACK.seed,
        "sign_seed": BACK_WRITES.seed,
        "by": b"",
        "psk": PSK,
        "visitor_pk": b"",
        "visitor_sign_pk": b"",
        "least": 1,
        "most": None,
        "share": share_of(served, there, BACK, mix_with_hello(SECRET, PSK, there)),
    }
    return {**by_mira(served, there), **mine}


def _returned() -> Iterator[Vector]:
    returning: Values = {"room": ROOM, "pk": BACK.public, "sign_pk": BACK_WRITES.public, "seed": RETURN.seed}
    yield accepted(AREA, "return-signed", SPEC, "her new keys", "sign_return", returning)
    take = "take_room_epoch"
    good = _by_vera(_there(ENTRY))
    yield accepted(AREA, "return-into-a-later-epoch", SPEC, "by the visitor", take, good, "share", "psk")
    first = KemKeyPair.from_seed(seed("back the first time"))
    before = sign_return(ROOM, first.public, BACK_WRITES.public, RETURN)
    elsewhere = sign_return(ELSEWHERE, BACK.public, BACK_WRITES.public, RETURN)
    wrong: dict[str, tuple[Values, type[SealingError]]] = {
        "in-the-same-epoch": (_by_vera(THREE), WrongKey),
        "with-keys-of-an-earlier-return": (_by_vera(_there(before)), WrongKey),
        "with-a-signature-of-another-room": (_by_vera(_there(elsewhere)), WronglySigned),
    }
    for case, (given, failure) in wrong.items():
        yield refused(AREA, f"return-{case}", SPEC, take, given, failure)


def _seen_by_staff() -> Iterator[Vector]:
    take = "take_room_epoch"
    came = _there(ENTRY)
    says = "by Mira, who has the hello's return key"
    yield accepted(AREA, "return-seen-by-staff", SPEC, says, take, by_mira(epoch_of(came), came))
    strangers = SigningKeyPair.from_seed(seed("a stranger's return"))
    old = VisitorKeys(VERA.pk, BACK_WRITES.public)
    wrong: dict[str, tuple[RoomMember, Values, type[SealingError]]] = {
        "by-another-return-key": (sign_return(ROOM, BACK.public, BACK_WRITES.public, strangers), {}, WronglySigned),
        "of-another-room": (sign_return(ELSEWHERE, BACK.public, BACK_WRITES.public, RETURN), {}, WronglySigned),
        "without-a-way-back": (ENTRY, {"return_pk": b""}, WrongKey),
        "with-the-keys-of-the-hello": (sign_return(ROOM, old.pk, old.sign_pk, RETURN), {}, WrongKey),
        "with-the-packet-key-of-the-hello": (sign_return(ROOM, BACK.public, VERA.sign_pk, RETURN), {}, WrongKey),
    }
    for case, (entry, change, failure) in wrong.items():
        given = {**by_mira(epoch_of(_there(entry)), _there(entry)), **change}
        yield refused(AREA, f"return-seen-by-staff-{case}", SPEC, take, given, failure)
