"""How many sockets a process holds before it knows whose they are, and how fast they come. They are its own: it counts
them."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

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
    """Sockets that have not said whose they are. None is kept out: the one that is silent longest makes room."""

    def __init__(self, most: int = STAFF_SOCKETS_SILENT) -> None:
        self._most = most
        self._silent: dict[object, Callable[[], None]] = {}

    def enter(self, socket: object, make_room: Callable[[], None]) -> None:
        """A socket that is still silent. `make_room` ends it."""
        if len(self._silent) >= self._most:
            self._silent.pop(next(iter(self._silent)))()
        self._silent[socket] = make_room

    def leave(self, socket: object) -> None:
        """It has said whose it is, or has gone."""
        self._silent.pop(socket, None)


staff_threshold = Threshold()
visitor_sockets = SocketDoor()
