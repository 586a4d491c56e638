"""Notes and the slot of their key: it comes with the first note or draft, and what is sealed later is under it."""

from dataclasses import dataclass

from origo_chat.accounts.teams import TEAM
from origo_chat.conversations.access import lock_epoch_to_seal_to
from origo_chat.conversations.models import Conversation, KeyStatement, Slot
from origo_chat.conversations.services.appending import (
    Appended,
    append,
    generation_of,
    message_id_of,
    require_generation,
)
from origo_chat.conversations.states import Side, SlotKind, Track
from origo_chat.core import identifiers
from origo_chat.core.errors import ChangedMeanwhile, Malformed
from origo_chat.protocol.envelopes import EnvelopeType


@dataclass(frozen=True)
class NotesSlot:
    """A new notes key, sealed to an epoch of the team."""

    generation: int
    key_id: str
    slot: bytes
    statement: bytes


def lock_epoch_of(new: NotesSlot | None) -> None:
    """Keep the epoch from being rotated away while something is sealed to it. Before any other lock."""
    if new is not None:
        lock_epoch_to_seal_to(TEAM, new.key_id)


def keep_notes_slot(conversation: Conversation, *, generation: int, new: NotesSlot | None) -> None:
    """Keep the first one of each generation: notes outlive new words, for their key is never in a mailbox, and the next
    comes when the maker of the last has left. Refuse what is sealed under another. The conversation is locked."""
    there = KeyStatement.objects.filter(conversation=conversation).values_list("generation", flat=True)
    kept = there.order_by("-generation").first() or 0
    if new is None and kept == 0:
        raise Malformed(field="notes_slot", problem="missing")
    if new is not None:
        if new.generation != kept + 1:
            raise ChangedMeanwhile
        _keep(conversation, new)
        kept = new.generation
    require_generation(generation, current=kept)


def append_note(conversation: Conversation, *, envelope: bytes, new: NotesSlot | None) -> Appended:
    """Add a note to the notes of a locked conversation."""
    message_id_of(envelope, EnvelopeType.NOTE, conversation.pk)
    keep_notes_slot(conversation, generation=generation_of(envelope), new=new)
    return append(conversation=conversation.pk, side=Side.STAFF, track=Track.NOTES, envelope=envelope)


def _keep(conversation: Conversation, new: NotesSlot) -> None:
    KeyStatement.objects.create(conversation=conversation, generation=new.generation, bytes=new.statement)
    Slot.objects.create(
        id=identifiers.record_id(),
        conversation=conversation,
        kind=SlotKind.NOTES,
        generation=new.generation,
        key_id=new.key_id,
        bytes=new.slot,
    )
