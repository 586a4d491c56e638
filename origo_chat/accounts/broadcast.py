"""Tells every process, after the commit, that sessions ended, so that their sockets close at once."""

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
        transaction.on_commit(lambda: _send({"type": SESSIONS_ENDED, "sessions": ended}))


def _send(message: dict[str, object]) -> None:
    layer = get_channel_layer()
    try:
        async_to_sync(layer.group_send)(GROUP, message)
    except (RedisError, OSError):
        # The sessions are ended all the same: each process asks for itself at its next check (consumers/hub.py).
        logger.warning("an end of sessions was not announced: the live layer does not answer")
