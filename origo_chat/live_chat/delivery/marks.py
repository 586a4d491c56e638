"""How far members have received and read: gathered, written together a few times a second, then told."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from django.db import transaction

from origo_chat.core.base64url import encode_id
from origo_chat.gateway.announcing import Message
from origo_chat.gateway.database_threads import in_reading_thread
from origo_chat.live_chat.delivery.attendance import RoomHere
from origo_chat.live_chat.delivery.work import Drain
from origo_chat.live_chat.models import Member
from origo_chat.live_chat.states import MemberState
from origo_chat.protocol.frames import MarksSeen
from origo_chat.protocol.rooms import SeenMarks

# A mark may be this late: a person does not notice, and many become one.
GATHER_SECONDS: Final = 0.2

Place = tuple[str, str]
Reached = tuple[int, int]


class Marks:
    """Marks of this process's members, and notices about everybody's."""

    def __init__(self, rooms: dict[str, RoomHere], tell_others: Callable[[Message], None]) -> None:
        self._rooms, self._tell_others = rooms, tell_others
        self._gathered: dict[Place, Reached] = {}
        self._looked_at: set[str] = set()
        self._drain = Drain(self._write)

    def add(self, room: str, member: str, delivered: int, read: int) -> None:
        """Somebody has received and read so far; it never goes back."""
        before = self._gathered.get((room, member), (0, 0))
        self._gathered[room, member] = (max(before[0], delivered), max(before[1], read))
        self._drain.wake()

    def look(self, rooms: Iterable[str]) -> None:
        """Another process has written marks of these rooms."""
        here = self._rooms.keys() & rooms
        if here:
            self._looked_at |= here
            self._drain.wake()

    async def _write(self) -> bool:
        await asyncio.sleep(GATHER_SECONDS)
        gathered, self._gathered = self._gathered, {}
        looked_at, self._looked_at = self._looked_at, set()
        try:
            moved, seen = await in_reading_thread(write_marks, gathered, looked_at)
        except Exception:
            for (room, member), reached in gathered.items():
                self.add(room, member, *reached)
            self._looked_at |= looked_at
            raise
        self._tell(seen)
        if moved:
            self._tell_others({"type": "marks", "rooms": sorted(moved)})
        return bool(self._gathered or self._looked_at)

    def _tell(self, seen: Mapping[str, list[SeenMarks]]) -> None:
        for room, marks in seen.items():
            here = self._rooms.get(room)
            if here is not None:
                text = MarksSeen(room=encode_id(room), marks=marks).model_dump_json()
                for attendance in here.attendances:
                    if not attendance.is_waiting:
                        attendance.tell(text)


def write_marks(gathered: Mapping[Place, Reached], looked_at: set[str]) -> tuple[set[str], dict[str, list[SeenMarks]]]:
    """Move marks forward, never beyond what was said; say which rooms moved, and how everybody stands in them."""
    moved: set[str] = set()
    with transaction.atomic():
        wanted = Member.objects.filter(room__in={room for room, _ in gathered}, state=MemberState.IN)
        rows = wanted.select_related("room").select_for_update(of=("self",)).order_by("pk")
        changed = [row for row in rows if (row.room_id, row.member) in gathered and _moves(row, gathered)]
        Member.objects.bulk_update(changed, ["delivered", "read"])
        moved = {row.room_id for row in changed}
    seen: dict[str, list[SeenMarks]] = {}
    for row in Member.objects.filter(room__in=moved | looked_at, state=MemberState.IN).order_by("pk"):
        told = SeenMarks(member=encode_id(row.member), delivered=row.delivered, read=row.read)
        seen.setdefault(row.room_id, []).append(told)
    return moved, seen


def _moves(row: Member, gathered: Mapping[Place, Reached]) -> bool:
    delivered, read = (min(reached, row.room.last) for reached in gathered[row.room_id, row.member])
    before = (row.delivered, row.read)
    row.delivered, row.read = max(row.delivered, delivered), max(row.read, min(read, max(delivered, row.delivered)))
    return (row.delivered, row.read) != before
