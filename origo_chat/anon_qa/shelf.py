"""What the team seals to itself apart from any question: a note about itself, in a conversation without a thread."""

from datetime import timedelta

from origo_chat.anon_qa.notes_slots import NotesSlot, keep_notes_slot
from origo_chat.conversations.models import Conversation
from origo_chat.conversations.services.appending import generation_of, message_id_of
from origo_chat.conversations.states import ConversationState
from origo_chat.core import clock
from origo_chat.core.errors import ChangedMeanwhile
from origo_chat.protocol.envelopes import EnvelopeType


def new_shelf(*, name: str, envelope: bytes, key: NotesSlot, days: int) -> Conversation:
    """The conversation that holds it and its slot. The epoch is locked."""
    message_id_of(envelope, EnvelopeType.NOTE, name)
    today = clock.today()
    row, is_new = Conversation.objects.get_or_create(
        pk=name,
        defaults={
            "created_on": today,
            "last_active_on": today,
            "expires_on": today + timedelta(days=days),
            "state": ConversationState.OPEN,
        },
    )
    if not is_new:
        raise ChangedMeanwhile
    keep_notes_slot(row, generation=generation_of(envelope), new=key)
    return row


def renew_shelf(row: Conversation, *, envelope: bytes, key: NotesSlot | None, days: int) -> None:
    """Check a new text for a locked one, and begin its time anew. The epoch is locked when a key comes with it."""
    message_id_of(envelope, EnvelopeType.NOTE, row.pk)
    keep_notes_slot(row, generation=generation_of(envelope), new=key)
    row.last_active_on = clock.today()
    row.expires_on = row.last_active_on + timedelta(days=days)
    row.save(update_fields=["last_active_on", "expires_on"])
