"""How many calls of one kind everybody together made within the last minute, of those that were let through: what is
refused for want of work makes it dearer for nobody.

A process counts in its own memory and exchanges counts with the others once a second: under a flood, a count for every
call would cost more than what it guards. While Redis is away each process goes by its own count, to a lower number.

The count would tell whoever calls until work is asked for how many others called. So the free number is a secret draw
of each minute, another one for each step of the work, or two steps would tell what was drawn; and the minute before
counts in full or in part all through the next: as it faded, the moments at which calls become free would tell.
"""

import hashlib
import hmac
import threading
import time
from dataclasses import dataclass
from functools import partial
from typing import Final

from django.core.cache import cache

from origo_chat.abuse.limits import EFFORT_STEPS, Pressure
from origo_chat.abuse.shared_cache import Away, asked
from origo_chat.gateway.server_keys import derived

EXCHANGED_EVERY: Final = 1.0


@dataclass(frozen=True)
class Draw:
    """Shares between a half and the whole. `of_free`: below the first step, from there to the second, and so on."""

    of_free: tuple[float, ...]
    of_before: float


def draw_of(pressure: Pressure, window: int) -> Draw:
    """What holds in one window: the same in every process, and known to nobody without the server's key."""
    about = f"{pressure.name}:{window}".encode()
    mac = hmac.new(derived("pressure"), about, hashlib.sha512).digest()
    parts = (int.from_bytes(mac[4 * n : 4 * n + 4]) for n in range(len(EFFORT_STEPS) + 2))
    of_before, *of_free = (0.5 + part / 2**33 for part in parts)
    return Draw(tuple(of_free), of_before)


class _Counted:
    """Calls of one kind in two windows: the present one, and the one before."""

    def __init__(self, pressure: Pressure) -> None:
        self._pressure = pressure
        self._lock = threading.Lock()
        self._window = 0
        self._draw = draw_of(pressure, 0)
        self._own = _Count()
        self._own_before = _Count()
        # Everybody's, as last heard, without what this process has not told yet.
        self._heard = self._heard_before = 0
        self._exchanged = 0.0
        self._is_alone = False

    def level_of_next(self) -> float:
        """How many times the free number will have come with the next call."""
        now = time.time()
        with self._lock:
            self._turn(int(now // self._pressure.seconds))
            is_due = now - self._exchanged >= EXCHANGED_EVERY
            if is_due:
                self._exchanged = now
        if is_due:
            self._exchange()
        if self._is_alone:
            return self._level(self._own.made + 1, self._own_before.made, self._pressure.away)
        before = self._heard_before + self._own_before.untold
        return self._level(self._heard + self._own.untold + 1, before, self._pressure.free)

    def _level(self, calls: int, before: int, free: int) -> float:
        times = (calls + before * self._draw.of_before) / free
        return times / self._draw.of_free[sum(times > step for step in EFFORT_STEPS)]

    def count(self) -> None:
        """Count one call."""
        with self._lock:
            self._turn(int(time.time() // self._pressure.seconds))
            self._own.made += 1

    def _turn(self, window: int) -> None:
        if window == self._window:
            return
        follows = window == self._window + 1
        self._own_before, self._heard_before = (self._own, self._heard) if follows else (_Count(), 0)
        self._window, self._own, self._heard, self._exchanged = window, _Count(), 0, 0.0
        self._draw = draw_of(self._pressure, window)

    def _exchange(self) -> None:
        """One thread of a process at a time, as a rule: the next is due a second later."""
        with self._lock:
            window, own, before = self._window, self._own, self._own_before
        try:
            heard = self._tell(window, own)
            heard_before = self._tell(window - 1, before)
        except (Away, ValueError):
            self._is_alone = True
            return
        with self._lock:
            self._is_alone = False
            if self._window == window:
                self._heard, self._heard_before = heard, heard_before

    def _tell(self, window: int, count: "_Count") -> int:
        """Add what was not told yet to everybody's count of a window; says what that is now."""
        key = f"pressure:{self._pressure.name}:{window}"
        untold = count.untold
        asked(partial(cache.add, key, 0, self._pressure.seconds * 3))
        total = int(asked(partial(cache.incr, key, untold)))
        count.told += untold
        return total


@dataclass
class _Count:
    """Calls of this process in one window, and how many of them the others know of."""

    made: int = 0
    told: int = 0

    @property
    def untold(self) -> int:
        return self.made - self.told


_counted: dict[str, _Counted] = {}


def pressure_on(pressure: Pressure) -> float:
    """How many times the free number will have come from everybody within a minute with the next call."""
    return _counted_of(pressure).level_of_next()


def count(pressure: Pressure) -> None:
    """Count one call that was let through."""
    _counted_of(pressure).count()


def _counted_of(pressure: Pressure) -> _Counted:
    return _counted.get(pressure.name) or _counted.setdefault(pressure.name, _Counted(pressure))


def forget_for_testing() -> None:
    """Begin anew: counts outlive a test otherwise."""
    _counted.clear()
