"""Erase what has reached its end, and the seeds that nothing needs any more."""

from datetime import timedelta
from typing import Final

from django.db import transaction

from origo_chat.audit.services import SYSTEM
from origo_chat.conversations.models import Conversation, EndedMailbox, Mailbox, Slot
from origo_chat.core import clock
from origo_chat.core.one_by_one import each_by_itself
from origo_chat.keyring.access import lock_old_epoch
from origo_chat.keyring.models import Epoch
from origo_chat.keyring.purge import take_over
from origo_chat.keyring.services.epochs import destroy_epoch
from origo_chat.keyring.states import EpochState

ENDED_MAILBOX_KEPT: Final = timedelta(days=30)


def erase_conversation(conversation: str) -> None:
    """Erase a locked conversation with everything of it. Slots first: without them nothing of it opens."""
    Slot.objects.filter(conversation=conversation).delete()
    Conversation.objects.filter(pk=conversation).delete()


def end_mailbox(conversation: str) -> None:
    """Keep, for a while, whose time was over before the answer was fetched: whoever comes late is told so."""
    row = Mailbox.objects.filter(conversation=conversation).first()
    if row is not None:
        today = clock.today()
        EndedMailbox.objects.update_or_create(
            id=row.pk,
            defaults={"token_hash": row.token_hash, "ended_on": today, "expires_on": today + ENDED_MAILBOX_KEPT},
        )


def ended_mailboxes() -> int:
    """Mailboxes that ended with an unread answer, some time after that."""
    erased, _ = EndedMailbox.objects.filter(expires_on__lt=clock.today()).delete()
    return erased


def kept_slots() -> int:
    """Slots that were sealed again two weeks ago: nobody has missed what they open."""
    erased, _ = Slot.objects.filter(ends_on__lte=clock.today()).delete()
    return erased


def needless_epochs() -> int:
    """Destroy old epochs under which nothing is sealed any more, no kept slot either; says how many."""
    take_over()
    return each_by_itself(list(Epoch.objects.filter(state=EpochState.OLD).values_list("pk", flat=True)), _destroy)


@transaction.atomic
def _destroy(epoch: int) -> bool:
    """Unless something is sealed to it, or another process was first: every process carries the plan out."""
    row = lock_old_epoch(epoch)
    if row is None or Slot.objects.filter(key_id=row.key_id).exists():
        return False
    destroy_epoch(by=SYSTEM, epoch=row)
    return True
