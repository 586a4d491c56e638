"""Parts of what a person does: beginning a thread, and taking new words for it. Whoever calls them holds the epoch that
is sealed to. None of it is on record: the record has times, and would tell when somebody was awake."""

import hmac
from dataclasses import dataclass

from django.db import IntegrityError
from django.db.models import Model

from origo_chat.conversations.models import Conversation, EndedMailbox, Envelope, Mailbox, Slot
from origo_chat.conversations.services.appending import generation_of, message_id_of, touch
from origo_chat.conversations.states import ConversationState, Side, SlotKind, Track
from origo_chat.core import clock, identifiers
from origo_chat.core.errors import ChangedMeanwhile, Malformed
from origo_chat.protocol.envelopes import EnvelopeType


@dataclass(frozen=True)
class NewMailbox:
    """What six words give, as far as the server may know it. Ids and hashes in hexadecimal."""

    id: str
    token_hash: str
    ring: bytes

    def of(self, conversation: Conversation) -> Mailbox:
        """The row."""
        return Mailbox(id=self.id, token_hash=self.token_hash, ring=self.ring, conversation=conversation)


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
    team: TeamSlot
    envelope: bytes


def begin_thread(new: NewThread) -> tuple[Conversation, list[Model]]:
    """A first message with its slot and mailbox, as rows to be inserted: the conversation, and the others."""
    message_id = message_id_of(new.envelope, EnvelopeType.MESSAGE, new.conversation)
    if generation_of(new.envelope) != 1:
        raise Malformed(field="envelope", problem="generation")
    row = Conversation(id=new.conversation, created_on=clock.today(), state=ConversationState.OPEN, last=1)
    touch(row)
    slot = _slot(row, new.team, generation=1)
    envelope = Envelope(
        conversation=row,
        track=Track.THREAD,
        n=1,
        side=Side.VISITOR,
        message_id=message_id,
        bytes=new.envelope,
        day=row.created_on,
    )
    return row, [new.mailbox.of(row), slot, envelope]


def _slot(row: Conversation, team: TeamSlot, *, generation: int) -> Slot:
    return Slot(
        id=identifiers.record_id(),
        conversation=row,
        kind=SlotKind.THREAD,
        generation=generation,
        key_id=team.key_id,
        bytes=team.slot,
    )


def is_begun(new: NewThread) -> bool:
    """Whether it is exactly this first message, with exactly this mailbox, that was kept before."""
    first = Envelope.objects.filter(conversation=new.conversation, track=Track.THREAD, n=1).first()
    box = Mailbox.objects.filter(pk=new.mailbox.id, conversation=new.conversation).first()
    same_words = box is not None and hmac.compare_digest(box.token_hash, new.mailbox.token_hash)
    return same_words and first is not None and bytes(first.bytes) == new.envelope


def refuse_ended(mailbox: str) -> None:
    """The id of a mailbox that ended is not given anew while whoever comes late to that one is told so. Asked after the
    new one was inserted: whoever ends the old one at this moment is waited for there."""
    if EndedMailbox.objects.filter(pk=mailbox).exists():
        raise ChangedMeanwhile


def begin_generation(row: Conversation, *, mailbox: NewMailbox, team: TeamSlot) -> None:
    """A new key for a locked conversation, under other words or the same. The caller appends its first envelope."""
    if _is_half_of(row.mailbox, mailbox):
        raise Malformed(field="mailbox", problem="half_of_the_old_one")
    row.mailbox.delete()
    row.generation += 1
    try:
        mailbox.of(row).save(force_insert=True)
        _slot(row, team, generation=row.generation).save(force_insert=True)
    except IntegrityError:
        raise ChangedMeanwhile from None
    refuse_ended(mailbox.id)
    row.save(update_fields=["generation"])


def _is_half_of(old: Mailbox, new: NewMailbox) -> bool:
    """The same words give both again, other words neither: sessions of the old ones must end, or have no reason to."""
    return (old.id == new.id) != hmac.compare_digest(old.token_hash, new.token_hash)
