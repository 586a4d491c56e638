"""/api/inbox: the one list, without a word of what is in it; and what browsers open to show that."""

import re
from datetime import date
from typing import Annotated, Final

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import Field

from origo_chat.accounts.admission import MEMBER
from origo_chat.accounts.api.shapes import Id16
from origo_chat.anon_qa.api.staff_shapes import (
    QuestionAnswer,
    Questions,
    TeamSlotAnswer,
    question_answer,
    slot_answers,
)
from origo_chat.anon_qa.selectors import QuestionRow, inbox, rows_of, settled
from origo_chat.anon_qa.threads import heads_of
from origo_chat.conversations.shapes import SealedEnvelope
from origo_chat.core.errors import Malformed
from origo_chat.gateway.ready import ready
from origo_chat.gateway.repeating import repeatable
from origo_chat.gateway.shapes import Answer, Body

router = Router()

ROWS_AT_ONCE: Final = 200
# A head is at most two envelopes and a few slots: a hundred of the usual size are some hundred kilobytes.
HEADS_AT_ONCE: Final = 100

_CURSOR: Final = re.compile(r"(\d{4}-\d\d-\d\d)\.([0-9a-f]{32})")


class SettledQuestions(Answer):
    """A page, and what to ask for the next one with."""

    questions: list[QuestionAnswer]
    next: str | None


class RowsBody(Body):
    """Which ones."""

    conversations: Annotated[list[Id16], Field(max_length=ROWS_AT_ONCE)]


class HeadsBody(Body):
    """Which ones."""

    conversations: Annotated[list[Id16], Field(max_length=HEADS_AT_ONCE)]


class HeadAnswer(Answer):
    """The first message, and the person's last one when that is another."""

    conversation: Id16
    slots: list[TeamSlotAnswer]
    first: SealedEnvelope
    begun: list[SealedEnvelope]
    latest: SealedEnvelope | None


class Heads(Answer):
    """What is gone is not among them."""

    heads: list[HeadAnswer]


@router.get("", auth=MEMBER, response=Questions)
def read_inbox(request: HttpRequest) -> HttpResponse:
    """Every question that waits for us."""
    return _questions(inbox())


@router.get("/settled", auth=MEMBER, response=SettledQuestions)
def read_settled(request: HttpRequest, page: Annotated[str | None, Query(max_length=64)] = None) -> HttpResponse:
    """Answered and closed ones, the latest first."""
    found = settled(None if page is None else _place(page))
    following = None if found.next is None else f"{found.next[0].isoformat()}.{found.next[1]}"
    rows = [question_answer(row) for row in found.rows]
    return ready(SettledQuestions.model_construct(questions=rows, next=following))


@router.post("/rows", auth=MEMBER, response=Questions)
@repeatable
def read_rows(request: HttpRequest, body: RowsBody) -> HttpResponse:
    """Some questions as they are now; what is missing is gone."""
    return _questions(rows_of([c.hex() for c in body.conversations]))


@router.post("/heads", auth=MEMBER, response=Heads)
@repeatable
def read_heads(request: HttpRequest, body: HeadsBody) -> HttpResponse:
    """What some questions are about, for whoever has the keys."""
    heads = [
        HeadAnswer.model_construct(
            conversation=bytes.fromhex(head.conversation),
            slots=slot_answers(head.slots),
            first=head.first,
            begun=head.begun,
            latest=head.latest,
        )
        for head in heads_of([c.hex() for c in body.conversations])
    ]
    return ready(Heads.model_construct(heads=heads))


def _questions(rows: list[QuestionRow]) -> HttpResponse:
    return ready(Questions.model_construct(questions=[question_answer(row) for row in rows]))


def _place(page: str) -> tuple[date, str]:
    found = _CURSOR.fullmatch(page)
    try:
        if found is not None:
            return date.fromisoformat(found[1]), found[2]
    except ValueError:
        pass
    raise Malformed(field="page", problem="not_a_page")
