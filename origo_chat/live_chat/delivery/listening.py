"""The one subscription of this process to what the others announce, and what it announces itself."""

import asyncio
import logging
from collections.abc import Callable
from typing import Final

from channels.layers import get_channel_layer

from origo_chat.live_chat import broadcast
from origo_chat.live_chat.broadcast import GROUP, PROCESS, Message

logger = logging.getLogger(__name__)

# After the live layer failed: long enough not to fill the log, short enough to be back soon.
PAUSE_SECONDS: Final = 2.0
# Announcements are hints: what does not fit while the layer is slow is found by asking.
WAITING: Final = 200


class Listening:
    """Hears others and is heard by them. `is_away` while the layer does not answer."""

    def __init__(self, hear: Callable[[Message], None]) -> None:
        self._hear = hear
        self._waiting: list[Message] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._telling: asyncio.Task[None] | None = None
        self.is_away = False

    def begin(self) -> None:
        """From now on."""
        self._tasks = [asyncio.create_task(self._listen())]

    def stop(self) -> None:
        """No longer."""
        for task in self._tasks:
            task.cancel()
        self._tasks = []

    def tell_others(self, message: Message) -> None:
        """Announce without waiting for it."""
        if len(self._waiting) < WAITING:
            self._waiting.append(message)
        if self._telling is None:
            self._telling = asyncio.create_task(self._tell_all())

    async def _tell_all(self) -> None:
        try:
            while self._waiting:
                await broadcast.tell_others(self._waiting.pop(0))
        except Exception:  # noqa: BLE001  # others find by asking what they were not told
            self._fall_silent()
        finally:
            self._telling = None

    async def _listen(self) -> None:
        layer = get_channel_layer()
        while True:
            try:
                channel = await layer.new_channel()
                await layer.group_add(GROUP, channel)
                _stop_if_told_to()
                self.is_away = False
                while True:
                    message = await layer.receive(channel)
                    if message.get("from") != PROCESS:
                        self._hear(message)
            except Exception:  # noqa: BLE001  # whatever the layer trips over, sockets go on and it is tried again
                self._fall_silent()
                await asyncio.sleep(PAUSE_SECONDS)

    def _fall_silent(self) -> None:
        self._waiting.clear()
        if not self.is_away:
            logger.warning("the live layer does not answer: what other processes commit is found by asking")
        self.is_away = True


def _stop_if_told_to() -> None:
    """The client of Redis loses a cancellation that comes while it subscribes, and this would listen for ever."""
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError
