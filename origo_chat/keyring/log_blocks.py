"""keys.log as it is served: in blocks of lines that are read and compressed once, whatever number somebody asks from.

Every byte of the log is public, so the length tells nobody anything. No other answer is compressed.
"""

import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from origo_chat.gateway.parts import fitting as fitting_count
from origo_chat.keyring.models import LogLine

# One answer; whoever needs more asks again from the number after the last one.
LOG_PART_BYTES: Final = 1024 * 1024
BLOCK_LINES: Final = 64
# More than the largest log has (limits.LOG_BYTES), by lines as long as ours are.
_BLOCKS_KEPT: Final = 256
_BLOCKS_AT_ONCE: Final = 64

_GZIP_HEAD: Final = b"\x1f\x8b\x08" + bytes(6) + b"\xff"
# An empty last block.
_DEFLATE_END: Final = b"\x03\x00"
_STORED_MOST: Final = 0xFFFF


@dataclass(frozen=True)
class Piece:
    """Some lines, each with its line feed; and the same as a piece of a deflate stream that stands by itself."""

    plain: bytes
    packed: bytes


@dataclass(frozen=True)
class Block:
    """Lines that are kept together, the first of them of that number."""

    first: int
    lines: tuple[bytes, ...]
    whole: Piece


@dataclass(frozen=True)
class LogPart:
    """Some whole lines of the log, and whether there were more after them just then."""

    pieces: Sequence[Piece]
    is_last: bool

    def plain(self) -> bytes:
        """The lines."""
        return b"".join(piece.plain for piece in self.pieces)

    def packed(self) -> bytes:
        """The lines as a gzip file, put together from what was compressed before."""
        checksum = size = 0
        for piece in self.pieces:
            checksum, size = zlib.crc32(piece.plain, checksum), size + len(piece.plain)
        end = _DEFLATE_END + struct.pack("<II", checksum, size)
        return b"".join((_GZIP_HEAD, *(piece.packed for piece in self.pieces), end))


def log_part(from_n: int) -> LogPart:
    """Lines from a number on; whole lines only, at least one when there is one."""
    last = LogLine.objects.order_by("-n").values_list("n", "hash").first()
    if last is None or from_n > last[0]:
        return LogPart((), is_last=True)
    pieces: list[Piece] = []
    size = 0
    for first, end, name in _blocks(from_n, *last):
        is_full = end == first + BLOCK_LINES - 1
        piece, is_whole = _piece((_full if is_full else _newest)(first, end, name), from_n)
        if pieces and size + len(piece.plain) > LOG_PART_BYTES:
            return LogPart(pieces, is_last=False)
        pieces.append(piece)
        size += len(piece.plain)
        if not is_whole:
            return LogPart(pieces, is_last=False)
    return LogPart(pieces, is_last=end == last[0])


def _blocks(from_n: int, last: int, last_hash: str) -> Iterator[tuple[int, int, str]]:
    """The blocks from a number on: first and last line of each, and the hash of the last, which names all before it."""
    begins = range(from_n - from_n % BLOCK_LINES, last + 1, BLOCK_LINES)[:_BLOCKS_AT_ONCE]
    ends = [first + BLOCK_LINES - 1 for first in begins]
    hashes = dict(LogLine.objects.filter(n__in=ends).values_list("n", "hash"))
    for first, end in zip(begins, ends, strict=True):
        yield (first, end, hashes[end]) if end in hashes else (first, last, last_hash)


def _piece(block: Block, from_n: int) -> tuple[Piece, bool]:
    """What is wanted of a block, as far as one answer goes; and whether that is to its end."""
    wanted = block.lines[max(0, from_n - block.first) :]
    fitting = wanted[: fitting_count(map(len, wanted), LOG_PART_BYTES)]
    if len(fitting) == len(block.lines):
        return block.whole, True
    plain = b"".join(fitting)
    return Piece(plain, _stored(plain)), len(fitting) == len(wanted)


def _read(first: int, end: int, name: str) -> Block:
    """The same numbers under the same hash are the same lines, always: that is what may be remembered by them."""
    found = LogLine.objects.filter(n__gte=first, n__lte=end).order_by("n").values_list("line", flat=True)
    lines = tuple(bytes(line) + b"\n" for line in found)
    plain, deflate = b"".join(lines), zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return Block(first, lines, Piece(plain, deflate.compress(plain) + deflate.flush(zlib.Z_FULL_FLUSH)))


# A full block stays as it is for ever; of the newest, which grows, only the last is kept.
_full = lru_cache(maxsize=_BLOCKS_KEPT)(_read)
_newest = lru_cache(maxsize=1)(_read)


def _stored(plain: bytes) -> bytes:
    """Not compressed: the rest of a block, for whoever asks from the middle of it."""
    pieces = (plain[at : at + _STORED_MOST] for at in range(0, len(plain), _STORED_MOST))
    return b"".join(struct.pack("<BHH", 0, len(each), len(each) ^ 0xFFFF) + each for each in pieces)
