"""The visitor's keys: one ring under the words, to which nobody without the words can add anything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from origo_chat.core.identifiers import random_bytes
from origo_chat.protocol.limits import RING_BYTES
from origo_chat.sealing.framing import u32
from origo_chat.sealing.refusals import BadPadding, Gap, Malformed
from origo_chat.sealing.slots import ThreadKey
from origo_chat.sealing.wrapping import WRAP_OVERHEAD_BYTES, unwrap, wrap

_PURPOSE = "origo/v1/mailbox-ring"
_ENTRY = 64
_PLAIN = tuple(size - WRAP_OVERHEAD_BYTES for size in RING_BYTES)
# What fits the larger ring. Whoever has come so far asks a new question.
GENERATIONS = (_PLAIN[-1] - 4) // _ENTRY


@dataclass(frozen=True)
class OwnKey:
    """A thread key, and what only the words have beside it: all that is personal in this generation comes from it."""

    thread: ThreadKey
    own: bytes = field(repr=False)

    @classmethod
    def generate(cls, conversation: bytes, generation: int) -> "OwnKey":
        """A new generation nobody can guess."""
        return cls(ThreadKey.generate(conversation, generation), random_bytes(32))


Ring = tuple[OwnKey, ...]


# spec: 3 derivation
def seal_ring(
    ring_key: bytes, conversation: bytes, ring: Sequence[OwnKey], make_salt: Callable[[int], bytes] = random_bytes
) -> bytes:
    """The ring under the words. Every generation from the first on, none left out (Gap)."""
    if not 1 <= len(ring) <= GENERATIONS:
        raise Malformed("a ring has 1 to 63 generations: ask a new question after that")
    _check_whole(conversation, ring)
    plain = u32(len(ring)) + b"".join(each.thread.key + each.own for each in ring)
    size = next(size for size in _PLAIN if size >= len(plain))
    return wrap(ring_key, _PURPOSE, conversation, plain.ljust(size, b"\0"), make_salt)


# spec: 3 derivation
def open_ring(ring_key: bytes, conversation: bytes, sealed: bytes) -> Ring:
    """Every key of the conversation, the first generation first."""
    if len(sealed) not in RING_BYTES:
        raise Malformed("no ring has this length")
    plain = unwrap(ring_key, _PURPOSE, conversation, sealed, len(sealed) - WRAP_OVERHEAD_BYTES)
    count = int.from_bytes(plain[:4], "big")
    end = 4 + count * _ENTRY
    if count < 1 or end > len(plain):
        raise Malformed("a ring has as many keys as it says, and at least one")
    if plain[end:].strip(b"\0") or len(plain) != next(size for size in _PLAIN if size >= end):
        raise BadPadding("the padding breaks the rule")
    return tuple(
        OwnKey(ThreadKey(conversation, n + 1, plain[at : at + 32]), plain[at + 32 : at + _ENTRY])
        for n, at in enumerate(range(4, end, _ENTRY))
    )


# spec: 3 derivation
def next_of(ring: Sequence[OwnKey]) -> OwnKey:
    """One generation more. Refused before anything is made when the ring is full."""
    if not ring:
        raise Gap("new words need the ring of the old ones: read the thread first")
    if len(ring) >= GENERATIONS:
        raise Malformed("the words were changed as often as a mailbox takes: ask a new question")
    last = ring[-1].thread
    return OwnKey.generate(last.conversation, last.generation + 1)


def _check_whole(conversation: bytes, ring: Sequence[OwnKey]) -> None:
    if any(each.thread.conversation != conversation for each in ring):
        raise Malformed("a key of another conversation")
    if [each.thread.generation for each in ring] != list(range(1, len(ring) + 1)):
        raise Gap("a generation is missing: its messages would be lost with the old words")
