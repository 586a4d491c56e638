"""What anybody may ask again and again is read once a second, or as seldom as is said: however many ask, the database
is asked by one."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, Generic, TypeVar

from origo_chat.core import clock

FRESH: Final = timedelta(seconds=1)

T = TypeVar("T")


class Briefly(Generic[T]):
    """An answer that is the same for everybody. Whoever comes while it is read waits for that one reading."""

    def __init__(self, read: Callable[[], T], fresh: timedelta = FRESH) -> None:
        self._read, self._fresh = read, fresh
        self._lock = threading.Lock()
        self._kept: tuple[int, datetime, T] | None = None
        self._changes = 0

    def __call__(self) -> T:
        """The answer, no older than that."""
        with self._lock:
            changes, now = self._changes, clock.now()
            kept = self._kept
            if kept is None or kept[0] != changes or not timedelta() <= now - kept[1] < self._fresh:
                # What changes while it is read is not in it for certain.
                kept = self._kept = (changes, now, self._read())
            return kept[2]

    def forget(self) -> None:
        """It changed here: the next who asks is told how it is now."""
        self._changes += 1
