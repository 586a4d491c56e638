"""Handing out slots to be sealed again, so that two browsers do not do the same ones. Not a deed: nothing changes for
anybody, and a lease ends by itself."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.db import transaction

from origo_chat.conversations.access import lock_free_slots
from origo_chat.conversations.models import Slot
from origo_chat.conversations.states import SlotKind
from origo_chat.core import clock

# A browser seals a batch in a second or two. One that was closed half-way keeps others waiting no longer than this.
LEASE: Final = timedelta(seconds=60)


@dataclass(frozen=True)
class ClaimedSlot:
    """A slot to be opened and sealed again."""

    conversation: str
    kind: SlotKind
    generation: int
    key_id: str
    slot: bytes


@transaction.atomic
def claim(*, team: str, count: int) -> list[ClaimedSlot]:
    """Some slots for one browser."""
    now = clock.now()
    rows = lock_free_slots(team, now=now, count=count)
    Slot.objects.filter(pk__in=[row.pk for row in rows]).update(leased_until=now + LEASE)
    return [
        ClaimedSlot(row.conversation_id, SlotKind(row.kind), row.generation, row.key_id, bytes(row.bytes))
        for row in rows
    ]
