"""How far into keys.log a writer had read: what every body names, and what authors are verified by."""

from dataclasses import dataclass

from origo_chat.sealing.framing import u32
from origo_chat.sealing.refusals import Malformed

POSITION_BYTES = 36
_NO_LINE = bytes(32)


@dataclass(frozen=True)
class LogPosition:
    """So many lines of a verified log, and the hash of the last of them."""

    lines: int
    hash: bytes

    # spec: 9 keys.log
    def to_bytes(self) -> bytes:
        """The 36 bytes."""
        return u32(self.lines) + self.hash


NO_LOG = LogPosition(0, _NO_LINE)


# spec: 9 keys.log
def read_position(data: bytes) -> LogPosition:
    """A position; without lines there is no hash."""
    if len(data) != POSITION_BYTES:
        raise Malformed("a position has 36 bytes")
    position = LogPosition(int.from_bytes(data[:4], "big"), data[4:])
    if (position.lines == 0) != (position.hash == _NO_LINE):
        raise Malformed("a position without lines has no hash, and one with lines has one")
    return position
