"""How long each table keeps a row, counted from when, and how it is erased. A table without a line fails the tests."""

from collections.abc import Callable
from dataclasses import dataclass

from origo_chat.gateway import purge as gateway_purge


@dataclass(frozen=True)
class Line:
    """One table's end."""

    table: str
    keeps: str
    counted_from: str
    erase: Callable[[], int]


PLAN: tuple[Line, ...] = (
    Line("gateway.StoredAnswer", "one day", "the day of the call", gateway_purge.expired_answers),
)
