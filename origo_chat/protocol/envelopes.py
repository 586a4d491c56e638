"""What the server may know of an envelope: its length and the 40 bytes of its header. Nothing here opens anything."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

MAGIC: Final = b"OC1"
HEADER_BYTES: Final = 40
COMMITMENT_BYTES: Final = 32
TAG_BYTES: Final = 16
# The sizes an onlooker can tell apart.
PADDED_BYTES: Final = (1024, 4096, 16384, 65536)
OVERHEAD_BYTES: Final = HEADER_BYTES + COMMITMENT_BYTES + TAG_BYTES
ENVELOPE_BYTES: Final = tuple(size + OVERHEAD_BYTES for size in PADDED_BYTES)


class EnvelopeType(IntEnum):
    """What an envelope holds."""

    MESSAGE = 1
    NOTE = 2
    DRAFT = 3
    # What the team keeps beside its threads.
    RECORD = 4


@dataclass(frozen=True)
class SeenHeader:
    """A header as the server reads it, to file the envelope. Nobody has checked that it opens."""

    type: EnvelopeType
    conversation: bytes
    generation: int
    message_id: bytes


# spec: 5 envelopes
def see_header(envelope: bytes) -> SeenHeader | None:
    """The header of an envelope of a permitted length, version and type; None for everything else."""
    if len(envelope) not in ENVELOPE_BYTES or envelope[:3] != MAGIC or envelope[3] not in set(EnvelopeType):
        return None
    generation = int.from_bytes(envelope[20:24], "big")
    return SeenHeader(EnvelopeType(envelope[3]), envelope[4:20], generation, envelope[24:40])
