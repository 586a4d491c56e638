"""Erase what has reached its end, and the seeds that nothing needs any more."""

from django.db import transaction

from origo_chat.audit.services import SYSTEM
from origo_chat.conversations.models import Conversation, Envelope, Mailbox, Slot
from origo_chat.core import clock
from origo_chat.keyring.models import Epoch
from origo_chat.keyring.services.epochs import destroy_epoch
from origo_chat.keyring.states import EpochState


def erase_conversation(conversation: str) -> None:
    """Erase a locked conversation with everything of it. Slots first: without them nothing of it opens."""
    Slot.objects.filter(conversation=conversation).delete()
    Envelope.objects.filter(conversation=conversation).delete()
    Mailbox.objects.filter(conversation=conversation).delete()
    Conversation.objects.filter(pk=conversation).delete()


def ended_conversations() -> int:
    """Conversations whose last day is past, with every slot: without slots nothing of them opens."""
    erased, _ = Conversation.objects.filter(expires_on__lt=clock.today()).delete()
    return erased


def slots_of_nothing() -> int:
    """Slots end with their conversation; the database sees to it, and this counts none."""
    erased, _ = Slot.objects.filter(conversation=None).delete()
    return erased


def needless_epochs() -> int:
    """Destroy old epochs under which nothing is sealed any more; says how many."""
    destroyed = 0
    for epoch in Epoch.objects.filter(state=EpochState.OLD):
        with transaction.atomic():
            if not Slot.objects.filter(key_id=epoch.key_id).exists():
                destroy_epoch(by=SYSTEM, epoch=epoch)
                destroyed += 1
    return destroyed
