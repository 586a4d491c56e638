"""Somebody's socket in one room, and the rooms of this process."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from origo_chat.abuse.limits import POLLS_OF_A_MEMBER, SOCKETS_OF_A_MEMBER


@dataclass(slots=True, eq=False)
class Attendance:
    """One socket in one room. `cursor` is the number up to which it was told everything, in order."""

    room: str
    member: str
    is_staff: bool
    tell: Callable[[str], None]
    gone: Callable[[], None]
    # Another socket of the same member came, and others before: this one closes.
    make_room: Callable[[], None]
    cursor: int
    # Until the database has said that it may attend, it is told nothing.
    is_waiting: bool = True
    # Once it was let in; also while the same socket asks again.
    may_write: bool = False
    # What it was last told about the room, as a hash: a place in the line is told only when it moved.
    told: int = 0


class Poll:
    """Somebody who asks over HTTP and waits for news of one room."""

    __slots__ = ("_has_news", "is_over", "member")

    def __init__(self, member: str) -> None:
        self.member = member
        # Somebody else of the same member came, and others before: this one is answered now.
        self.is_over = False
        self._has_news = asyncio.Event()

    def listen(self) -> None:
        """From now on there is no news yet."""
        self._has_news.clear()

    def wake(self) -> None:
        """There may be news."""
        self._has_news.set()

    def make_room(self) -> None:
        """Answer it with whatever there is."""
        self.is_over = True
        self.wake()

    async def wait(self, seconds: float) -> None:
        """Until there may be news, or so long."""
        if self.is_over:
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._has_news.wait()


@dataclass(slots=True, eq=False)
class RoomHere:
    """A room that somebody attends or polls in this process."""

    attendances: list[Attendance] = field(default_factory=list)
    # None until somebody polls: most rooms are only attended.
    polls: list[Poll] | None = None
    # The highest number and version this process has heard of.
    last: int = 0
    version: int = 0

    @property
    def is_empty(self) -> bool:
        """Nobody here wants to know of it."""
        return not self.attendances and not self.polls

    def wake(self) -> None:
        """Answer every poll that waits."""
        for poll in self.polls or ():
            poll.wake()

    def begin_poll(self, poll: Poll) -> None:
        """One more waits; of one member so many at most, and the oldest makes room."""
        self.polls = self.polls or []
        own = [each for each in self.polls if each.member == poll.member and not each.is_over]
        if len(own) >= POLLS_OF_A_MEMBER:
            own[0].make_room()
        self.polls.append(poll)

    def let_in(self, attendance: Attendance) -> None:
        """One more socket may attend; of one member so many at most, and the oldest make room. Those that did are among
        them until they have gone."""
        own = [each for each in self.attendances if each.member == attendance.member and not each.is_waiting]
        attendance.is_waiting, attendance.may_write = False, True
        for each in own[: max(0, len(own) + 1 - SOCKETS_OF_A_MEMBER)]:
            each.make_room()

    def take(self, n: int, text: str) -> bool:
        """Tell a packet to everybody who has all before it; says whether somebody has not."""
        behind = False
        for attendance in self.attendances:
            if attendance.cursor == n - 1 and not attendance.is_waiting:
                attendance.cursor = n
                attendance.tell(text)
            elif attendance.cursor < n:
                behind = True
        return behind

    def lowest(self) -> int:
        """The number up to which everybody was told everything."""
        return min((a.cursor for a in self.attendances if not a.is_waiting), default=self.last)
