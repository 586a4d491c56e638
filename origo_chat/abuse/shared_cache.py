"""The cache that all processes count in. Where it did not answer, nobody waits for it again for a moment: one that
hangs would take its time-out from every count of every call, and a thread as long."""

import time
from collections.abc import Callable
from typing import TypeVar

from redis.exceptions import RedisError

from origo_chat.abuse.limits import AWAY_SECONDS

T = TypeVar("T")
_asked_again_from = 0.0


class Away(Exception):
    """It does not answer, or did not a moment ago."""


def asked(question: Callable[[], T]) -> T:
    """What it says."""
    global _asked_again_from
    if time.monotonic() < _asked_again_from:
        raise Away
    try:
        return question()
    except RedisError:
        _asked_again_from = time.monotonic() + AWAY_SECONDS
        raise Away from None


def forget_for_testing() -> None:
    """Ask at once."""
    global _asked_again_from
    _asked_again_from = 0.0
