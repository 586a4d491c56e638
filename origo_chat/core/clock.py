"""The only place that asks what time it is, so that a test can stop or move it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

_stopped: list[datetime] = []


def now() -> datetime:
    """The present moment in UTC."""
    return _stopped[-1] if _stopped else datetime.now(UTC)


def today() -> date:
    """The present day in UTC: what is stored about visitors where a date is enough."""
    return now().date()


@contextmanager
def stopped_for_testing(at: datetime) -> Iterator[None]:
    """Stop the clock at a moment that carries its time zone."""
    if at.tzinfo is None:
        raise ValueError("the moment needs a time zone: pass an aware datetime")
    _stopped.append(at.astimezone(UTC))
    try:
        yield
    finally:
        _stopped.pop()
