"""/api/inbox: the one list, without a word of what is in it; and what browsers open to show that."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Final, TypeVar

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
from origo_chat.anon_qa.heads import heads_of
from origo_chat.anon_qa.selectors import QuestionRow, inbox, rows_of, settled
from origo_chat.conversations.shapes import SealedEnvelope
from origo_chat.core.errors import Malformed
from origo_chat.gateway.ready import ready
from origo_chat.gateway.repeating import repeatable
from origo_chat.gateway.shapes import Answer, Body

router = Router()

ROWS_AT_ONCE: Final = 200
# A hundred of the usual size are some hundred kilobytes. Larger ones come in several answers.
HEADS_AT_ONCE: Final = 100

_PLACE: Final = re.compile(r"([-0-9T:.Z]{1,27})\.([0-9a-f]{32})")
# In place of an hour, where none is promised.
_UNDATED: Final = "-"

PageName = Annotated[str | None, Query(max_length=64)]
Moment = TypeVar("Moment")


class QuestionsPage(Answer):
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


class HeadsAnswer(Answer):
    """What is gone is in neither; what is left did not fit, and is asked for again."""

    heads: list[HeadAnswer]
    left: list[Id16]


@router.get("", auth=MEMBER, response=QuestionsPage)
def read_inbox(request: HttpRequest, page: PageName = None) -> HttpResponse:
    """The questions that wait for us, the one promised first at the top."""
    found = inbox(None if page is None else _place(page, _hour))
    return _page(found.rows, found.next)


@router.get("/settled", auth=MEMBER, response=QuestionsPage)
def read_settled(request: HttpRequest, page: PageName = None) -> HttpResponse:
    """Answered and closed ones, the latest first."""
    found = settled(None if page is None else _place(page, date.fromisoformat))
    return _page(found.rows, found.next)


@router.post("/rows", auth=MEMBER, response=Questions)
@repeatable
def read_rows(request: HttpRequest, body: RowsBody) -> HttpResponse:
    """Some questions as they are now; what is missing is gone."""
    return _questions(rows_of([c.hex() for c in body.conversations]))


@router.post("/heads", auth=MEMBER, response=HeadsAnswer)
@repeatable
def read_heads(request: HttpRequest, body: HeadsBody) -> HttpResponse:
    """What some questions are about, for whoever has the keys; as many as fit one answer."""
    found = heads_of([c.hex() for c in body.conversations])
    heads = [
        HeadAnswer.model_construct(
            conversation=bytes.fromhex(head.conversation),
            slots=slot_answers(head.slots),
            first=head.first,
            begun=head.begun,
            latest=head.latest,
        )
        for head in found.heads
    ]
    return ready(HeadsAnswer.model_construct(heads=heads, left=[bytes.fromhex(each) for each in found.left]))


def _questions(rows: list[QuestionRow]) -> HttpResponse:
    return ready(Questions.model_construct(questions=[question_answer(row) for row in rows]))


def _page(rows: list[QuestionRow], following: tuple[date | None, str] | None) -> HttpResponse:
    place = None if following is None else f"{_text(following[0])}.{following[1]}"
    return ready(QuestionsPage.model_construct(questions=[question_answer(row) for row in rows], next=place))


def _text(moment: date | None) -> str:
    """As it stands in an address: no plus, which would have to be written in another way there."""
    return _UNDATED if moment is None else moment.isoformat().replace("+00:00", "Z")


def _place(page: str, read: Callable[[str], Moment]) -> tuple[Moment, str]:
    found = _PLACE.fullmatch(page)
    try:
        if found is not None:
            return read(found[1]), found[2]
    except ValueError:
        pass
    raise Malformed(field="page", problem="not_a_page")


def _hour(text: str) -> datetime | None:
    if text == _UNDATED:
        return None
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("an hour without its time zone: take it from the page before")
    return moment
