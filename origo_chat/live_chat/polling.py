"""Reading and writing in a room over HTTP: for whom sockets are blocked. A poll that waits holds no thread."""

from dataclasses import dataclass

from asgiref.sync import sync_to_async

from origo_chat.accounts.teams import READING_ROLES
from origo_chat.core.errors import KeyReused, NotFound
from origo_chat.live_chat.access import is_in, may_see
from origo_chat.live_chat.models import Hello, RoomEpoch, RoomShare
from origo_chat.live_chat.snapshots import own_epochs, packets_after, see
from origo_chat.live_chat.writing.batch import Fate, Sent, commit
from origo_chat.protocol.rooms import NumberedPacket, RoomSnapshot, StaffRoomSnapshot
from origo_chat.service.roles import Role


@dataclass(frozen=True)
class VisitorPart:
    """A room and what was said after a number."""

    room: RoomSnapshot
    packets: list[NumberedPacket]
    more: bool


@dataclass(frozen=True)
class StaffPart:
    """The same for staff, with what opens it."""

    room: StaffRoomSnapshot
    hello: bytes | None
    epochs: list[tuple[RoomEpoch, RoomShare]]
    packets: list[NumberedPacket]
    more: bool


async def visitor_part(room: str, *, after: int, version: int | None, seconds: int) -> VisitorPart:
    """What there is; with seconds, when there is something new."""
    return await sync_to_async(_visitor_part)(room, after)


async def staff_part(person: str, role: Role, room: str, *, after: int, version: int | None, seconds: int) -> StaffPart:
    """The same for staff."""
    return await sync_to_async(_staff_part)(person, role, room, after)


async def write(room: str, member: str, client_id: str, packet: bytes) -> int:
    """Commit a packet; says its number."""
    outcome = (await sync_to_async(commit)([Sent(room, member, client_id, packet)]))[0]
    if outcome.fate is Fate.REFUSED:
        raise NotFound
    if outcome.fate is Fate.OTHER:
        raise KeyReused
    return outcome.n


def mark(room: str, member: str, *, delivered: int, read: int) -> None:
    """Say what somebody has received and read."""


def typing(room: str, member: str) -> None:
    """Say that somebody is writing."""


def _visitor_part(room: str, after: int) -> VisitorPart:
    seen = see([room])
    if room not in seen.rooms:
        raise NotFound
    packets, more = packets_after(room, after)
    return VisitorPart(seen.for_visitor(room), packets, more)


def _staff_part(person: str, role: Role, room: str, after: int) -> StaffPart:
    may_see(person, role, room)
    seen = see([room])
    if room not in seen.rooms:
        raise NotFound
    packets, more = packets_after(room, after) if is_in(person, room) else ([], False)
    kept = Hello.objects.filter(room=room).first() if role in READING_ROLES else None
    hello = None if kept is None else bytes(kept.bytes)
    return StaffPart(seen.for_staff(room, person), hello, list(own_epochs(room, person)), packets, more)
