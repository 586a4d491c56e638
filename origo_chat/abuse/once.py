"""Names that serve once: in the shared cache for all processes, and inside the process while that is away."""

import threading
import time
from typing import Final

from django.core.cache import cache
from redis.exceptions import RedisError

# Names a process remembers by itself. A full memory forgets what ends first.
REMEMBERED_HERE: Final = 100_000


def use_once(purpose: str, name: str, *, seconds: int) -> bool:
    """Use a name up for so many seconds; says whether it serves: nobody was first."""
    key = f"once:{purpose}:{name}"
    # The process remembers as well, so that what was used before Redis went away stays used here.
    serves_here = _here.use(key, seconds)
    try:
        return bool(cache.add(key, 1, seconds)) and serves_here
    except RedisError:
        return serves_here


def was_used(purpose: str, name: str) -> bool:
    """Whether it was used up."""
    key = f"once:{purpose}:{name}"
    if _here.has(key):
        return True
    try:
        return cache.get(key) is not None
    except RedisError:
        return False


class _Here:
    """What this process has seen used, and until when."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._used: dict[str, float] = {}

    def use(self, key: str, seconds: int) -> bool:
        now = time.monotonic()
        with self._lock:
            if self._used.get(key, 0.0) > now:
                return False
            if len(self._used) >= REMEMBERED_HERE:
                self._make_room(now)
            self._used[key] = now + seconds
        return True

    def has(self, key: str) -> bool:
        with self._lock:
            ends = self._used.get(key, 0.0)
        return ends > time.monotonic()

    def forget_for_testing(self) -> None:
        with self._lock:
            self._used.clear()

    def _make_room(self, now: float) -> None:
        """Drop what has ended, or else the tenth that ends first."""
        kept = sorted((each for each in self._used.items() if each[1] > now), key=lambda each: each[1])
        self._used = dict(kept[REMEMBERED_HERE // 10 :] if len(kept) >= REMEMBERED_HERE else kept)


_here = _Here()
forget_for_testing = _here.forget_for_testing
