"""What visitors are told: where their own question stands, and what others have asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from origo_chat.anon_qa.models import Publication, Question
from origo_chat.anon_qa.states import PublicationState, QuestionState
from origo_chat.core.errors import NotFound
from origo_chat.gateway.parts import fitting
from origo_chat.service.current import current_service

# Others' questions on one page. A person in a hurry reads no more.
PUBLISHED_AT_ONCE: Final = 200
# Of very long ones fewer: this is a page on a telephone.
PUBLISHED_BYTES: Final = 512 * 1024


class Standing(StrEnum):
    """Where a question stands, in the four words a person needs."""

    WAITING = "waiting"
    BEING_ANSWERED = "being_answered"
    ANSWERED = "answered"
    CLOSED = "closed"


_S = QuestionState
STANDINGS: Final[Mapping[QuestionState, Standing]] = {
    _S.ASKED: Standing.WAITING,
    _S.FOLLOWED_UP: Standing.WAITING,
    _S.CLAIMED: Standing.BEING_ANSWERED,
    _S.DRAFTED: Standing.BEING_ANSWERED,
    _S.IN_REVIEW: Standing.BEING_ANSWERED,
    _S.ANSWERED: Standing.ANSWERED,
    _S.CLOSED: Standing.CLOSED,
}


@dataclass(frozen=True)
class OwnQuestion:
    """What the person who asked is told."""

    standing: Standing
    answer_by: date | None
    kept_until: date
    generation: int
    last: int
    is_read: bool


@dataclass(frozen=True)
class Published:
    """A rewritten question and its answer."""

    id: str
    language: str
    question: str
    answer: str


def own_question(conversation: str) -> OwnQuestion:
    """Where somebody's own question stands."""
    row = Question.objects.select_related("conversation").filter(pk=conversation).first()
    if row is None:
        raise NotFound
    kept = row.conversation
    return OwnQuestion(
        standing=STANDINGS[QuestionState(row.state)],
        answer_by=day_of(row.answer_by) if row.answer_by else None,
        kept_until=kept.expires_on,
        generation=kept.generation,
        last=kept.last,
        is_read=row.is_read,
    )


def day_of(moment: datetime) -> date:
    """The day on the organisation's clocks: a promise is read by people."""
    return moment.astimezone(ZoneInfo(current_service().opening_hours.time_zone)).date()


def published(language: str) -> list[Published]:
    """What others have asked, the newest first."""
    rows = Publication.objects.filter(state=PublicationState.PUBLISHED, language=language)
    newest = list(rows.order_by("-changed_on", "id")[:PUBLISHED_AT_ONCE])
    shown = fitting((len((row.question + row.answer).encode()) for row in newest), PUBLISHED_BYTES)
    return [Published(row.id, row.language, row.question, row.answer) for row in newest[:shown]]
