"""How many sockets a process holds before it knows whose they are, and how fast they come. They are its own: it counts
them."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from origo_chat.abuse.limits import STAFF_SOCKETS_SILENT, VISITOR_SOCKETS, VISITOR_SOCKETS_A_SECOND
from origo_chat.core.errors import TooMany


class SocketDoor:
    """Lets sockets in. Used by the one thread of an event loop, so it needs no lock."""

    def __init__(self, most: int = VISITOR_SOCKETS, per_second: int = VISITOR_SOCKETS_A_SECOND) -> None:
        self._most, self._per_second = most, per_second
        self._open = 0
        self._allowance = float(per_second)
        self._seen = time.monotonic()

    @contextmanager
    def one(self) -> Iterator[None]:
        """Hold one socket for as long as the block lasts, or refuse it with TooMany before it begins."""
        now = time.monotonic()
        self._allowance = min(self._per_second, self._allowance + (now - self._seen) * self._per_second)
        self._seen = now
        if self._open >= self._most or self._allowance < 1:
            raise TooMany(seconds=1)
        self._allowance -= 1
        self._open += 1
        try:
            yield
        finally:
            self._open -= 1


class Threshold:
    """Connections that owe us something: to say whose they are, to send a request, to read an answer. None is kept out:
    the one that owes it longest makes room."""

    def __init__(self, most: int = STAFF_SOCKETS_SILENT) -> None:
        self._most = most
        # The longest first.
        self._owing: dict[object, tuple[float, Callable[[], None]]] = {}

    def __len__(self) -> int:
        return len(self._owing)

    def enter(self, connection: object, make_room: Callable[[], None]) -> None:
        """From now on it owes; once more, anew. `make_room` ends it."""
        self._owing.pop(connection, None)
        if len(self._owing) >= self._most:
            self._end(next(iter(self._owing)))
        self._owing[connection] = (time.monotonic(), make_room)

    def leave(self, connection: object) -> None:
        """It has done it, or has gone."""
        self._owing.pop(connection, None)

    def owing(self) -> list[Any]:
        """All of them, the longest first."""
        return list(self._owing)

    def end_after(self, seconds: float) -> None:
        """End those that have owed for so long."""
        latest = time.monotonic() - seconds
        for connection in [each for each, (since, _) in self._owing.items() if since <= latest]:
            self._end(connection)

    def _end(self, connection: object) -> None:
        self._owing.pop(connection)[1]()


staff_threshold = Threshold()
visitor_sockets = SocketDoor()
