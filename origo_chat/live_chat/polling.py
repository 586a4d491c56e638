"""Reading and writing in a room over HTTP: for whom sockets are blocked. A poll that waits holds no thread and no
connection to the database: it is a view that Django runs in the event loop, and reads only when there may be something
new, together with all others who read then."""

import asyncio
from typing import TypeVar

from origo_chat.abuse.counting import spend_from_loop
from origo_chat.abuse.limits import PACKETS_OVER_HTTP
from origo_chat.core import base64url
from origo_chat.core.errors import ChangedMeanwhile, KeyReused, Malformed, NotFound, ThreadFull, TooMany, WrongState
from origo_chat.gateway.database_threads import in_reading_thread
from origo_chat.live_chat.access import is_in
from origo_chat.live_chat.delivery.hub import current_live_hub
from origo_chat.live_chat.parts import Part, StaffPart, VisitorPart, Wanted
from origo_chat.live_chat.writing.batch import Fate, Outcome, Sent

PartT = TypeVar("PartT", VisitorPart, StaffPart)


async def visitor_part(room: str, *, after: int, epoch: int | None, version: int | None, seconds: int) -> VisitorPart:
    """What there is; with seconds, when there is something new. Epochs after a number, when one is given."""
    return await _news(VisitorPart, Wanted(room, after, epoch=epoch), version, seconds)


async def staff_part(wanted: Wanted, *, version: int | None, seconds: int) -> StaffPart:
    """The same for staff, for as long as their session lives."""
    return await _news(StaffPart, wanted, version, seconds)


async def write(room: str, member: str, client_id: str, packet: bytes) -> int:
    """Commit a packet; says its number."""
    await spend_from_loop(PACKETS_OVER_HTTP, f"{room}:{member}")
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
    if outcome.fate is Fate.FULL:
        raise ThreadFull
    if outcome.fate is Fate.AHEAD:
        raise Malformed(field="packet", problem="epoch")
    return outcome.n


async def mark(room: str, member: str, *, delivered: int, read: int) -> None:
    """Say what somebody who is in a room has received and read."""
    await _require_seat(room, member)
    current_live_hub().mark(room, member, delivered, read)


async def typing(room: str, member: str) -> None:
    """Say that somebody who is in a room is writing."""
    await _require_seat(room, member)
    current_live_hub().typing(room, member)


async def _require_seat(room: str, member: str) -> None:
    if not await in_reading_thread(is_in, member, room):
        raise NotFound


async def _news(kind: type[PartT], wanted: Wanted, version: int | None, seconds: int) -> PartT:
    if not seconds:
        return _of(kind, await current_live_hub().read(wanted))
    with current_live_hub().poll(wanted.room, wanted.member) as poll:
        until = asyncio.get_running_loop().time() + seconds
        first: PartT | None = None
        while True:
            # Before the database is asked: what is committed while it answers is not missed.
            poll.listen()
            part = _of(kind, await current_live_hub().read(wanted))
            known = version if first is None else first.room.version
            is_new = part.packets or part.room.version != known or (first is not None and part.room != first.room)
            left = until - asyncio.get_running_loop().time()
            is_over = left <= 0 or poll.is_over
            if is_over or (is_new and not (first is None and version is None and not part.packets)):
                return part
            first = first or part
            await poll.wait(left)


def _of(kind: type[PartT], part: Part | None) -> PartT:
    if not isinstance(part, kind):
        raise NotFound
    return part
