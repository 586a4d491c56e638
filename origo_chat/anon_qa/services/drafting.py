"""Keeping what somebody has begun to answer, so that a browser that dies loses nothing."""

from django.db import transaction

from origo_chat.anon_qa.access import lock_question
from origo_chat.anon_qa.models import Draft, Question
from origo_chat.anon_qa.notes_slots import NotesSlot, keep_notes_slot, lock_epoch_of
from origo_chat.anon_qa.services.changing import change, require_holder
from origo_chat.anon_qa.states import Verb
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.conversations.services.appending import generation_of, message_id_of
from origo_chat.core.errors import ChangedMeanwhile
from origo_chat.protocol.envelopes import EnvelopeType


@transaction.atomic
def save_draft(*, by: str, conversation: str, envelope: bytes, version: int, notes_slot: NotesSlot | None) -> int:
    """Keep a draft in place of the version the writer knows (0: none); says which version it is now."""
    message_id_of(envelope, EnvelopeType.DRAFT, conversation)
    lock_epoch_of(notes_slot)
    question = lock_question(conversation)
    require_holder(question, by)
    change(question, Verb.DRAFT)
    keep_notes_slot(question.conversation, generation=generation_of(envelope), new=notes_slot)
    before = Draft.objects.filter(pk=conversation).values_list("version", "by").first()
    if version != (before[0] if before else 0):
        raise ChangedMeanwhile
    _keep(question, by, envelope, version + 1)
    # Every few seconds while somebody types: on record is that they began, not how they type.
    if before is None or before[1] != by:
        record(actor=by, event=Event.DRAFT_BEGUN, subject=conversation)
    return version + 1


def _keep(question: Question, by: str, envelope: bytes, version: int) -> None:
    kept = {"by": by, "version": version, "envelope": envelope}
    Draft.objects.update_or_create(conversation=question.conversation, defaults=kept)
