"""The parts of a run. Each has a limit: what is not over by then is told, and what came of the run is counted all the
same, so that a fault is found by what it did and not by how long somebody waited."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from tests.support.waiting import NotInTime


class Phases:
    """`state` says how far everything has come; `unfinished` what was not over in time, in words."""

    def __init__(self, state: Callable[[], list[str]]) -> None:
        self._state = state
        self.unfinished: list[str] = []

    @asynccontextmanager
    async def at_most(self, seconds: float, what: str) -> AsyncIterator[None]:
        """What is in this block is cancelled after so many seconds."""
        limit = asyncio.timeout(seconds)
        try:
            async with limit:
                yield
        except TimeoutError:
            if not limit.expired():
                raise
            self._note(f"{what} was not over after {seconds:.0f} s")
        except NotInTime as late:
            self._note(f"{what}: {late}")

    def _note(self, what: str) -> None:
        self.unfinished.append("; ".join([what, *(self._state() or ["every room has said and heard everything"])]))
