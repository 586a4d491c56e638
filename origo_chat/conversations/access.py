"""Fetching conversations and slots on somebody's behalf. Absent and forbidden are the same error."""

from collections.abc import Collection
from datetime import datetime

from django.db import connection
from django.db.models import Q, QuerySet

from origo_chat.accounts.teams import TEAM
from origo_chat.conversations.models import Conversation, Mailbox, Slot
from origo_chat.conversations.sessions import MailboxSession
from origo_chat.conversations.states import ConversationState
from origo_chat.core.errors import ChangedMeanwhile, NotFound
from origo_chat.keyring.access import current_epoch, epochs_before
from origo_chat.keyring.models import Epoch


def lock_conversation(conversation: str) -> Conversation:
    """A conversation, locked until the transaction ends: who appends, renews or erases waits here."""
    row = Conversation.objects.select_for_update().filter(pk=conversation).first()
    if row is None:
        raise NotFound
    return row


def lock_conversations(conversations: Collection[str]) -> None:
    """Several at once, in one order, so that two who want the same ones wait for each other and not forever; and before
    anything of theirs: whoever erases one locks it first and its slots after."""
    list(Conversation.objects.select_for_update().filter(pk__in=conversations).order_by("pk").values_list("pk"))


def mailbox_of(session: MailboxSession) -> str | None:
    """The conversation of an open mailbox, or None when other words open it now or nothing does."""
    row = Mailbox.objects.filter(pk=session.mailbox).values_list("token_hash", "conversation_id").first()
    return row[1] if row and session.opens(row[0]) else None


def lock_own_conversation(session: MailboxSession) -> Conversation:
    """The conversation of an open mailbox, locked, if the session still opens it once the lock is there."""
    conversation = mailbox_of(session)
    if conversation is None:
        raise NotFound
    row = lock_conversation(conversation)
    # Whoever was before us may have taken new words.
    if mailbox_of(session) != conversation:
        raise NotFound
    return row


def lock_epoch_to_seal_to(team: str, key_id: str) -> None:
    """Make sure that what was sealed to is the current epoch, and that it is not rotated away meanwhile."""
    current = epoch_to_seal_to(team)
    rows = Epoch.objects.filter(pk=current.pk, key_id=key_id).values_list("pk")
    # SQLite: a writer's transaction begins with the one lock there is, and the rotation is a writer.
    holds = _share(rows) if connection.features.has_select_for_update else rows.exists()
    if not holds or current_epoch(team) != current:
        raise ChangedMeanwhile


def _share(rows: QuerySet[Epoch, tuple[int]]) -> bool:
    """PostgreSQL: the rotation waits for all that share, and they do not wait for each other."""
    statement, parameters = rows.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"{statement} FOR SHARE", parameters)  # the statement is Django's own
        return cursor.fetchone() is not None


def epoch_to_seal_to(team: str) -> Epoch:
    """The team's current epoch."""
    epoch = current_epoch(team) if team == TEAM else None
    if epoch is None:
        raise NotFound
    return epoch


def slots_left(team: str) -> QuerySet[Slot]:
    """Slots of open conversations under an epoch that is not the current one, and not sealed again yet."""
    current = current_epoch(team)
    old = epochs_before(current).values("key_id") if current else Epoch.objects.none().values("key_id")
    return Slot.objects.filter(key_id__in=old, ends_on=None, conversation__state=ConversationState.OPEN)


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
