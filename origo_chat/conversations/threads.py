"""Parts of what a person does: beginning a thread, and taking new words for it. Whoever calls them holds the epoch that
is sealed to. None of it is on record: the record has times, and would tell when somebody was awake."""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import IntegrityError
from django.db.models import Model

from origo_chat.conversations.models import Conversation, Envelope, Mailbox, Slot
from origo_chat.conversations.services.appending import generation_of, message_id_of, touch
from origo_chat.conversations.states import ConversationState, Side, SlotKind, Track
from origo_chat.core import clock
from origo_chat.core.errors import ChangedMeanwhile, Malformed
from origo_chat.keyring.key_ids import key_id
from origo_chat.protocol.envelopes import EnvelopeType


@dataclass(frozen=True)
class NewMailbox:
    """What six words give, as far as the server may know it. Ids and hashes in hexadecimal."""

    id: str
    token_hash: str
    kem_pk: bytes

    def of(self, conversation: Conversation) -> Mailbox:
        """The row."""
        return Mailbox(id=self.id, token_hash=self.token_hash, kem_pk=self.kem_pk, conversation=conversation)


@dataclass(frozen=True)
class TeamSlot:
    """A thread key sealed to the team's epoch of that key id."""

    key_id: str
    slot: bytes


@dataclass(frozen=True)
class NewThread:
    """A first message with everything it needs to be read again."""

    conversation: str
    mailbox: NewMailbox
    mailbox_slot: bytes
    team: TeamSlot
    envelope: bytes


def begin_thread(new: NewThread) -> tuple[Conversation, list[Model]]:
    """A first message with its two slots and its mailbox, as rows to be inserted: the conversation, and the others."""
    message_id = message_id_of(new.envelope, EnvelopeType.MESSAGE, new.conversation)
    if generation_of(new.envelope) != 1:
        raise Malformed(field="envelope", problem="generation")
    row = Conversation(id=new.conversation, created_on=clock.today(), state=ConversationState.OPEN, last=1)
    touch(row)
    holders = ((key_id(new.mailbox.kem_pk).hex(), new.mailbox_slot), (new.team.key_id, new.team.slot))
    slots = [
        Slot(conversation=row, kind=SlotKind.THREAD, generation=1, key_id=holder, bytes=sealed)
        for holder, sealed in holders
    ]
    envelope = Envelope(
        conversation=row,
        track=Track.THREAD,
        n=1,
        side=Side.VISITOR,
        message_id=message_id,
        bytes=new.envelope,
        day=row.created_on,
    )
    return row, [new.mailbox.of(row), *slots, envelope]


def is_begun(new: NewThread) -> bool:
    """Whether it is exactly this first message, with exactly this mailbox, that was kept before."""
    first = Envelope.objects.filter(conversation=new.conversation, track=Track.THREAD, n=1).first()
    box = Mailbox.objects.filter(pk=new.mailbox.id, conversation=new.conversation).first()
    same_words = box is not None and hmac.compare_digest(box.token_hash, new.mailbox.token_hash)
    return same_words and first is not None and bytes(first.bytes) == new.envelope


def renew_words(row: Conversation, *, mailbox: NewMailbox, slots: Mapping[int, bytes], team: TeamSlot) -> None:
    """Other words open a locked conversation from now on, and what is written from now on opens with them alone."""
    if set(slots) != set(range(1, row.generation + 2)):
        raise Malformed(field="slots", problem="not_every_generation")
    old = row.mailbox
    Slot.objects.filter(conversation=row, kind=SlotKind.THREAD, key_id=key_id(bytes(old.kem_pk)).hex()).delete()
    old.delete()
    row.generation += 1
    new_key = key_id(mailbox.kem_pk).hex()
    made = [(generation, new_key, slot) for generation, slot in sorted(slots.items())]
    made.append((row.generation, team.key_id, team.slot))
    try:
        mailbox.of(row).save(force_insert=True)
        Slot.objects.bulk_create(
            Slot(conversation=row, kind=SlotKind.THREAD, generation=generation, key_id=holder, bytes=slot)
            for generation, holder, slot in made
        )
    except IntegrityError:
        raise ChangedMeanwhile from None
    touch(row)
    row.save(update_fields=["generation", "last_active_on", "expires_on"])
