"""Content filled up to one of a few lengths, so that its own length does not show."""

from collections.abc import Sequence

from origo_chat.sealing.framing import u32
from origo_chat.sealing.refusals import BadPadding, Malformed


# spec: 5 envelopes
def pad(content: bytes, sizes: Sequence[int]) -> bytes:
    """The content behind its length, with zeros to the smallest of these sizes, ascending, that it fits."""
    framed = u32(len(content)) + content
    size = next((size for size in sizes if size >= len(framed)), None)
    if size is None:
        raise Malformed("too long for the largest size: divide the text")
    return framed.ljust(size, b"\0")


# spec: 5 envelopes
def unpad(padded: bytes) -> bytes:
    """The content. A length beyond the end, or anything but zeros behind the content, is BadPadding."""
    end = 4 + int.from_bytes(padded[:4], "big")
    if end > len(padded) or padded[end:].strip(b"\0"):
        raise BadPadding("the padding breaks the rule")
    return padded[4:end]
