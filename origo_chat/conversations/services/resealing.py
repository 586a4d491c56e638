"""Putting back slots that were sealed again for the current epoch."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.conversations.access import epoch_to_seal_to, lock_conversations, slots_left
from origo_chat.conversations.models import Slot
from origo_chat.conversations.states import SlotKind
from origo_chat.core.errors import ChangedMeanwhile


@dataclass(frozen=True)
class ResealedSlot:
    """The slot that was claimed, by its names, and the same key sealed to the current epoch."""

    conversation: str
    kind: SlotKind
    generation: int
    old_key_id: str
    slot: bytes


@transaction.atomic
def put_resealed(*, by: str, team: str, key_id: str, slots: Sequence[ResealedSlot]) -> int:
    """Replace old slots by new ones; says how many. Done before, by anybody, is nothing: the first stays."""
    epoch = epoch_to_seal_to(team)
    if epoch.key_id != key_id:
        raise ChangedMeanwhile
    lock_conversations({each.conversation for each in slots})
    ordered = sorted(slots, key=lambda s: (s.conversation, s.kind, s.generation))
    replaced = sum(_replace(team, key_id, each) for each in ordered)
    if replaced:
        record(actor=by, event=Event.THREADS_RESEALED, subject=f"{team}/{epoch.n}")
    return replaced


def _replace(team: str, key_id: str, new: ResealedSlot) -> bool:
    names = {"conversation_id": new.conversation, "kind": new.kind, "generation": new.generation}
    old = slots_left(team).select_for_update(of=("self",)).filter(**names, key_id=new.old_key_id).first()
    if old is None:
        return False
    Slot.objects.bulk_create([Slot(**names, key_id=key_id, bytes=new.slot)], ignore_conflicts=True)
    old.delete()
    return True
