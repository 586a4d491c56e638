"""Reading and writing in a room over HTTP: for whom sockets are blocked. A poll that waits holds no connection to the
database: it is a view that Django runs in the event loop, and asks only when there may be something new."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol, TypeVar

from asgiref.sync import sync_to_async
from django.db import close_old_connections

from origo_chat.accounts.teams import READING_ROLES
from origo_chat.core import base64url
from origo_chat.core.errors import ChangedMeanwhile, KeyReused, NotFound, TooMany, WrongState
from origo_chat.live_chat.access import is_in, may_see
from origo_chat.live_chat.delivery.hub import current_live_hub
from origo_chat.live_chat.models import VISITOR, Hello, RoomEpoch, RoomShare
from origo_chat.live_chat.signs_of_life import arrive
from origo_chat.live_chat.snapshots import epoch_told, own_epochs, packets_after, see
from origo_chat.live_chat.threads import in_reading_thread
from origo_chat.live_chat.writing.batch import Fate, Outcome, Sent
from origo_chat.protocol.rooms import NumberedPacket, RoomSnapshot, SeenEpoch, StaffRoomSnapshot
from origo_chat.service.roles import Role


@dataclass(frozen=True)
class VisitorPart:
    """A room and what was said after a number."""

    room: RoomSnapshot
    epochs: list[SeenEpoch]
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


class _Part(Protocol):
    @property
    def room(self) -> RoomSnapshot | StaffRoomSnapshot: ...
    @property
    def packets(self) -> list[NumberedPacket]: ...


PartT = TypeVar("PartT", bound=_Part)


async def visitor_part(room: str, *, after: int, epoch: int | None, version: int | None, seconds: int) -> VisitorPart:
    """What there is; with seconds, when there is something new. Epochs after a number, when one is given."""
    return await _news(room, lambda: in_reading_thread(_visitor_part, room, after, epoch), version, seconds)


async def staff_part(person: str, role: Role, room: str, *, after: int, version: int | None, seconds: int) -> StaffPart:
    """The same for staff."""
    return await _news(room, lambda: in_reading_thread(_staff_part, person, role, room, after), version, seconds)


async def write(room: str, member: str, client_id: str, packet: bytes) -> int:
    """Commit a packet; says its number."""
    answer: asyncio.Future[Outcome | None] = asyncio.get_running_loop().create_future()

    def done(outcome: Outcome | None) -> None:
        if not answer.done():
            answer.set_result(outcome)

    sent = Sent(room, member, client_id, packet, base64url.encode(packet))
    outcome = await answer if current_live_hub().write(sent, done) else None
    if outcome is None:
        # Too many wait, or the database is away: sent again it is the same packet.
        raise TooMany(seconds=2)
    if outcome.fate is Fate.REFUSED:
        raise NotFound
    if outcome.fate is Fate.SILENT:
        raise WrongState(state=outcome.state)
    if outcome.fate is Fate.OTHER:
        raise KeyReused
    if outcome.fate is Fate.OVER:
        raise ChangedMeanwhile
    return outcome.n


def mark(room: str, member: str, *, delivered: int, read: int) -> None:
    """Say what somebody has received and read."""
    current_live_hub().mark(room, member, delivered, read)


async def typing(room: str, member: str) -> None:
    """Say that somebody who is in a room is writing."""
    if not await in_reading_thread(is_in, member, room):
        raise NotFound
    current_live_hub().typing(room, member)


async def _news(room: str, read: Callable[[], Awaitable[PartT]], version: int | None, seconds: int) -> PartT:
    hub = current_live_hub()
    until = asyncio.get_running_loop().time() + seconds
    first: PartT | None = None
    # Whoever was let in was looked up on a connection that Django keeps until the answer: few polls would hold all.
    await sync_to_async(close_old_connections)()
    while True:
        # Before the database is asked: what is committed while it answers is not missed.
        waiting = hub.poll(room)
        try:
            part = await read()
            known = version if first is None else first.room.version
            is_new = part.packets or part.room.version != known or (first is not None and part.room != first.room)
            left = until - asyncio.get_running_loop().time()
            if left <= 0 or (is_new and not (first is None and version is None and not part.packets)):
                return part
            first = first or part
            with suppress(TimeoutError):
                await asyncio.wait_for(asyncio.shield(waiting), left)
        finally:
            hub.leave_poll(room, waiting)


def _visitor_part(room: str, after: int, epoch: int | None) -> VisitorPart:
    arrive([(room, VISITOR)])
    seen = see([room])
    if room not in seen.rooms:
        raise NotFound
    packets, more = packets_after(room, after)
    # A visitor takes every epoch, one after the other: whoever was away while two began has missed one.
    missed = [] if epoch is None else own_epochs(room, VISITOR, epoch)
    epochs = [SeenEpoch.model_validate(epoch_told(row, bytes(own.share))) for row, own in missed]
    return VisitorPart(seen.for_visitor(room), epochs, packets, more)


def _staff_part(person: str, role: Role, room: str, after: int) -> StaffPart:
    may_see(person, role, room)
    entered = is_in(person, room)
    if entered:
        arrive([(room, person)])
    seen = see([room])
    if room not in seen.rooms:
        raise NotFound
    packets, more = packets_after(room, after) if entered else ([], False)
    kept = Hello.objects.filter(room=room).first() if role in READING_ROLES else None
    hello = None if kept is None else bytes(kept.bytes)
    return StaffPart(seen.for_staff(room, person), hello, list(own_epochs(room, person)), packets, more)
