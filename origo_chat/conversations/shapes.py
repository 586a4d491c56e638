"""Pieces that bodies and answers about conversations share. Names are those of protocol/SPEC.md."""

from typing import Annotated

from pydantic import Field

from origo_chat.conversations.threads import NewMailbox
from origo_chat.gateway.encoded import Encoded, SentId
from origo_chat.gateway.shapes import Body
from origo_chat.protocol import limits
from origo_chat.protocol.envelopes import ENVELOPE_BYTES

SealedKey = Annotated[bytes, Encoded(limits.SLOT_BYTES, limits.SLOT_BYTES)]
SealedEnvelope = Annotated[bytes, Encoded(ENVELOPE_BYTES[0], ENVELOPE_BYTES[-1])]
# What begins a later generation has no text (spec: 3 derivation), only what vouches for its key.
BeginningEnvelope = Annotated[bytes, Encoded(ENVELOPE_BYTES[0], ENVELOPE_BYTES[1])]
SealedRing = Annotated[bytes, Encoded(limits.RING_BYTES[0], limits.RING_BYTES[-1])]
KeyStatementBytes = Annotated[bytes, Encoded(limits.STATEMENT_BYTES, limits.STATEMENT_BYTES)]
Hash32 = Annotated[bytes, Encoded(32, 32)]
# The next key of notes comes when the maker of the last one has left.
Generation = Annotated[int, Field(ge=1, le=limits.NOTES_GENERATIONS)]
ThreadGeneration = Annotated[int, Field(ge=1, le=limits.THREAD_GENERATIONS)]


class MailboxBody(Body):
    """What the six words give, as far as the server may know it."""

    id: SentId
    token_hash: Hash32
    ring: SealedRing

    def plain(self) -> NewMailbox:
        """The same for services."""
        return NewMailbox(self.id, self.token_hash.hex(), self.ring)
