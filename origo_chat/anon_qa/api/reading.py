"""/api/questions/{conversation}: all that is sealed in one question, in parts."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from django.http import HttpRequest
from ninja import Router

from origo_chat.accounts.admission import MEMBER
from origo_chat.anon_qa.api.staff_shapes import QuestionAnswer, TeamSlotAnswer, question_answer, slot_answers
from origo_chat.anon_qa.selectors import row_of
from origo_chat.anon_qa.threads import whole_question
from origo_chat.conversations.selectors import ReadEnvelope, thread_part
from origo_chat.conversations.shapes import KeyStatementBytes, SealedEnvelope
from origo_chat.conversations.states import Side, Track
from origo_chat.gateway.encoded import AnswerId, SentId
from origo_chat.gateway.reading import asked_number
from origo_chat.gateway.shapes import Answer

router = Router()

After = Annotated[int, asked_number(ge=0, lt=2**31)]


class ThreadEnvelope(Answer):
    """An envelope of the thread."""

    n: int
    side: Side
    day: date
    envelope: SealedEnvelope


class NoteAnswer(Answer):
    """An envelope of the notes."""

    n: int
    day: date
    envelope: SealedEnvelope


class DraftAnswer(Answer):
    """What somebody has begun to answer."""

    version: int
    by: AnswerId
    envelope: SealedEnvelope


class ProposedText(Answer):
    """The answer that waits for a second reader."""

    by: AnswerId
    envelope: SealedEnvelope


class WholeQuestionAnswer(Answer):
    """Everything; of a long one the beginning. What there is more of is asked for from the last number."""

    question: QuestionAnswer
    thread_slots: list[TeamSlotAnswer]
    notes_slots: list[TeamSlotAnswer]
    notes_keys: list[KeyStatementBytes]
    envelopes: list[ThreadEnvelope]
    more_envelopes: bool
    notes: list[NoteAnswer]
    more_notes: bool
    draft: DraftAnswer | None
    proposed: ProposedText | None


class ThreadPart(Answer):
    """Some messages in their order."""

    envelopes: list[ThreadEnvelope]
    more: bool


class NotesPart(Answer):
    """Some notes in their order."""

    notes: list[NoteAnswer]
    more: bool


@router.get("/{conversation}", auth=MEMBER, response=WholeQuestionAnswer)
def read_question(request: HttpRequest, conversation: SentId) -> WholeQuestionAnswer:
    """One question with what is sealed in it."""
    found = whole_question(conversation)
    row, draft, proposed = found.row, found.draft, found.proposed
    return WholeQuestionAnswer(
        question=question_answer(row),
        thread_slots=slot_answers(found.thread_slots),
        notes_slots=slot_answers(found.notes_slots),
        notes_keys=found.notes_keys,
        envelopes=[_envelope(each) for each in found.envelopes],
        more_envelopes=_is_more(found.envelopes, row.last),
        notes=[_note(each) for each in found.notes],
        more_notes=_is_more(found.notes, row.notes),
        draft=DraftAnswer(version=draft.version, by=draft.by, envelope=draft.envelope) if draft else None,
        proposed=ProposedText(by=proposed.by, envelope=proposed.envelope) if proposed else None,
    )


@router.get("/{conversation}/parts/envelopes", auth=MEMBER, response=ThreadPart)
def read_question_envelopes(request: HttpRequest, conversation: SentId, after: After) -> ThreadPart:
    """Messages after a number."""
    row = row_of(conversation)
    part = thread_part(row.conversation, after=after)
    return ThreadPart(envelopes=[_envelope(each) for each in part], more=_is_more(part, row.last))


@router.get("/{conversation}/parts/notes", auth=MEMBER, response=NotesPart)
def read_question_notes(request: HttpRequest, conversation: SentId, after: After) -> NotesPart:
    """Notes after a number."""
    row = row_of(conversation)
    part = thread_part(row.conversation, after=after, track=Track.NOTES)
    return NotesPart(notes=[_note(each) for each in part], more=_is_more(part, row.notes))


def _is_more(part: Sequence[ReadEnvelope], last: int) -> bool:
    return bool(part) and part[-1].n < last


def _envelope(each: ReadEnvelope) -> ThreadEnvelope:
    return ThreadEnvelope(n=each.n, side=each.side, day=each.day, envelope=each.envelope)


def _note(each: ReadEnvelope) -> NoteAnswer:
    return NoteAnswer(n=each.n, day=each.day, envelope=each.envelope)
