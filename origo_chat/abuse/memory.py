"""What one process counts by itself: while Redis is away, or beside it, where a count must not be lost with it."""

import threading
import time
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Counted:
    """How often, and for how many seconds that counts."""

    times: int
    seconds_left: float


@dataclass
class Memory:
    """A number for each name until its time is over. A full one forgets the tenth that would end first: if it refused,
    whoever fills it would close a door to everybody. What strangers fill is apart from what guards a person."""

    most: int
    _ends: dict[str, tuple[int, float]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, name: str, seconds: int) -> Counted:
        """Count once more; the time begins with the first."""
        now = time.monotonic()
        with self._lock:
            times, ends = self._ends.get(name, (0, 0.0))
            if ends <= now:
                times, ends = 0, now + seconds
                if len(self._ends) >= self.most:
                    self._make_room(now)
            self._ends[name] = (times + 1, ends)
        return Counted(times + 1, ends - now)

    def times(self, name: str) -> int:
        """How often it was counted."""
        with self._lock:
            times, ends = self._ends.get(name, (0, 0.0))
        return times if ends > time.monotonic() else 0

    def drop(self, name: str) -> None:
        """Begin to count anew."""
        with self._lock:
            self._ends.pop(name, None)

    def forget_for_testing(self) -> None:
        """Begin everything anew."""
        with self._lock:
            self._ends.clear()

    def _make_room(self, now: float) -> None:
        kept = sorted((each for each in self._ends.items() if each[1][1] > now), key=lambda each: each[1][1])
        self._ends = dict(kept[self.most // 10 :] if len(kept) >= self.most else kept)
