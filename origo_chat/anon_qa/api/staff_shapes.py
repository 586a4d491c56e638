"""What several routes of members give and take: rows, slots and envelopes."""

from datetime import date
from typing import Annotated

from pydantic import Field

from origo_chat.anon_qa.notes_slots import NotesSlot
from origo_chat.anon_qa.selectors import QuestionRow, row_of
from origo_chat.anon_qa.states import QuestionState
from origo_chat.anon_qa.threads import TeamSlot
from origo_chat.conversations.shapes import Generation, KeyStatementBytes, SealedKey
from origo_chat.conversations.states import Side
from origo_chat.gateway.encoded import AnswerId, SentId
from origo_chat.gateway.shapes import Answer, Body
from origo_chat.service.roles import Role

Version = Annotated[int, Field(ge=0, lt=2**31)]


class QuestionAnswer(Answer):
    """A question as the inbox shows it. Everything here the server knows; what it is about it does not."""

    conversation: AnswerId
    version: int
    state: QuestionState
    claimed_by: AnswerId | None
    reviewed_from: AnswerId | None
    for_role: Role | None
    needs_second_reader: bool
    # They do not answer alone.
    unflagged_by: AnswerId | None
    answer_by: str | None
    asked_on: date
    last_active_on: date
    kept_until: date
    last: int
    last_by: Side
    is_read: bool
    generation: int
    notes: int


class Questions(Answer):
    """Some questions."""

    questions: list[QuestionAnswer]


class TeamSlotAnswer(Answer):
    """A key, sealed to an epoch of the team."""

    generation: int
    key_id: AnswerId
    slot: SealedKey


class NotesSlotBody(Body):
    """A new notes key, sealed to the team's current epoch. Sent with the first note or draft."""

    generation: Generation
    key_id: SentId
    slot: SealedKey
    statement: KeyStatementBytes

    def plain(self) -> NotesSlot:
        """The same for services."""
        return NotesSlot(self.generation, self.key_id, self.slot, self.statement)


def question_answer(row: QuestionRow) -> QuestionAnswer:
    """The answer for a row. Not checked anew: its types are those of the row, and there may be thousands."""
    due = None if row.answer_by is None else row.answer_by.isoformat(timespec="seconds")
    return QuestionAnswer.model_construct(
        conversation=row.conversation,
        version=row.version,
        state=row.state,
        claimed_by=row.claimed_by,
        reviewed_from=row.reviewed_from,
        for_role=row.for_role,
        needs_second_reader=row.needs_second_reader,
        unflagged_by=row.unflagged_by,
        answer_by=due,
        asked_on=row.asked_on,
        last_active_on=row.last_active_on,
        kept_until=row.kept_until,
        last=row.last,
        last_by=row.last_by,
        is_read=row.is_read,
        generation=row.generation,
        notes=row.notes,
    )


def slot_answers(slots: list[TeamSlot]) -> list[TeamSlotAnswer]:
    """The answers for some slots."""
    return [TeamSlotAnswer(generation=s.generation, key_id=s.key_id, slot=s.slot) for s in slots]


def row_after(conversation: str) -> QuestionAnswer:
    """What a question has become by a deed."""
    return question_answer(row_of(conversation))
