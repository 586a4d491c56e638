"""/api/publications: rewritten questions and answers, on their way to where others read them."""

from datetime import date
from typing import Annotated

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from origo_chat.accounts.admission import MEMBER, caller_of
from origo_chat.anon_qa.api.pages import PageName, page_name, place_of
from origo_chat.anon_qa.api.staff_shapes import NotesSlotBody, TeamSlotAnswer, slot_answers
from origo_chat.anon_qa.services import publishing
from origo_chat.anon_qa.shelves import shelved_publications
from origo_chat.anon_qa.states import PublicationState
from origo_chat.conversations.shapes import KeyStatementBytes, SealedEnvelope
from origo_chat.core.errors import Malformed
from origo_chat.gateway.acting import acting
from origo_chat.gateway.encoded import AnswerId, SentId
from origo_chat.gateway.shapes import Answer, Body
from origo_chat.service.current import current_service

router = Router()

# No control characters but line feed and tab: nobody types them, and PostgreSQL takes no NUL.
_WRITTEN = r"^[^\x00-\x08\x0b-\x1f\x7f]+$"
PublicQuestion = Annotated[str, Field(max_length=4_000, pattern=_WRITTEN)]
PublicAnswer = Annotated[str, Field(max_length=16_000, pattern=_WRITTEN)]


class PublicationAnswer(Answer):
    """Sealed while it is proposed, readable once it is published, empty once it is withdrawn."""

    id: AnswerId
    state: PublicationState
    proposed_by: AnswerId
    slots: list[TeamSlotAnswer]
    keys: list[KeyStatementBytes]
    envelope: SealedEnvelope | None
    language: str | None
    question: str | None
    answer: str | None


class Publications(Answer):
    """The latest changed first, a page of them, and what to ask for the next one with."""

    publications: list[PublicationAnswer]
    next: str | None


class NewPublicationBody(Body):
    """A note (type 2) about itself, with its key sealed to the team's current epoch. Not the id of any thread."""

    id: SentId
    notes_slot: NotesSlotBody
    envelope: SealedEnvelope


class ApprovalBody(Body):
    """The words as the second person has read them: these become public."""

    language: Annotated[str, Field(max_length=16)]
    question: PublicQuestion
    answer: PublicAnswer


@router.get("", auth=MEMBER, response=Publications)
def read_publications(request: HttpRequest, page: PageName = None) -> Publications:
    """All of them, page by page."""
    found, following = shelved_publications(place_of(page, date.fromisoformat))
    return Publications(
        publications=[
            PublicationAnswer(
                id=each.id,
                state=each.state,
                proposed_by=each.proposed_by,
                slots=slot_answers(each.slots),
                keys=each.keys,
                envelope=each.envelope or None,
                language=each.language or None,
                question=each.question or None,
                answer=each.answer or None,
            )
            for each in found
        ],
        next=page_name(following),
    )


@router.post("", auth=MEMBER, response={204: None})
@acting
def propose_publication(request: HttpRequest, body: NewPublicationBody) -> None:
    """Put one before a second person."""
    publishing.propose_publication(
        by=caller_of(request).person,
        publication=body.id,
        envelope=body.envelope,
        key=body.notes_slot.plain(),
    )


@router.post("/{publication}/approve", auth=MEMBER, response={204: None})
@acting
def approve_publication(request: HttpRequest, publication: SentId, body: ApprovalBody) -> None:
    """Make it public."""
    if body.language not in current_service().languages:
        raise Malformed(field="language", problem="not_offered")
    publishing.approve_publication(
        by=caller_of(request).person,
        publication=publication,
        language=body.language,
        question=body.question,
        answer=body.answer,
    )


@router.post("/{publication}/withdraw", auth=MEMBER, response={204: None})
@acting
def withdraw_publication(request: HttpRequest, publication: SentId) -> None:
    """Take it away, with its words."""
    publishing.withdraw_publication(by=caller_of(request).person, publication=publication)
