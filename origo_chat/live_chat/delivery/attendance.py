"""Somebody's socket in one room, and the rooms of this process."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Attendance:
    """One socket in one room. `cursor` is the number up to which it was told everything, in order."""

    room: str
    member: str
    is_staff: bool
    tell: Callable[[str], None]
    gone: Callable[[], None]
    cursor: int
    # Until the database has said that it may attend, it is told nothing.
    is_waiting: bool = True
    # Once it was let in; also while the same socket asks again.
    may_write: bool = False
    # What it was last told about the room, as a hash: a place in the line is told only when it moved.
    told: int = 0


@dataclass(slots=True, eq=False)
class RoomHere:
    """A room that somebody attends or polls in this process."""

    attendances: list[Attendance] = field(default_factory=list)
    # None until somebody polls: most rooms are only attended.
    polls: set["asyncio.Future[None]"] | None = None
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
            if not poll.done():
                poll.set_result(None)

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
