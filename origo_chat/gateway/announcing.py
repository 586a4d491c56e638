"""What happened, told to every process that serves once it is committed: to this one at once, to the others through the
live layer. Who announces waits for nobody: the serving loop does that, and not for long.

An announcement is a hint. What was missed while the layer was away, each process finds by asking the database.
"""

import asyncio
import logging
from collections.abc import Callable
from functools import partial
from typing import Final
from weakref import WeakKeyDictionary

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from django.db import transaction

from origo_chat.core import identifiers
from origo_chat.gateway.serving_loop import leave

logger = logging.getLogger(__name__)

GROUP: Final = "origo"
# Who announces, so that nobody hears themselves.
PROCESS: Final = identifiers.record_id()
# A layer that does not answer within this time is away.
LAYER_SECONDS: Final = 1.0
# After it failed: long enough not to fill the log, short enough to be back soon.
PAUSE_SECONDS: Final = 2.0
# Between two sendings: nobody notices it, and a flood is some hundred messages a second for Redis and not thousands.
GAP_SECONDS: Final = 0.005
# In one sending; and what waits at most while the layer is slow.
AT_ONCE: Final = 100
WAITING: Final = 1_000

Message = dict[str, object]
Hear = Callable[[Message], None]


def announce_after_commit(message: Message) -> None:
    """Announce once the transaction is committed."""
    transaction.on_commit(partial(announce, message))


def announce(message: Message) -> None:
    """Tell this process and the others. From any thread."""
    _hear_at_once(message)
    for announcements in tuple(_listening):
        announcements.hear_soon(message)
    if not leave(lambda: current_announcements().tell_others(message)):
        # A command: no loop serves here.
        async_to_sync(_send_or_warn)([message])


async def _send_or_warn(messages: list[Message]) -> None:
    try:
        await _send(messages)
    except Exception:  # noqa: BLE001  # others find by asking what they were not told
        logger.warning("other processes were not told of a change: the live layer does not answer")


async def _send(messages: list[Message]) -> None:
    async with asyncio.timeout(LAYER_SECONDS):
        await get_channel_layer().group_send(GROUP, {"type": "announced", "from": PROCESS, "messages": messages})


class Announcements:
    """What one event loop hears and tells: one subscription, for as long as anybody listens."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._hearing: list[Hear] = []
        self._waiting: dict[str, Message] = {}
        self._task: asyncio.Task[None] | None = None
        self._telling: asyncio.Task[None] | None = None
        self._subscribed = asyncio.Event()
        self.is_away = False

    def join(self, hear: Hear) -> None:
        """Be told of everything that is announced from now on, here or elsewhere; called in this loop."""
        self._hearing.append(hear)
        if self._task is None:
            _listening.add(self)
            self._subscribed.clear()
            self._task = self._loop.create_task(self._listen())

    def leave(self, hear: Hear) -> None:
        """No longer."""
        self._hearing.remove(hear)
        if not self._hearing and self._task is not None:
            _listening.discard(self)
            self._task.cancel()
            self._task = None

    async def subscribed(self) -> None:
        """When nothing that others announce is missed any more; without the layer soon all the same."""
        try:
            async with asyncio.timeout(PAUSE_SECONDS):
                await self._subscribed.wait()
        except TimeoutError:
            return

    def tell_others(self, message: Message) -> None:
        """Announce to other processes, without waiting for it. What waits already is not told twice."""
        if len(self._waiting) < WAITING:
            self._waiting[repr(message)] = message
        if self._telling is None:
            self._telling = self._loop.create_task(self._tell_all())

    def hear_soon(self, message: Message) -> None:
        """From another thread, or this one."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._hear, message)

    def _hear(self, message: Message) -> None:
        for hear in tuple(self._hearing):
            hear(message)

    async def _tell_all(self) -> None:
        try:
            while self._waiting:
                names = list(self._waiting)[:AT_ONCE]
                await _send([self._waiting.pop(name) for name in names])
                self.is_away = False
                await asyncio.sleep(GAP_SECONDS)
        except Exception:  # noqa: BLE001  # others find by asking what they were not told
            self._fall_silent()
        finally:
            self._telling = None

    async def _listen(self) -> None:
        layer = get_channel_layer()
        channel = ""
        while True:
            try:
                async with asyncio.timeout(LAYER_SECONDS):
                    channel = channel or await layer.new_channel()
                    await layer.group_add(GROUP, channel)
                _stop_if_told_to()
                self._subscribed.set()
                self.is_away = False
                while True:
                    self._take(await layer.receive(channel))
            except Exception:  # noqa: BLE001  # whatever the layer trips over, sockets go on and it is tried again
                self._fall_silent()
                await asyncio.sleep(PAUSE_SECONDS)

    def _take(self, told: dict[str, object]) -> None:
        messages = told.get("messages")
        if told.get("from") != PROCESS and isinstance(messages, list):
            for message in messages:
                _hear_at_once(message)
                self._hear(message)

    def _fall_silent(self) -> None:
        self._waiting.clear()
        if not self.is_away:
            logger.warning("the live layer does not answer: what other processes announce is found by asking")
        self.is_away = True


def _stop_if_told_to() -> None:
    """The client of Redis loses a cancellation that comes while it subscribes, and this would listen for ever."""
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError


def forget_on(hear: Hear) -> None:
    """For what this process remembers: told in whatever thread announces, before anybody else."""
    _remembering.append(hear)


def _hear_at_once(message: Message) -> None:
    for hear in _remembering:
        hear(message)


_remembering: list[Hear] = []
_listening: set[Announcements] = set()
_announcements: "WeakKeyDictionary[asyncio.AbstractEventLoop, Announcements]" = WeakKeyDictionary()


def current_announcements() -> Announcements:
    """Those of this process: in tests, of this event loop."""
    loop = asyncio.get_running_loop()
    if loop not in _announcements:
        _announcements[loop] = Announcements()
    return _announcements[loop]
