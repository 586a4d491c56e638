"""Telling members how their room is now, whenever it changed: many rooms in one question, and only what is new."""

from collections.abc import Callable

from origo_chat.core.base64url import encode_id
from origo_chat.gateway.database_threads import in_reading_thread
from origo_chat.live_chat.delivery.asking import heads
from origo_chat.live_chat.delivery.attendance import Attendance, RoomHere
from origo_chat.live_chat.delivery.work import Drain
from origo_chat.live_chat.models import VISITOR
from origo_chat.live_chat.snapshots import Seen, see
from origo_chat.live_chat.states import IN_LINE
from origo_chat.protocol.frames import RoomChanged, RoomGone, StaffRoomChanged


class Looking:
    """Looks at rooms that changed, and at all in the line when the line moved."""

    def __init__(self, rooms: dict[str, RoomHere], forget: Callable[[Attendance], None]) -> None:
        self._rooms, self._forget = rooms, forget
        self._wanted: set[str] = set()
        self._in_line: set[str] = set()
        self._drain = Drain(self._look)

    def want(self, room: str) -> None:
        """A room changed."""
        if room in self._rooms:
            self._wanted.add(room)
            self._drain.wake()

    def want_line(self) -> None:
        """The line moved: whoever waits has another place, perhaps."""
        self._in_line &= self._rooms.keys()
        for room in self._in_line:
            self.want(room)

    async def check(self, hear_of_packets: Callable[[str, int], None]) -> None:
        """Find what no announcement told."""
        asked = list(self._rooms)
        found = await in_reading_thread(heads, asked)
        for room in asked:
            version, last = found.get(room, (-1, 0))
            here = self._rooms.get(room)
            if here is not None and version != here.version:
                self.want(room)
            hear_of_packets(room, last)

    def tell_first(self, attendance: Attendance, seen: Seen) -> None:
        """The answer to attending."""
        self._note(attendance.room, seen)
        self._tell(attendance, seen)

    async def _look(self) -> bool:
        wanted, self._wanted = self._wanted, set()
        try:
            seen = await in_reading_thread(see, wanted)
        except Exception:
            self._wanted |= wanted
            raise
        for room in wanted:
            self._tell_all(room, seen)
        return bool(self._wanted)

    def _tell_all(self, room: str, seen: Seen) -> None:
        here = self._rooms.get(room)
        if here is None:
            return
        here.wake()
        self._note(room, seen)
        for attendance in list(here.attendances):
            if attendance.is_waiting:
                continue
            if room in seen.rooms and _is_in(seen, attendance):
                self._tell(attendance, seen)
            else:
                attendance.tell(RoomGone(room=encode_id(room)).model_dump_json())
                self._forget(attendance)

    def _note(self, room: str, seen: Seen) -> None:
        row = seen.rooms.get(room)
        here = self._rooms.get(room)
        if row is None or here is None:
            return
        here.version = max(here.version, row.version)
        if row.state in IN_LINE:
            self._in_line.add(room)
        else:
            self._in_line.discard(room)

    def _tell(self, attendance: Attendance, seen: Seen) -> None:
        room = attendance.room
        notice = (
            StaffRoomChanged(room=seen.for_staff(room, attendance.member))
            if attendance.is_staff
            else RoomChanged(room=seen.for_visitor(room))
        )
        text = notice.model_dump_json()
        if hash(text) != attendance.told:
            attendance.told = hash(text)
            attendance.tell(text)


def _is_in(seen: Seen, attendance: Attendance) -> bool:
    return attendance.member == VISITOR or seen.is_in(attendance.room, attendance.member)
