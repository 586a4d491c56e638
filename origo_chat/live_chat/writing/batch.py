"""What is committed together, and what became of each packet."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.db import connection

from origo_chat.protocol.rooms import PACKET_BYTES, PACKET_MAGIC


def is_packet(packet: bytes) -> bool:
    """Whether it begins like one, of an epoch there may be, and has one of the two sizes."""
    return len(packet) in PACKET_BYTES and packet.startswith(PACKET_MAGIC) and _epoch_of(packet) > 0


def _epoch_of(packet: bytes) -> int:
    return int.from_bytes(packet[len(PACKET_MAGIC) : len(PACKET_MAGIC) + 4], "big")


@dataclass(frozen=True, slots=True)
class Sent:
    """A packet that somebody wants to be numbered and kept."""

    room: str
    member: str
    client_id: str
    packet: bytes
    # The same packet as it came and goes: base64url.
    text: str

    @property
    def epoch(self) -> int:
        """In which epoch of the room it is sealed."""
        return _epoch_of(self.packet)

    @property
    def name(self) -> tuple[str, str, str]:
        """What makes it the same packet when it comes again."""
        return (self.room, self.member, self.client_id)


class Fate(StrEnum):
    """What became of a packet."""

    NEW = "new"
    KNOWN = "known"  # committed before, with these very bytes: it has the number it had
    OTHER = "other"  # the client id was used before with other bytes
    OVER = "over"  # it is new, and not of the room's newest epoch: sealed again in that one, it is kept
    AHEAD = "ahead"  # it is new, and of an epoch that nobody has begun: it can never be right
    FULL = "full"  # it is new, and the room has as many packets as one may have
    SILENT = "silent"  # it is new, and nobody talks in the room: it waits still, or is over
    REFUSED = "refused"  # it is new, and nobody of that name is in such a room


@dataclass(frozen=True, slots=True)
class Outcome:
    """The number of a packet when it has one, and the state of the room when it is the reason."""

    fate: Fate
    n: int
    state: str = ""


REFUSED = Outcome(Fate.REFUSED, 0)
OVER = Outcome(Fate.OVER, 0)
AHEAD = Outcome(Fate.AHEAD, 0)
FULL = Outcome(Fate.FULL, 0)


def commit(batch: Sequence[Sent]) -> list[Outcome]:
    """Number and commit packets; when this returns, what it says is true for ever. Blocks; raises what the database
    raises, and may then be called again with the same packets."""
    from origo_chat.live_chat.writing import postgresql, sqlite

    first: dict[tuple[str, str, str], int] = {}
    for place, sent in enumerate(batch):
        first.setdefault(sent.name, place)
    keep = postgresql.keep if connection.vendor == "postgresql" else sqlite.keep
    kept = dict(zip(first, keep([batch[place] for place in first.values()]), strict=True))
    return [
        kept[sent.name] if first[sent.name] == place else _again(sent, batch[first[sent.name]], kept[sent.name])
        for place, sent in enumerate(batch)
    ]


def _again(sent: Sent, before: Sent, outcome: Outcome) -> Outcome:
    """The same packet twice in one batch has one number; another one under its name has none."""
    if outcome.fate in (Fate.REFUSED, Fate.SILENT, Fate.OVER, Fate.AHEAD, Fate.FULL):
        return outcome
    if sent.packet != before.packet or outcome.fate is Fate.OTHER:
        return Outcome(Fate.OTHER, 0)
    return Outcome(Fate.KNOWN, outcome.n)
