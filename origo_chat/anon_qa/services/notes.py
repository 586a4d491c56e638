"""What the team writes to itself about a question."""

from django.db import transaction

from origo_chat.anon_qa.access import lock_question
from origo_chat.anon_qa.notes_slots import NotesSlot, append_note, lock_epoch_of
from origo_chat.anon_qa.services.changing import save_changed
from origo_chat.audit.events import Event
from origo_chat.audit.services import record


@transaction.atomic
def add_note(*, by: str, conversation: str, envelope: bytes, notes_slot: NotesSlot | None) -> int:
    """Add a note; says its number. The same note again is the same note."""
    lock_epoch_of(notes_slot)
    question = lock_question(conversation)
    appended = append_note(question.conversation, envelope=envelope, new=notes_slot)
    if appended.is_new:
        save_changed(question)
        record(actor=by, event=Event.NOTE_ADDED, subject=conversation)
    return appended.n
