"""How long each seat may write: counted in seconds from taking an epoch, by a clock that nobody sets."""

from collections.abc import Callable
from math import ceil, inf

from origo_chat.sealing.room_roster import RoomMember, Roster

Seconds = Callable[[], float]


class Endings:
    """The end of every seat of a room. A seat is a member with a key: whoever is to stay longer takes a new one."""

    # spec: 11 rooms
    def __init__(self, clock: Seconds) -> None:
        self._clock = clock
        self._ends: dict[tuple[bytes, bytes], float] = {}

    # spec: 11 rooms
    def learn(self, roster: Roster) -> None:
        """An epoch was taken. An end comes nearer and never moves away, so that who serves late adds its delay once."""
        now = self._clock()
        for each in roster.members:
            told = now + each.left if each.left else inf
            self._ends[_seat(each)] = min(told, self._ends.get(_seat(each), inf))

    # spec: 11 rooms
    def is_over(self, entry: RoomMember) -> bool:
        """Whether the time of a seat is used up."""
        return self._clock() >= self._ends.get(_seat(entry), inf)

    # spec: 11 rooms
    def left(self, entry: RoomMember) -> int:
        """What the next roster says of it, while it is not over: 0 is without an end."""
        end = self._ends.get(_seat(entry), inf)
        return 0 if end == inf else max(1, ceil(end - self._clock()))


def _seat(entry: RoomMember) -> tuple[bytes, bytes]:
    return entry.member, entry.pk
