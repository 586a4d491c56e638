"""How far a rotation has come, and reading a thread from a number on."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Count
from django.db.models.functions import Length

from origo_chat.conversations.access import slots_left
from origo_chat.conversations.models import Envelope, Mailbox, Slot
from origo_chat.conversations.states import Side, Track
from origo_chat.core.errors import NotFound
from origo_chat.gateway.parts import fitting
from origo_chat.keyring.access import current_epoch, proposed_epoch
from origo_chat.keyring.selectors import epochs_of, state_of
from origo_chat.keyring.states import EpochState

# One answer; whoever needs more asks again from the last number.
THREAD_PART_BYTES: Final = 512 * 1024
THREAD_PART_ENVELOPES: Final = 400


@dataclass(frozen=True)
class ReadEnvelope:
    """One envelope of a thread, as it is served."""

    n: int
    side: Side
    day: date
    envelope: bytes


@dataclass(frozen=True)
class EpochUse:
    """An epoch and how many conversations have a slot under it."""

    n: int
    state: EpochState
    key_id: str
    conversations: int


@dataclass(frozen=True)
class Rotation:
    """Where a team's epochs stand; `left` counts slots of open conversations under old ones."""

    proposal: str | None
    epochs: list[EpochUse]
    left: int


def rotation_of(team: str) -> Rotation:
    """The whole of it."""
    used = Slot.objects.filter(ends_on=None).values("key_id").annotate(many=Count("conversation", distinct=True))
    many = dict(used.values_list("key_id", "many"))
    current = current_epoch(team)
    epochs = [EpochUse(e.n, state_of(e, current), e.key_id, many.get(e.key_id, 0)) for e in epochs_of(team)]
    proposed = proposed_epoch(team)
    return Rotation(proposed.id if proposed else None, epochs, slots_left(team).count())


def thread_part(conversation: str, *, after: int, track: Track = Track.THREAD) -> list[ReadEnvelope]:
    """Envelopes after a number in their order, as many as fit one answer; at least one when there is one."""
    rows = Envelope.objects.filter(conversation=conversation, track=track, n__gt=after).order_by("n")
    # The database knows the lengths without reading the bytes.
    lengths = rows.values_list(Length("bytes"), flat=True)[:THREAD_PART_ENVELOPES]
    part = rows[: fitting(lengths, THREAD_PART_BYTES)]
    return [ReadEnvelope(row.n, Side(row.side), row.day, bytes(row.bytes)) for row in part]


def ring_of(mailbox: str) -> bytes:
    """The keys that the words open."""
    ring = Mailbox.objects.filter(pk=mailbox).values_list("ring", flat=True).first()
    if ring is None:
        raise NotFound
    return bytes(ring)
