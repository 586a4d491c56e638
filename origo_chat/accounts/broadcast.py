"""Tells every process, after the commit, what the sockets of staff have to know: that sessions ended, or that somebody
may do more or less than before."""

from collections.abc import Iterable
from typing import Final

from origo_chat.gateway.announcing import announce_after_commit

SESSIONS_ENDED: Final = "sessions.ended"
STANDING_CHANGED: Final = "standing.changed"


def sessions_ended(session_ids: Iterable[str]) -> None:
    """Announce once the transaction is committed."""
    ended = list(session_ids)
    if ended:
        announce_after_commit({"type": SESSIONS_ENDED, "sessions": ended})


def standing_changed(person: str) -> None:
    """Announce once the transaction is committed."""
    announce_after_commit({"type": STANDING_CHANGED, "person": person})
