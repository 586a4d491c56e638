"""Counting tries with django-ratelimit in the shared cache, and inside the process while that is away."""

import threading
import time
from typing import Final

from django.core.cache import cache
from django_ratelimit.core import get_usage
from redis.exceptions import RedisError

from origo_chat.abuse.limits import Limit
from origo_chat.core.errors import TooMany

# Subjects a process counts by itself at once; beyond that it refuses instead of forgetting somebody.
COUNTED_HERE: Final = 10_000


def spend(limit: Limit, subject: str) -> None:
    """Count one try of a subject, or refuse with the seconds to wait. The subject says nothing about who it is."""
    try:
        usage = get_usage(
            None,
            group=limit.name,
            key=lambda *_: f"{subject}:{_pardons(limit, subject)}",
            rate=(limit.tries, limit.seconds),
            increment=True,
        )
    except RedisError:
        _here.spend(limit, subject)
        return
    if usage["should_limit"]:
        raise TooMany(seconds=max(1, usage["time_left"]))


def pardon(limit: Limit, subject: str) -> None:
    """Begin to count anew: it went well. A count that cannot be reached stays as it is."""
    _here.pardon(limit, subject)
    key = _pardon_key(limit, subject)
    try:
        cache.add(key, 0, limit.seconds * 2)
        cache.incr(key)
    except (RedisError, ValueError):
        return


def _pardons(limit: Limit, subject: str) -> int:
    """How often the subject was pardoned lately: a part of the key, since a window cannot be emptied."""
    return int(cache.get(_pardon_key(limit, subject), 0))


def _pardon_key(limit: Limit, subject: str) -> str:
    return f"pardon:{limit.name}:{subject}"


class _Here:
    """Counts in this process only, each to the lower number of its limit."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: dict[tuple[str, str], tuple[int, float]] = {}

    def spend(self, limit: Limit, subject: str) -> None:
        with self._lock:
            count, ends = self._current(limit, subject)
            if count >= limit.away or (count == 0 and self._is_full()):
                raise TooMany(seconds=max(1, round(ends - time.monotonic())))
            self._counts[limit.name, subject] = (count + 1, ends)

    def pardon(self, limit: Limit, subject: str) -> None:
        with self._lock:
            self._counts.pop((limit.name, subject), None)

    def forget_for_testing(self) -> None:
        with self._lock:
            self._counts.clear()

    def _current(self, limit: Limit, subject: str) -> tuple[int, float]:
        now = time.monotonic()
        count, ends = self._counts.get((limit.name, subject), (0, now + limit.seconds))
        return (count, ends) if ends > now else (0, now + limit.seconds)

    def _is_full(self) -> bool:
        if len(self._counts) < COUNTED_HERE:
            return False
        now = time.monotonic()
        self._counts = {key: value for key, value in self._counts.items() if value[1] > now}
        return len(self._counts) >= COUNTED_HERE


_here = _Here()
forget_for_testing = _here.forget_for_testing
