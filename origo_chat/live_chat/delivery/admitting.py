"""Asking the database who may attend: everybody who knocks while one question is answered is in the next."""

import asyncio

from origo_chat.gateway.database_threads import in_reading_thread
from origo_chat.live_chat.delivery.asking import ROOMS, Knock, admit
from origo_chat.live_chat.delivery.work import Drain
from origo_chat.live_chat.snapshots import Seen


class Admitting:
    """A storm of reconnects is a few questions."""

    def __init__(self) -> None:
        self._waiting: list[tuple[Knock, asyncio.Future[Seen | None]]] = []
        self._drain = Drain(self._admit)

    async def knock(self, knock: Knock) -> Seen | None:
        """The rooms as they are, or nothing for whoever may not attend."""
        answer: asyncio.Future[Seen | None] = asyncio.get_running_loop().create_future()
        self._waiting.append((knock, answer))
        self._drain.wake()
        return await answer

    async def _admit(self) -> bool:
        some, self._waiting = self._waiting[:ROOMS], self._waiting[ROOMS:]
        try:
            seen, may = await in_reading_thread(admit, [knock for knock, _ in some])
        except Exception:
            self._waiting = some + self._waiting
            raise
        for (knock, answer), admitted in zip(some, may, strict=True):
            if not answer.done():
                answer.set_result(seen if admitted and knock.room in seen.rooms else None)
        return bool(self._waiting)
