"""Fetching conversations and slots on somebody's behalf. Absent and forbidden are the same error."""

from datetime import datetime

from django.db import connection
from django.db.models import Q, QuerySet

from origo_chat.accounts.teams import TEAM
from origo_chat.conversations.models import Conversation, Slot
from origo_chat.conversations.states import ConversationState
from origo_chat.core.errors import ChangedMeanwhile, NotFound
from origo_chat.keyring.access import current_epoch
from origo_chat.keyring.models import Epoch
from origo_chat.keyring.states import EpochState


def lock_conversation(conversation: str) -> Conversation:
    """A conversation, locked until the transaction ends: who appends, renews or erases waits here."""
    row = Conversation.objects.select_for_update().filter(pk=conversation).first()
    if row is None:
        raise NotFound
    return row


def lock_epoch_to_seal_to(team: str, key_id: str) -> Epoch:
    """The current epoch, if that is what was sealed to; locked, so that it is not rotated away meanwhile."""
    epoch = epoch_to_seal_to(team)
    locked = Epoch.objects.select_for_update().filter(pk=epoch.pk, state=EpochState.CURRENT).first()
    if locked is None or locked.key_id != key_id:
        raise ChangedMeanwhile
    return locked


def epoch_to_seal_to(team: str) -> Epoch:
    """The team's current epoch."""
    epoch = current_epoch(team) if team == TEAM else None
    if epoch is None:
        raise NotFound
    return epoch


def slots_left(team: str) -> QuerySet[Slot]:
    """Slots of open conversations under an epoch that is not the current one."""
    old = Epoch.objects.filter(team=team, state=EpochState.OLD).values("key_id")
    return Slot.objects.filter(key_id__in=old, conversation__state=ConversationState.OPEN)


def lock_free_slots(team: str, *, now: datetime, count: int) -> list[Slot]:
    """Some slots that nobody is at, locked until the transaction ends."""
    free = slots_left(team).filter(Q(leased_until=None) | Q(leased_until__lte=now)).order_by("pk")
    if connection.features.has_select_for_update_skip_locked:
        return _locked_skipping(free, count)
    return _locked_in_turn(free, count)


def _locked_skipping(free: QuerySet[Slot], count: int) -> list[Slot]:
    """PostgreSQL: two that ask at the same moment get different ones, and neither waits."""
    return list(free.select_for_update(skip_locked=True, of=("self",))[:count])


def _locked_in_turn(free: QuerySet[Slot], count: int) -> list[Slot]:
    """SQLite: a writer's transaction begins with the one lock there is, so the second asks when the first is done."""
    return list(free[:count])
