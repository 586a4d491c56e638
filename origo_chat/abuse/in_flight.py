"""How many requests a process works on at once. Those that are short wait their turn for a moment, first come, first
served; what would wait too long, and polls beyond their number, are told to come again."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from origo_chat.abuse.limits import BUSY_SECONDS, POLLS_AT_ONCE, REQUESTS_AT_ONCE, REQUESTS_WAITING
from origo_chat.core.errors import Busy


class Turnstile:
    """So many at once; so many more wait. Used by the one thread of an event loop, so it needs no lock."""

    def __init__(self, at_once: int, waiting: int) -> None:
        self._free, self._most_waiting = at_once, waiting
        self._waiting: deque[asyncio.Future[None]] = deque()

    @asynccontextmanager
    async def one(self) -> AsyncIterator[None]:
        """Work for as long as the block lasts, once it is one's turn."""
        await self._enter()
        try:
            yield
        finally:
            self._hand_on()

    async def _enter(self) -> None:
        if self._free and not self._waiting:
            self._free -= 1
            return
        if len(self._waiting) >= self._most_waiting:
            raise Busy(seconds=BUSY_SECONDS)
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            # Handed the turn and gone at the same moment: it is the next one's.
            if turn.done() and not turn.cancelled():
                self._hand_on()
            raise
        finally:
            if turn in self._waiting:
                self._waiting.remove(turn)

    def _hand_on(self) -> None:
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1


requests: Final = Turnstile(REQUESTS_AT_ONCE, REQUESTS_WAITING)
polls: Final = Turnstile(POLLS_AT_ONCE, 0)
