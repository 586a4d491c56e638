"""The queue of this process: whatever waits while a batch is being committed is the next batch."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from typing import Final

from origo_chat.gateway.database_threads import in_writing_thread
from origo_chat.live_chat.writing.batch import Outcome, Sent, commit

logger = logging.getLogger(__name__)

# Rooms of one statement: more take longer than one after the other, and everybody in it waits for all.
TOGETHER: Final = 500
# What a process holds uncommitted: 20 MB of the larger packets. Beyond it, whoever writes is told to come again.
WAITING: Final = 5_000
# While the database is away: it restarts within seconds, and what is sent again is the same packet.
PATIENCE_SECONDS: Final = 8.0
PAUSE_SECONDS: Final = 0.25

# None: nobody knows whether it was committed, and it is safe to send it again.
Done = Callable[[Outcome | None], None]


class WriteQueue:
    """Commits batch after batch, says of each packet what became of it, and then that a batch is done."""

    def __init__(self, batch_done: Callable[[], None]) -> None:
        self._batch_done = batch_done
        self._waiting: deque[tuple[Sent, Done]] = deque()
        self._task: asyncio.Task[None] | None = None

    def add(self, sent: Sent, done: Done) -> bool:
        """Have a packet committed; says no when too many wait. `done` is called in the event loop."""
        if len(self._waiting) >= WAITING:
            return False
        self._waiting.append((sent, done))
        if self._task is None:
            self._task = asyncio.create_task(self._work())
        return True

    async def _work(self) -> None:
        try:
            while self._waiting:
                batch = [self._waiting.popleft() for _ in range(min(TOGETHER, len(self._waiting)))]
                outcomes = await self._commit([sent for sent, _ in batch])
                if outcomes is None:
                    # What came after them as well: committed now, it would come before what is sent again.
                    batch += self._waiting
                    self._waiting.clear()
                self._finish(batch, outcomes)
        finally:
            self._task = None
            if self._waiting:
                self._task = asyncio.create_task(self._work())

    def _finish(self, batch: list[tuple[Sent, Done]], outcomes: list[Outcome] | None) -> None:
        for number, (_, done) in enumerate(batch):
            try:
                done(None if outcomes is None else outcomes[number])
            except Exception:  # one socket's fault must not keep the others from their answer
                logger.exception("an answer to a committed packet was not given")
        self._batch_done()

    async def _commit(self, batch: list[Sent]) -> list[Outcome] | None:
        loop = asyncio.get_running_loop()
        until = loop.time() + PATIENCE_SECONDS
        while True:
            try:
                return await in_writing_thread(commit, batch)
            except Exception as error:  # noqa: BLE001  # whatever it is, what is sent again is the same packet
                logger.warning("packets were not committed, trying again: %s", type(error).__name__)
                if loop.time() >= until:
                    return None
            await asyncio.sleep(PAUSE_SECONDS)
