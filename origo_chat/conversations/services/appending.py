"""Appending to a conversation: numbered, committed before it is acknowledged, and once per message id."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from origo_chat.conversations.access import lock_conversation
from origo_chat.conversations.ceilings import require_room
from origo_chat.conversations.models import Conversation, Envelope
from origo_chat.conversations.states import Side, Track
from origo_chat.core import clock
from origo_chat.core.errors import ChangedMeanwhile, KeyReused, Malformed, TooLarge
from origo_chat.protocol.envelopes import OVERHEAD_BYTES, EnvelopeType, see_header
from origo_chat.service.current import current_service

_TYPES = {Track.THREAD: EnvelopeType.MESSAGE, Track.NOTES: EnvelopeType.NOTE}


@dataclass(frozen=True)
class Appended:
    """Where an envelope stands, and whether it was new."""

    n: int
    is_new: bool


@transaction.atomic
def append(*, conversation: str, side: Side, track: Track, envelope: bytes, begins: bool = False) -> Appended:
    """Number and keep an envelope, if there is room. The same bytes again have the number they had. What begins another
    generation always has room: there are few, and new words must be possible whatever was written."""
    message_id = message_id_of(envelope, _TYPES[track], conversation)
    row = lock_conversation(conversation)
    known = Envelope.objects.filter(conversation=row, message_id=message_id).first()
    if known is not None:
        if bytes(known.bytes) != envelope:
            raise KeyReused
        return Appended(known.n, is_new=False)
    if track is Track.THREAD:
        require_generation(generation_of(envelope), current=row.generation)
    if not begins:
        require_room(conversation, side, track, len(envelope))
    new = Envelope(conversation=row, track=track, side=side, message_id=message_id, begins=begins, bytes=envelope)
    return Appended(_add(row, new), is_new=True)


def _add(row: Conversation, new: Envelope) -> int:
    if new.track == Track.THREAD:
        new.n = row.last = row.last + 1
    else:
        new.n = row.last_note = row.last_note + 1
    new.day = clock.today()
    new.save(force_insert=True)
    touch(row)
    row.save(update_fields=["last", "last_note", "last_active_on", "expires_on"])
    return new.n


def touch(row: Conversation) -> None:
    """Retention counts from the last activity of either side. The caller saves the row."""
    row.last_active_on = clock.today()
    row.expires_on = row.last_active_on + timedelta(days=current_service().retention.question_days)


def message_id_of(envelope: bytes, wanted: EnvelopeType, conversation: str) -> str:
    """The message id, if the envelope is of the wanted type, not larger than the organisation takes, and of here."""
    seen = see_header(envelope)
    if seen is None or seen.type is not wanted or seen.conversation.hex() != conversation:
        raise Malformed(field="envelope", problem="header")
    most = current_service().limits.message_bytes
    if len(envelope) - OVERHEAD_BYTES > most:
        raise TooLarge(bytes=most)
    return seen.message_id.hex()


def require_generation(generation: int, *, current: int) -> None:
    """What is sealed under an older key was overtaken; under one that is not there, nothing can be sealed."""
    if not 1 <= generation <= current:
        raise Malformed(field="envelope", problem="generation")
    if generation < current:
        raise ChangedMeanwhile


def generation_of(envelope: bytes) -> int:
    """The generation a checked envelope says it is sealed under."""
    seen = see_header(envelope)
    return seen.generation if seen else 0
