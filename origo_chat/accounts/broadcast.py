"""Tells every process, after the commit, what the sockets of staff have to know: first of all that sessions ended."""

import logging
from collections.abc import Iterable
from typing import Final

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from django.db import transaction
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

GROUP: Final = "staff"
SESSIONS_ENDED: Final = "sessions.ended"


def sessions_ended(session_ids: Iterable[str]) -> None:
    """Announce once the transaction is committed."""
    ended = list(session_ids)
    if ended:
        transaction.on_commit(lambda: announce_to_staff({"type": SESSIONS_ENDED, "sessions": ended}))


def announce_to_staff(message: dict[str, object]) -> None:
    """Send one message to the one group that every process listens to. Called after the commit."""
    async_to_sync(announce_to_staff_from_here)(message)


async def announce_to_staff_from_here(message: dict[str, object]) -> None:
    """The same where an event loop runs."""
    try:
        await get_channel_layer().group_send(GROUP, message)
    except (RedisError, OSError):
        # What was announced holds all the same: sockets check sessions themselves, and clients read anew now and then.
        logger.warning("staff were not told of a change: the live layer does not answer")
