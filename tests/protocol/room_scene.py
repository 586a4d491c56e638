"""A room and those in it, as their own clients have it, with nothing between them."""

from dataclasses import dataclass, replace

from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.room_epochs import MadeEpoch, Seat, make_epoch
from origo_chat.sealing.room_hello import VisitorKeys
from origo_chat.sealing.room_packets import PacketKind, Said
from origo_chat.sealing.room_roster import VISITOR, RoomMember, Roster, sign_member, visitor_member
from origo_chat.sealing.rooms import Room
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.statements import Role
from tests.protocol.cases.organisation import MIRA, ROOT, SAM, Person, later, staff, working

LOG = verify_keys_log(working().data, ROOT.public, later(4))
ROOM = bytes(range(16))
ROLES = {SAM.id: Role.KURATOR, MIRA.id: Role.MIDWIFE}
PSK = bytes(range(32))
VISITOR_KEYS = KemKeyPair.from_seed(bytes(32))
VISITOR_SIGNING = SigningKeyPair.from_seed(bytes(32))
VERA = VisitorKeys(VISITOR_KEYS.public, VISITOR_SIGNING.public)


@dataclass
class Present:
    """Somebody of the staff in the room."""

    person: Person
    seat: Seat
    room: Room
    left: int = 0

    @property
    def entry(self) -> RoomMember:
        certificate = staff(self.person, ROLES[self.person.id])
        keys = self.seat.keys.public, self.seat.signing.public
        return replace(sign_member(ROOM, certificate, *keys, self.person.signing), left=self.left)


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def joining(person: Person, clock: Clock | None = None, left: int = 0) -> Present:
    keys, signing = KemKeyPair.generate(), SigningKeyPair.generate()
    seat = Seat(person.id, keys, signing, "origo", VERA, by=person.signing.id)
    return Present(person, seat, Room(ROOM, seat, clock or Clock()), left)


def visitor() -> Room:
    return Room(ROOM, Seat(VISITOR, VISITOR_KEYS, VISITOR_SIGNING, "origo", VERA, PSK))


def made(n: int, host: Present, *others: Present) -> MadeEpoch:
    members = (visitor_member(VERA), *(each.entry for each in (host, *others)))
    return make_epoch(Roster(ROOM, n, members), host.person.id, host.person.signing, PSK)


def taken(n: int, vera: Room, host: Present, *others: Present) -> MadeEpoch:
    epoch = made(n, host, *others)
    vera.take(epoch.served, epoch.shares[VISITOR], LOG)
    for each in (host, *others):
        each.room.take(epoch.served, epoch.shares[each.person.id], LOG)
    return epoch


def text(words: str) -> Said:
    return Said(PacketKind.TEXT, words)
