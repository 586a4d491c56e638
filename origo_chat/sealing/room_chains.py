"""One member's chain in one epoch: a key for each packet, forgotten once it was used."""

from collections.abc import Callable
from typing import TypeVar

from origo_chat.sealing.framing import derive, lp
from origo_chat.sealing.refusals import Fork, Gap

# Keys kept for packets that have not come yet. An epoch ends after 50 packets, so no honest chain gets near it.
MOST_SKIPPED = 64
_STEP = lp("origo/v1/chain-step")

T = TypeVar("T")


class Chain:
    """Where a writer or reader has come to. A writer's and a reader's chain of one member are two objects."""

    # spec: 11 rooms
    def __init__(self, secret: bytes, room: bytes, epoch: int, member: bytes) -> None:
        self._key = derive(secret, lp("origo/v1/chain", room, epoch, member), 32)
        self._counter = 0
        self._skipped: dict[int, bytes] = {}

    # spec: 11 rooms
    def take(self) -> tuple[int, bytes]:
        """The next counter and its keys, for writing: they are never given again."""
        counter = self._counter
        self._key, keys = _step(self._key)
        self._counter += 1
        return counter, keys

    # spec: 11 rooms
    def use(self, counter: int, opening: Callable[[bytes], T]) -> T:
        """What `opening` makes of a counter's keys. The chain moves only when that succeeds."""
        if counter < self._counter:
            keys = self._skipped.get(counter)
            if keys is None:
                raise Fork("a packet of this number was read before")
            opened = opening(keys)
            del self._skipped[counter]
            return opened
        if counter - self._counter + len(self._skipped) > MOST_SKIPPED:
            raise Gap("too many packets before this one are missing")
        key, skipped = self._key, dict[int, bytes]()
        for each in range(self._counter, counter):
            key, skipped[each] = _step(key)
        key, keys = _step(key)
        opened = opening(keys)
        self._key, self._counter = key, counter + 1
        self._skipped |= skipped
        return opened


def _step(key: bytes) -> tuple[bytes, bytes]:
    """The next chain key, and AES key, nonce and commitment of one packet."""
    made = derive(key, _STEP, 108)
    return made[:32], made[32:]
