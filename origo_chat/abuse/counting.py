"""Counting tries with django-ratelimit in the shared cache, and inside the process while that is away."""

import asyncio
from dataclasses import dataclass
from functools import partial

from django.core.cache import cache
from django_ratelimit.core import get_usage

from origo_chat.abuse.limits import COUNTED_HERE, Limit
from origo_chat.abuse.memory import Memory
from origo_chat.abuse.shared_cache import Away, asked
from origo_chat.core.errors import TooMany

_here = Memory(COUNTED_HERE)
forget_for_testing = _here.forget_for_testing


@dataclass(frozen=True)
class _Usage:
    """How often, of how many that are free, and until when."""

    times: int
    free: int
    seconds_left: float


def spend(limit: Limit, subject: str) -> None:
    """Count one try of a subject, or refuse with the seconds to wait. The subject says nothing about who it is."""
    usage = _count(limit, subject)
    if usage.times > usage.free:
        raise TooMany(seconds=max(1, round(usage.seconds_left)))


async def spend_from_loop(limit: Limit, subject: str) -> None:
    """The same for a view in the event loop: neither there nor on a thread of the database, since Redis may hang."""
    await asyncio.get_running_loop().run_in_executor(None, spend, limit, subject)


def note(limit: Limit, subject: str) -> None:
    """Count one try that is over."""
    _count(limit, subject)


def level_of_next(limit: Limit, subject: str) -> float:
    """How many times the free number will have come with the next try."""
    try:
        usage = _shared(limit, subject, increment=False)
    except Away:
        usage = _Usage(_here.times(_name(limit, subject)), limit.away, 0)
    return (usage.times + 1) / usage.free


def pardon(limit: Limit, subject: str) -> None:
    """Begin to count anew: it went well. A count that cannot be reached stays as it is."""
    _here.drop(_name(limit, subject))
    key = _pardon_key(limit, subject)
    try:
        asked(partial(cache.add, key, 0, limit.seconds * 2))
        asked(partial(cache.incr, key))
    except (Away, ValueError):
        return


def _count(limit: Limit, subject: str) -> _Usage:
    try:
        return _shared(limit, subject, increment=True)
    except Away:
        counted = _here.add(_name(limit, subject), limit.seconds)
        return _Usage(counted.times, limit.away, counted.seconds_left)


def _shared(limit: Limit, subject: str, *, increment: bool) -> _Usage:
    key = f"{subject}:{asked(partial(_pardons, limit, subject))}"
    rate = (limit.tries, limit.seconds)
    usage = asked(partial(get_usage, None, limit.name, key=lambda *_: key, rate=rate, increment=increment))
    # A count that was dropped in this very moment is none that is free.
    times = usage["count"] if usage["limit"] else limit.tries + 1
    return _Usage(times, limit.tries, usage["time_left"])


def _pardons(limit: Limit, subject: str) -> int:
    """How often the subject was pardoned lately: a part of the key, since a window cannot be emptied."""
    return int(cache.get(_pardon_key(limit, subject), 0))


def _pardon_key(limit: Limit, subject: str) -> str:
    return f"pardon:{limit.name}:{subject}"


def _name(limit: Limit, subject: str) -> str:
    return f"{limit.name}:{subject}"
