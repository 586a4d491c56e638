"""One member's chain in one epoch: a key for each packet, forgotten once it was used."""

from collections.abc import Callable
from typing import TypeVar

from origo_chat.sealing.framing import derive, digest, lp
from origo_chat.sealing.refusals import Fork, Gap

# A counter may be so far ahead of what was read. An epoch ends after 50 packets, so no honest chain gets near it.
MOST_AHEAD = 64
_STEP = lp("origo/v1/chain-step")

T = TypeVar("T")


class Chain:
    """Where a writer or reader has come to. A writer's and a reader's chain of one member are two objects."""

    # spec: 11 rooms
    def __init__(self, secret: bytes, room: bytes, epoch: int, member: bytes, pk: bytes) -> None:
        self._key = derive(secret, lp("origo/v1/chain", room, epoch, member, digest(pk)), 32)
        self._counter = 0

    # spec: 11 rooms
    def take(self) -> tuple[int, bytes]:
        """The next counter and its keys, for writing: they are never given again."""
        counter = self._counter
        self._key, keys = _step(self._key)
        self._counter += 1
        return counter, keys

    # spec: 11 rooms
    def use(self, counter: int, opening: Callable[[bytes], T]) -> T:
        """What `opening` makes of a counter's keys. The chain moves only when that succeeds; what it passed over is
        gone, for packets come in the server's order."""
        if counter < self._counter:
            raise Fork("a packet of this number was read or passed over before")
        if counter - self._counter > MOST_AHEAD:
            raise Gap("too many packets before this one are missing")
        key = self._key
        for _ in range(self._counter, counter):
            key, _passed = _step(key)
        key, keys = _step(key)
        opened = opening(keys)
        self._key, self._counter = key, counter + 1
        return opened


def _step(key: bytes) -> tuple[bytes, bytes]:
    """The next chain key, and AES key, nonce and commitment of one packet."""
    made = derive(key, _STEP, 108)
    return made[:32], made[32:]
