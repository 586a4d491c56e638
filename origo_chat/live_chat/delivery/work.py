"""Two ways of working beside the sockets: whenever something waits, and every so often."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final

logger = logging.getLogger(__name__)

# After a fault of the database: long enough not to fill the log, short enough to be back soon.
PAUSE_SECONDS: Final = 1.0


class Drain:
    """Runs a function for as long as it says that something waits; what comes meanwhile waits for the next round."""

    def __init__(self, work: Callable[[], Awaitable[bool]]) -> None:
        self._work = work
        self._task: asyncio.Task[None] | None = None

    def wake(self) -> None:
        """Something waits."""
        if self._task is None:
            self._task = asyncio.create_task(self._run())

    async def _run(self) -> None:
        try:
            while await self._rounded():
                pass
        finally:
            self._task = None

    async def _rounded(self) -> bool:
        try:
            return await self._work()
        except Exception as error:  # noqa: BLE001  # the database may be away for a while; what waits is tried again
            logger.warning("live delivery waits for the database: %s", type(error).__name__)
            await asyncio.sleep(PAUSE_SECONDS)
            return True


class Periodic:
    """Runs a function every so many seconds."""

    def __init__(self, seconds: float, work: Callable[[], Awaitable[None]]) -> None:
        self._seconds, self._work = seconds, work
        self._task: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """From now on."""
        self._task = asyncio.create_task(self._run())

    def stop(self) -> None:
        """No longer."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(self._seconds)
            try:
                await self._work()
            except Exception as error:  # noqa: BLE001  # the next round tries again
                logger.warning("live delivery could not ask the database: %s", type(error).__name__)
