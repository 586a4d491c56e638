"""Tells every process, after the commit, that a room or the line changed. What it is now, each asks for itself.

This process is told directly and the others through the live layer, so that one process needs no layer at all; what is
missed while the layer is away, a process finds by asking the database now and then.
"""

import logging
from collections.abc import Callable
from typing import Final

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from django.db import transaction
from redis.exceptions import RedisError

from origo_chat.core import identifiers

logger = logging.getLogger(__name__)

GROUP: Final = "live"
# Who announces, so that nobody listens to themselves.
PROCESS: Final = identifiers.record_id()

Message = dict[str, object]
_listening_here: list[Callable[[Message], None]] = []


def listen_here(listener: Callable[[Message], None]) -> None:
    """Be told of everything that this process announces; called in whatever thread announces."""
    _listening_here.append(listener)


def stop_listening_here(listener: Callable[[Message], None]) -> None:
    """No longer."""
    _listening_here.remove(listener)


def room_changed(room: str) -> None:
    """Announce once the transaction is committed."""
    transaction.on_commit(lambda: announce({"type": "room", "room": room}))


def line_changed() -> None:
    """Announce once the transaction is committed."""
    transaction.on_commit(lambda: announce({"type": "line"}))


def announce(message: Message) -> None:
    """Tell this process and the others. Called after the commit, outside of the event loop."""
    tell_here(message)
    try:
        async_to_sync(tell_others)(message)
    except (RedisError, OSError):
        logger.warning("other processes were not told of a change: the live layer does not answer")


def tell_here(message: Message) -> None:
    """Tell whoever listens in this process."""
    for listener in _listening_here:
        listener(message)


async def tell_others(message: Message) -> None:
    """Send one message to the one group that every process listens to."""
    await get_channel_layer().group_send(GROUP, {**message, "from": PROCESS})
