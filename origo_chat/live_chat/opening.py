"""Whether the chat is open, and how long the line is: pure, from hours, what the lead said, and who is there. A long
line closes nothing: whoever comes is told that they may not be reached, and may stand in it all the same."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from origo_chat.live_chat.states import AtWork
from origo_chat.service.opening import Opening

# More than this many waiting for each person at work cannot be reached in a sitting.
WAITING_A_PERSON: Final = 6


class Why(StrEnum):
    """The reason for what it is."""

    OPEN = "open"
    HOURS = "hours"
    NOBODY = "nobody"
    CLOSED_BY_LEAD = "closed_by_lead"
    # Only of a line that has no room for one more (abuse/limits.py), and told to whoever tries.
    FULL = "full"


class Crowd(StrEnum):
    """How many wait, for whoever does not: so coarse that nobody sees one person come or go where few do."""

    FEW = "few"
    SOME = "some"
    # More than can be reached in a sitting.
    MANY = "many"


@dataclass(frozen=True)
class Override:
    """What the lead has said, and until when."""

    is_open: bool
    until: datetime


@dataclass(frozen=True)
class ChatOpening:
    """The truth now. `changes_at` is when hours or the lead's word change it, not when somebody comes or goes."""

    open: bool
    why: Why
    changes_at: datetime | None


def reach_of(at_work: Iterable[AtWork]) -> int:
    """How many are reached in a sitting. With nobody at work, as if one came."""
    return WAITING_A_PERSON * max(1, sum(state is not AtWork.AWAY for state in at_work))


def crowd_of(waiting: int, reach: int) -> Crowd:
    """How many wait, in a word."""
    if waiting >= reach:
        return Crowd.MANY
    return Crowd.SOME if waiting >= reach // 2 else Crowd.FEW


def behind(crowd: Crowd, reach: int) -> tuple[int, int] | None:
    """Behind how many somebody comes to stand, from and to; of many nobody says where that ends."""
    between = {Crowd.FEW: (0, reach // 2 - 1), Crowd.SOME: (reach // 2, reach - 1)}
    return between.get(crowd)


def standing(override: Override | None, now: datetime) -> Override | None:
    """What the lead said, while it holds."""
    return override if override is not None and now < override.until else None


def chat_opening(hours: Opening, said: Override | None, at_work: Collection[AtWork]) -> ChatOpening:
    """Whether somebody may join the line. `said` is what still holds."""
    if said is not None and not said.is_open:
        return ChatOpening(open=False, why=Why.CLOSED_BY_LEAD, changes_at=said.until)
    if said is None and not hours.open:
        return ChatOpening(open=False, why=Why.HOURS, changes_at=hours.changes_at)
    changes_at = hours.changes_at if said is None else said.until
    is_staffed = any(state is not AtWork.AWAY for state in at_work)
    return ChatOpening(open=is_staffed, why=Why.OPEN if is_staffed else Why.NOBODY, changes_at=changes_at)
