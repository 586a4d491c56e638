"""Whether the chat is open: pure, from hours, what the lead said, who is there, and the length of the line."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from origo_chat.live_chat.states import AtWork
from origo_chat.service.opening import Opening

# More than this many waiting for each person at work cannot be reached in a sitting; they are told the truth instead.
WAITING_A_PERSON: Final = 6


class Why(StrEnum):
    """The reason for what it is."""

    OPEN = "open"
    HOURS = "hours"
    NOBODY = "nobody"
    CLOSED_BY_LEAD = "closed_by_lead"
    FULL = "full"


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


def standing(override: Override | None, now: datetime) -> Override | None:
    """What the lead said, while it holds."""
    return override if override is not None and now < override.until else None


def chat_opening(hours: Opening, said: Override | None, at_work: Collection[AtWork], waiting: int) -> ChatOpening:
    """Whether somebody may join the line. `said` is what still holds."""
    if said is not None and not said.is_open:
        return ChatOpening(open=False, why=Why.CLOSED_BY_LEAD, changes_at=said.until)
    if said is None and not hours.open:
        return ChatOpening(open=False, why=Why.HOURS, changes_at=hours.changes_at)
    changes_at = hours.changes_at if said is None else said.until
    there = sum(state is not AtWork.AWAY for state in at_work)
    if not there:
        return ChatOpening(open=False, why=Why.NOBODY, changes_at=changes_at)
    is_full = waiting >= there * WAITING_A_PERSON
    return ChatOpening(open=not is_full, why=Why.FULL if is_full else Why.OPEN, changes_at=changes_at)
