"""What the team sees of questions without opening them. Rows never load a byte of an envelope."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.db.models import F, Q, QuerySet

from origo_chat.anon_qa.models import Question
from origo_chat.anon_qa.states import OPEN, SETTLED, QuestionState
from origo_chat.conversations.states import Side
from origo_chat.core.errors import NotFound
from origo_chat.service.current import current_service
from origo_chat.service.roles import Role

PAGE: Final = 100
# Of what waits, all is read again and again: some hundred kilobytes at once.
INBOX_PAGE: Final = 1_000


@dataclass(frozen=True)
class QuestionRow:
    """One line of the inbox."""

    conversation: str
    version: int
    state: QuestionState
    claimed_by: str | None
    reviewed_from: str | None
    for_role: Role | None
    needs_second_reader: bool
    unflagged_by: str | None
    answer_by: datetime | None
    asked_on: date
    last_active_on: date
    kept_until: date
    last: int
    last_by: Side
    is_read: bool
    generation: int
    notes: int


@dataclass(frozen=True)
class InboxPage:
    """Some questions that wait, and where the next ones begin: the hour of the last, if it has one, and its name."""

    rows: list[QuestionRow]
    next: tuple[datetime | None, str] | None


@dataclass(frozen=True)
class SettledPage:
    """Some settled questions, and where the next ones begin."""

    rows: list[QuestionRow]
    next: tuple[date, str] | None


_OF_CONVERSATION: Final = {
    "conversation_id": "conversation",
    "version": "version",
    "state": "state",
    "claimed_by": "claimed_by",
    "conversation__proposed__by": "reviewed_from",
    "for_role": "for_role",
    "needs_second_reader": "needs_second_reader",
    "unflagged_by": "unflagged_by",
    "answer_by": "answer_by",
    "conversation__created_on": "asked_on",
    "conversation__last_active_on": "last_active_on",
    "conversation__expires_on": "kept_until",
    "conversation__last": "last",
    "last_by": "last_by",
    "is_read": "is_read",
    "conversation__generation": "generation",
    "conversation__last_note": "notes",
}


def inbox(after: tuple[datetime | None, str] | None = None) -> InboxPage:
    """Questions that wait for us, the one promised first at the top, a page from where the last one ended."""
    waiting = Question.objects.filter(state__in=OPEN)
    if after is not None:
        due, last = after
        later = Q() if due is None else Q(answer_by__gt=due) | Q(answer_by=None)
        waiting = waiting.filter(later | Q(answer_by=due, pk__gt=last))
    rows = _rows(waiting.order_by(F("answer_by").asc(nulls_last=True), "pk")[: INBOX_PAGE + 1])
    shown = rows[:INBOX_PAGE]
    return InboxPage(shown, (shown[-1].answer_by, shown[-1].conversation) if len(rows) > INBOX_PAGE else None)


def rows_of(conversations: Sequence[str]) -> list[QuestionRow]:
    """Some questions; what is gone is not among them."""
    return _rows(Question.objects.filter(pk__in=conversations).order_by("pk"))


def row_of(conversation: str) -> QuestionRow:
    """One question."""
    for row in rows_of([conversation]):
        return row
    raise NotFound


def settled(after: tuple[date, str] | None) -> SettledPage:
    """Answered and closed ones, the latest first, a page from where the last one ended."""
    found = Question.objects.filter(state__in=SETTLED)
    if after is not None:
        day, last = after
        found = found.filter(conversation__last_active_on__lte=day).exclude(
            conversation__last_active_on=day, conversation__id__gte=last
        )
    rows = _rows(found.order_by("-conversation__last_active_on", "-conversation__id")[: PAGE + 1])
    shown = rows[:PAGE]
    return SettledPage(shown, (shown[-1].last_active_on, shown[-1].conversation) if len(rows) > PAGE else None)


def _rows(found: QuerySet[Question]) -> list[QuestionRow]:
    always = current_service().policies.second_reader
    return [_row(dict(zip(_OF_CONVERSATION.values(), each, strict=True)), always) for each in _values(found)]


def _values(found: QuerySet[Question]) -> Iterable[tuple[object, ...]]:
    return found.values_list(*_OF_CONVERSATION)


def _row(values: dict[str, Any], always: bool) -> QuestionRow:
    values["state"], values["last_by"] = QuestionState(values["state"]), Side(values["last_by"])
    values["claimed_by"], values["unflagged_by"] = values["claimed_by"] or None, values["unflagged_by"] or None
    values["for_role"] = Role(values["for_role"]) if values["for_role"] else None
    values["needs_second_reader"] = values["needs_second_reader"] or always
    return QuestionRow(**values)
