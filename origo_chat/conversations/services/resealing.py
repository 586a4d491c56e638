"""Putting back slots that were sealed again for the current epoch. What they take the place of is kept for a while: one
member who seals rubbish takes nothing from the team."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.db.models import QuerySet

from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.conversations.access import (
    epoch_to_seal_to,
    lock_conversations,
    lock_epoch_to_seal_to,
    slots_left,
)
from origo_chat.conversations.models import Slot
from origo_chat.conversations.states import SlotKind
from origo_chat.core import clock, identifiers

SLOTS_KEPT: Final = timedelta(days=14)


@dataclass(frozen=True)
class ResealedSlot:
    """The slot that was claimed, by its names, and the same key sealed to the current epoch. One that names the current
    key as the old one mends: what lies there opens nothing, a kept slot did."""

    conversation: str
    kind: SlotKind
    generation: int
    old_key_id: str
    slot: bytes


@transaction.atomic
def put_resealed(*, by: str, team: str, key_id: str, slots: Sequence[ResealedSlot]) -> int:
    """Put new slots beside old ones; says how many. Done before, by anybody, is nothing: the first stays."""
    lock_epoch_to_seal_to(team, key_id)
    epoch = epoch_to_seal_to(team)
    lock_conversations({each.conversation for each in slots})
    ordered = sorted(slots, key=lambda s: (s.conversation, s.kind, s.generation))
    left = slots_left(team)
    replaced = sum(_replace(left, key_id, each) for each in ordered)
    if replaced:
        record(actor=by, event=Event.THREADS_RESEALED, subject=f"{team}/{epoch.n}")
    return replaced


def _replace(left: QuerySet[Slot], key_id: str, new: ResealedSlot) -> bool:
    names = {"conversation_id": new.conversation, "kind": new.kind, "generation": new.generation}
    rows = _mended(names, key_id) if new.old_key_id == key_id else left
    old = rows.select_for_update(of=("self",)).filter(**names, key_id=new.old_key_id).first()
    if old is None:
        return False
    Slot.objects.filter(pk=old.pk).update(ends_on=clock.today() + SLOTS_KEPT, leased_until=None)
    Slot.objects.bulk_create(
        [Slot(id=identifiers.record_id(), **names, key_id=key_id, bytes=new.slot)], ignore_conflicts=True
    )
    return True


def _mended(names: Mapping[str, object], key_id: str) -> QuerySet[Slot]:
    """The slot of the current epoch, where another is kept that it could be mended from."""
    kept = Slot.objects.filter(**names).exclude(ends_on=None).exists()
    current = Slot.objects.filter(key_id=key_id, ends_on=None)
    return current if kept else current.none()
