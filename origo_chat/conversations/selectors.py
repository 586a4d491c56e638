"""How far a rotation has come."""

from dataclasses import dataclass

from django.db.models import Count

from origo_chat.conversations.access import slots_left
from origo_chat.conversations.models import Slot
from origo_chat.keyring.access import proposed_epoch
from origo_chat.keyring.selectors import epochs_of
from origo_chat.keyring.states import EpochState


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
    used = Slot.objects.values("key_id").annotate(many=Count("conversation", distinct=True))
    many = dict(used.values_list("key_id", "many"))
    epochs = [EpochUse(e.n, EpochState(e.state), e.key_id, many.get(e.key_id, 0)) for e in epochs_of(team)]
    proposed = proposed_epoch(team)
    return Rotation(proposed.id if proposed else None, epochs, slots_left(team).count())
