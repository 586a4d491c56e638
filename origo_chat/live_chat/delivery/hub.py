"""Rooms of this process, and everybody who wants to know of them: told at once of what is committed here, and of what
other processes announce. What an announcement was lost for is found by asking the database now and then.

One a process and event loop. Nothing here is needed by another process: all of it can be read anew.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Final
from weakref import WeakKeyDictionary

from origo_chat.abuse.limits import KNOCKS_WAITING, READS_WAITING
from origo_chat.core.base64url import encode_id
from origo_chat.core.errors import TooMany
from origo_chat.gateway.announcing import Message, current_announcements
from origo_chat.gateway.database_threads import in_reading_thread
from origo_chat.live_chat.delivery.asking import ROOMS, Knock, admit
from origo_chat.live_chat.delivery.attendance import Attendance, Poll, RoomHere
from origo_chat.live_chat.delivery.catching_up import CatchingUp
from origo_chat.live_chat.delivery.gathering import Gathering
from origo_chat.live_chat.delivery.looking import Looking
from origo_chat.live_chat.delivery.marks import GATHER_SECONDS, Marks
from origo_chat.live_chat.delivery.texts import packet_text, typing_text
from origo_chat.live_chat.delivery.work import Periodic
from origo_chat.live_chat.parts import Part, Wanted, read_parts
from origo_chat.live_chat.signs_of_life import RENEWED, renew
from origo_chat.live_chat.writing.batch import Fate, Outcome, Sent
from origo_chat.live_chat.writing.queue import Done, WriteQueue

# How long other processes may hear later of a packet, so that many are announced together.
ANNOUNCE_SECONDS: Final = 0.005
# How late a lost announcement may be found, and how late while the live layer is known to be away.
CHECK_SECONDS: Final = 10.0
CHECK_AWAY_SECONDS: Final = 1.0


@dataclass(frozen=True, slots=True)
class Watching:
    """Whose socket is told of the line."""

    person: str
    is_team: bool


class LiveHub:
    """Works for as long as somebody wants to know of a room or of the line."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._rooms: dict[str, RoomHere] = {}
        self._line: dict[Callable[[], None], Watching] = {}
        self._announcing: asyncio.TimerHandle | None = None
        self._newest: dict[str, int] = {}
        self._queue = WriteQueue(self._announce)
        self._catching = CatchingUp(self._rooms)
        self._looking = Looking(self._rooms, self._forget)
        self._knocks = Gathering(admit, most=KNOCKS_WAITING, together=ROOMS, is_patient=True)
        self._reads = Gathering(read_parts, most=READS_WAITING, together=ROOMS, is_patient=False)
        self._announcements = current_announcements()
        self._marks = Marks(self._rooms, self._announcements.tell_others)
        self._periodic = [Periodic(RENEWED.total_seconds(), self._renew), Periodic(CHECK_AWAY_SECONDS, self._check)]
        self._checked = 0.0
        self._line_told: asyncio.TimerHandle | None = None
        self._is_working = False

    # Attending and polling.

    async def attend(self, knock: Knock, attendance: Attendance) -> bool:
        """Let a socket into a room: it is told the room, then what was said after its cursor, then what comes."""
        self._work()
        here = self._rooms.setdefault(knock.room, RoomHere())
        # Before the database is asked: what is committed while it answers is not missed.
        here.attendances.append(attendance)
        try:
            admitted = await self._knocks.ask(knock)
        except (asyncio.CancelledError, TooMany):
            self.leave(attendance)
            raise
        if admitted is None:
            self.leave(attendance)
            return False
        here.let_in(attendance)
        attendance.cursor = min(attendance.cursor, admitted.rooms[knock.room].last)
        self._looking.tell_first(attendance, admitted)
        here.last = max(here.last, admitted.rooms[knock.room].last)
        if attendance.cursor < here.last:
            self._catching.want(knock.room)
        return True

    def leave(self, attendance: Attendance) -> None:
        """A socket has gone, or left the room."""
        here = self._rooms.get(attendance.room)
        if here is not None and attendance in here.attendances:
            here.attendances.remove(attendance)
            self._tidy(attendance.room)

    def watch_line(self, person: str, tell: Callable[[], None], *, is_team: bool) -> None:
        """Tell a socket of the line, or, outside of the team, only of being asked in; the person counts as at work for
        as long as they have said so."""
        self._work()
        self._line[tell] = Watching(person, is_team)

    def leave_line(self, tell: Callable[[], None]) -> None:
        """A staff socket has gone."""
        self._line.pop(tell, None)
        self._rest()

    @contextmanager
    def poll(self, room: str, member: str) -> Iterator[Poll]:
        """Wait for news of a room over HTTP."""
        self._work()
        poll, here = Poll(member), self._rooms.setdefault(room, RoomHere())
        here.begin_poll(poll)
        try:
            yield poll
        finally:
            if here.polls is not None:
                here.polls.remove(poll)
            self._tidy(room)

    async def read(self, wanted: Wanted) -> Part | None:
        """A room as somebody reads it, together with whoever else reads now."""
        return await self._reads.ask(wanted)

    # Writing.

    def write(self, sent: Sent, done: Done) -> bool:
        """Have a packet committed and told to everybody; says no when too many wait."""
        return self._queue.add(sent, partial(self._done, sent, done))

    def mark(self, room: str, member: str, delivered: int, read: int) -> None:
        """Somebody has received and read so far."""
        self._marks.add(room, member, delivered, read)

    def typing(self, room: str, member: str) -> None:
        """Somebody is writing: told to whoever is there now, and kept nowhere."""
        self._tell_typing(room, member)
        self._announcements.tell_others({"type": "typing", "room": room, "member": member})

    def _done(self, sent: Sent, done: Done, outcome: Outcome | None) -> None:
        # Whoever wrote first: their socket counts the packet as told with the answer.
        done(outcome)
        if outcome is not None and outcome.fate is Fate.NEW:
            self._newest[sent.room] = outcome.n
            self._deliver(sent, outcome.n)

    def _announce(self) -> None:
        """A few batches are one announcement: each costs about as much as a packet."""
        if self._newest and self._announcing is None:
            self._announcing = self._loop.call_later(ANNOUNCE_SECONDS, self._announce_now)

    def _announce_now(self) -> None:
        self._announcing = None
        newest, self._newest = self._newest, {}
        self._announcements.tell_others({"type": "packets", "rooms": newest})

    def _deliver(self, sent: Sent, n: int) -> None:
        here = self._rooms.get(sent.room)
        if here is None:
            return
        here.last = max(here.last, n)
        text = packet_text(encode_id(sent.room), n, encode_id(sent.member), sent.text)
        if here.take(n, text):
            self._catching.want(sent.room)
        here.wake()

    # Hearing of it.

    def _hear(self, message: Message) -> None:
        match message:
            case {"type": "packets", "rooms": dict(rooms)}:
                for room, n in rooms.items():
                    self._hear_of_packets(room, n)
            case {"type": "room", "room": str(room)}:
                self._looking.want(room)
            case {"type": "line"}:
                self._looking.want_line()
                self._tell_line_soon()
            case {"type": "asked_in", "person": str(person)}:
                self._tell_asked(person)
            case {"type": "marks", "rooms": list(rooms)}:
                self._marks.look(rooms)
            case {"type": "typing", "room": str(room), "member": str(member)}:
                self._tell_typing(room, member)

    def _tell_line_soon(self) -> None:
        """Many changes at once are one notice."""
        if self._line_told is None:
            self._line_told = self._loop.call_later(GATHER_SECONDS, self._tell_line)

    def _tell_line(self) -> None:
        self._line_told = None
        for tell in [tell for tell, watching in self._line.items() if watching.is_team]:
            tell()

    def _tell_asked(self, person: str) -> None:
        for tell in [tell for tell, watching in self._line.items() if watching.person == person]:
            tell()

    def _hear_of_packets(self, room: str, n: int) -> None:
        here = self._rooms.get(room)
        if here is not None and (n > here.last or here.lowest() < n):
            here.last = max(here.last, n)
            here.wake()
            self._catching.want(room)

    def _tell_typing(self, room: str, member: str) -> None:
        here = self._rooms.get(room)
        text = typing_text(encode_id(room), encode_id(member))
        for attendance in here.attendances if here else ():
            if attendance.member != member and not attendance.is_waiting:
                attendance.tell(text)

    # Now and then.

    async def _renew(self) -> None:
        places = {(name, a.member) for name, here in self._rooms.items() for a in here.attendances if not a.is_waiting}
        await in_reading_thread(renew, places, {watching.person for watching in self._line.values()})

    async def _check(self) -> None:
        due = CHECK_AWAY_SECONDS if self._announcements.is_away else CHECK_SECONDS
        if self._loop.time() - self._checked >= due:
            self._checked = self._loop.time()
            await self._looking.check(self._hear_of_packets)

    def _work(self) -> None:
        if not self._is_working:
            self._is_working = True
            self._checked = self._loop.time()
            self._announcements.join(self._hear)
            for each in self._periodic:
                each.begin()

    def _rest(self) -> None:
        if self._is_working and not self._rooms and not self._line:
            self._is_working = False
            self._announcements.leave(self._hear)
            for each in self._periodic:
                each.stop()

    def _forget(self, attendance: Attendance) -> None:
        self.leave(attendance)
        attendance.gone()

    def _tidy(self, room: str) -> None:
        if room in self._rooms and self._rooms[room].is_empty:
            del self._rooms[room]
            self._rest()


_hubs: "WeakKeyDictionary[asyncio.AbstractEventLoop, LiveHub]" = WeakKeyDictionary()


def current_live_hub() -> LiveHub:
    """The hub of this process: in tests, of this event loop."""
    loop = asyncio.get_running_loop()
    if loop not in _hubs:
        _hubs[loop] = LiveHub()
    return _hubs[loop]
