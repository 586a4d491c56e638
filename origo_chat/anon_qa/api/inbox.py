"""/api/inbox: the one list, without a word of what is in it; and what browsers open to show that."""

from datetime import date
from typing import Annotated, Final

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import Field

from origo_chat.accounts.admission import MEMBER
from origo_chat.anon_qa.api.pages import PageName, hour_of, page_name, place_of
from origo_chat.anon_qa.api.staff_shapes import (
    QuestionAnswer,
    Questions,
    TeamSlotAnswer,
    question_answer,
    slot_answers,
)
from origo_chat.anon_qa.heads import heads_of
from origo_chat.anon_qa.selectors import QuestionRow, inbox, rows_of, settled
from origo_chat.conversations.shapes import SealedEnvelope
from origo_chat.gateway.encoded import AnswerId, SentId
from origo_chat.gateway.ready import ready
from origo_chat.gateway.repeating import repeatable
from origo_chat.gateway.shapes import Answer, Body

router = Router()

ROWS_AT_ONCE: Final = 200
# A hundred of the usual size are some hundred kilobytes. Larger ones come in several answers.
HEADS_AT_ONCE: Final = 100


class QuestionsPage(Answer):
    """A page, and what to ask for the next one with."""

    questions: list[QuestionAnswer]
    next: str | None


class RowsBody(Body):
    """Which ones."""

    conversations: Annotated[list[SentId], Field(max_length=ROWS_AT_ONCE)]


class HeadsBody(Body):
    """Which ones."""

    conversations: Annotated[list[SentId], Field(max_length=HEADS_AT_ONCE)]


class HeadAnswer(Answer):
    """The first message, and the person's last one when that is another."""

    conversation: AnswerId
    slots: list[TeamSlotAnswer]
    first: SealedEnvelope
    begun: list[SealedEnvelope]
    latest: SealedEnvelope | None


class HeadsAnswer(Answer):
    """What is gone is in neither; what is left did not fit, and is asked for again."""

    heads: list[HeadAnswer]
    left: list[AnswerId]


@router.get("", auth=MEMBER, response=QuestionsPage)
def read_inbox(request: HttpRequest, page: PageName = None) -> HttpResponse:
    """The questions that wait for us, the one promised first at the top."""
    found = inbox(place_of(page, hour_of))
    return _page(found.rows, found.next)


@router.get("/settled", auth=MEMBER, response=QuestionsPage)
def read_settled(request: HttpRequest, page: PageName = None) -> HttpResponse:
    """Answered and closed ones, the latest first."""
    found = settled(place_of(page, date.fromisoformat))
    return _page(found.rows, found.next)


@router.post("/rows", auth=MEMBER, response=Questions)
@repeatable
def read_rows(request: HttpRequest, body: RowsBody) -> HttpResponse:
    """Some questions as they are now; what is missing is gone."""
    return _questions(rows_of(body.conversations))


@router.post("/heads", auth=MEMBER, response=HeadsAnswer)
@repeatable
def read_heads(request: HttpRequest, body: HeadsBody) -> HttpResponse:
    """What some questions are about, for whoever has the keys; as many as fit one answer."""
    found = heads_of(body.conversations)
    heads = [
        HeadAnswer.model_construct(
            conversation=head.conversation,
            slots=slot_answers(head.slots),
            first=head.first,
            begun=head.begun,
            latest=head.latest,
        )
        for head in found.heads
    ]
    return ready(HeadsAnswer.model_construct(heads=heads, left=found.left))


def _questions(rows: list[QuestionRow]) -> HttpResponse:
    return ready(Questions.model_construct(questions=[question_answer(row) for row in rows]))


def _page(rows: list[QuestionRow], following: tuple[date | None, str] | None) -> HttpResponse:
    shown = [question_answer(row) for row in rows]
    return ready(QuestionsPage.model_construct(questions=shown, next=page_name(following)))
