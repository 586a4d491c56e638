"""An honest range of waiting time from recent waits: pure. Too few to say, and nothing is said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil, floor
from typing import Final

# With fewer a range would be a guess.
ENOUGH: Final = 3
# One in ten waited less than the first, one in ten longer than the second.
SHORT, LONG = 0.1, 0.9
MINUTE: Final = 60


@dataclass(frozen=True)
class PastWait:
    """How long somebody waited behind how many."""

    seconds: int
    ahead: int


@dataclass(frozen=True)
class Range:
    """Whole minutes; the end is always later than the beginning."""

    from_minutes: int
    to_minutes: int


def waiting_range(recent: Sequence[PastWait], ahead: int) -> Range | None:
    """How long somebody with so many before them has to expect."""
    if len(recent) < ENOUGH:
        return None
    turns = sorted(wait.seconds / (wait.ahead + 1) for wait in recent)
    first, last = (turns[round(part * (len(turns) - 1))] * (ahead + 1) / MINUTE for part in (SHORT, LONG))
    return Range(floor(first), max(ceil(last), floor(first) + 1))


def between(recent: Sequence[PastWait], least: int, most: int) -> Range | None:
    """The same for somebody of whom only that is known."""
    first, last = waiting_range(recent, least), waiting_range(recent, most)
    return Range(first.from_minutes, last.to_minutes) if first and last else None


def may_not_be_reached(wait: Range | None, closes_at: datetime | None, now: datetime) -> bool:
    """Whether the chat may close before somebody's turn."""
    if closes_at is None:
        return False
    longest = timedelta(minutes=wait.to_minutes) if wait else timedelta()
    return now + longest >= closes_at
