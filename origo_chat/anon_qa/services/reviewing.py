"""The second reader: an answer is put before somebody else, who approves these very bytes or sends them back."""

from django.db import transaction

from origo_chat.anon_qa.access import lock_question
from origo_chat.anon_qa.models import ProposedAnswer, Question
from origo_chat.anon_qa.notes_slots import NotesSlot, append_note, lock_epoch_of
from origo_chat.anon_qa.services.changing import change, require_holder, settle
from origo_chat.anon_qa.states import QuestionState, Verb, after
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.conversations.models import Envelope
from origo_chat.conversations.services.appending import generation_of, message_id_of, require_generation
from origo_chat.core.errors import ChangedMeanwhile, KeyReused, SomebodyElse
from origo_chat.protocol.envelopes import EnvelopeType


@transaction.atomic
def submit(*, by: str, conversation: str, envelope: bytes) -> None:
    """Put an answer before a second reader. The draft stays, for when it comes back."""
    message_id = message_id_of(envelope, EnvelopeType.MESSAGE, conversation)
    question = lock_question(conversation)
    require_holder(question, by)
    change(question, Verb.SUBMIT)
    require_generation(generation_of(envelope), current=question.conversation.generation)
    if Envelope.objects.filter(conversation=conversation, message_id=message_id).exists():
        raise KeyReused
    ProposedAnswer.objects.create(conversation=question.conversation, by=by, envelope=envelope)
    record(actor=by, event=Event.ANSWER_SUBMITTED, subject=conversation)


@transaction.atomic
def send_back(*, by: str, conversation: str, note: bytes | None, notes_slot: NotesSlot | None) -> None:
    """Ask for changes, with a note that says which."""
    lock_epoch_of(notes_slot if note else None)
    question = lock_question(conversation)
    _proposed(question, by, Verb.SEND_BACK).delete()
    if note is not None:
        append_note(question.conversation, envelope=note, new=notes_slot)
    change(question, Verb.SEND_BACK)
    record(actor=by, event=Event.ANSWER_SENT_BACK, subject=conversation)


@transaction.atomic
def approve(*, by: str, conversation: str, envelope: bytes) -> None:
    """Publish the answer. The reader names it by its bytes: between reading and approving, somebody may have sent it
    back and another one may have come in its place."""
    question = lock_question(conversation)
    if bytes(_proposed(question, by, Verb.APPROVE).envelope) != envelope:
        raise ChangedMeanwhile
    settle(question, Verb.APPROVE, envelope)
    record(actor=by, event=Event.ANSWER_APPROVED, subject=conversation)


def _proposed(question: Question, by: str, verb: Verb) -> ProposedAnswer:
    """The answer that waits, for somebody who may be its second reader."""
    after(QuestionState(question.state), verb)
    proposed = ProposedAnswer.objects.get(pk=question.pk)
    if by in (proposed.by, question.claimed_by):
        raise SomebodyElse
    return proposed
