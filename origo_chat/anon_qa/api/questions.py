"""/api/questions/{conversation}: what members do with a question."""

from django.http import HttpRequest
from ninja import Router

from origo_chat.accounts.admission import MEMBER, caller_of
from origo_chat.anon_qa.api.staff_shapes import (
    NotesSlotBody,
    QuestionAnswer,
    Version,
    row_after,
)
from origo_chat.anon_qa.notes_slots import NotesSlot
from origo_chat.anon_qa.services import answering, drafting, notes, reviewing
from origo_chat.conversations.shapes import SealedEnvelope
from origo_chat.gateway.acting import acting
from origo_chat.gateway.encoded import SentId
from origo_chat.gateway.shapes import Answer, Body

router = Router()


class DraftBody(Body):
    """A draft in place of the version one knows; 0 where there is none."""

    envelope: SealedEnvelope
    version: Version
    notes_slot: NotesSlotBody | None = None


class NoteBody(Body):
    """A note."""

    envelope: SealedEnvelope
    notes_slot: NotesSlotBody | None = None


class SendBackBody(Body):
    """What should be changed, as a note; or nothing, and one talks about it."""

    envelope: SealedEnvelope | None = None
    notes_slot: NotesSlotBody | None = None


class AnswerBody(Body):
    """An answer. To approve: the very bytes that were read."""

    envelope: SealedEnvelope


class DraftedAnswer(Answer):
    """Which version it is now."""

    version: int
    question: QuestionAnswer


class NotedAnswer(Answer):
    """Which number it has."""

    n: int
    question: QuestionAnswer


@router.post("/{conversation}/draft", auth=MEMBER, response=DraftedAnswer)
@acting
def draft_answer(request: HttpRequest, conversation: SentId, body: DraftBody) -> DraftedAnswer:
    """Keep a draft."""
    version = drafting.save_draft(
        by=caller_of(request).person,
        conversation=conversation,
        envelope=body.envelope,
        version=body.version,
        notes_slot=_slot(body.notes_slot),
    )
    return DraftedAnswer(version=version, question=row_after(conversation))


@router.post("/{conversation}/notes", auth=MEMBER, response=NotedAnswer)
@acting
def add_question_note(request: HttpRequest, conversation: SentId, body: NoteBody) -> NotedAnswer:
    """Add a note."""
    n = notes.add_note(
        by=caller_of(request).person,
        conversation=conversation,
        envelope=body.envelope,
        notes_slot=_slot(body.notes_slot),
    )
    return NotedAnswer(n=n, question=row_after(conversation))


@router.post("/{conversation}/submit", auth=MEMBER, response=QuestionAnswer)
@acting
def submit_answer(request: HttpRequest, conversation: SentId, body: AnswerBody) -> QuestionAnswer:
    """Put an answer before a second reader."""
    reviewing.submit(by=caller_of(request).person, conversation=conversation, envelope=body.envelope)
    return row_after(conversation)


@router.post("/{conversation}/send-back", auth=MEMBER, response=QuestionAnswer)
@acting
def send_answer_back(request: HttpRequest, conversation: SentId, body: SendBackBody) -> QuestionAnswer:
    """Ask for changes."""
    reviewing.send_back(
        by=caller_of(request).person,
        conversation=conversation,
        note=body.envelope,
        notes_slot=_slot(body.notes_slot),
    )
    return row_after(conversation)


@router.post("/{conversation}/approve", auth=MEMBER, response=QuestionAnswer)
@acting
def approve_answer(request: HttpRequest, conversation: SentId, body: AnswerBody) -> QuestionAnswer:
    """Publish exactly what was read."""
    reviewing.approve(by=caller_of(request).person, conversation=conversation, envelope=body.envelope)
    return row_after(conversation)


@router.post("/{conversation}/answer", auth=MEMBER, response=QuestionAnswer)
@acting
def answer_question(request: HttpRequest, conversation: SentId, body: AnswerBody) -> QuestionAnswer:
    """Answer by oneself."""
    answering.answer(by=caller_of(request).person, conversation=conversation, envelope=body.envelope)
    return row_after(conversation)


@router.post("/{conversation}/close", auth=MEMBER, response=QuestionAnswer)
@acting
def close_question(request: HttpRequest, conversation: SentId) -> QuestionAnswer:
    """Close."""
    answering.close(by=caller_of(request).person, conversation=conversation)
    return row_after(conversation)


def _slot(body: NotesSlotBody | None) -> NotesSlot | None:
    return None if body is None else body.plain()
