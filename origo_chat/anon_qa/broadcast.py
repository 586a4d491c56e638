"""Tells staff, after the commit, that questions changed or are gone; what they are now they ask for themselves.

Nobody's answer waits for it. Changes that come close together are told in one message: a flood of questions is at most
some messages a second for Redis and for every socket.
"""

import asyncio
from typing import Final

from django.db import transaction

from origo_chat.accounts.broadcast import announce_to_staff, announce_to_staff_from_here
from origo_chat.gateway.serving_loop import leave

QUESTIONS_CHANGED: Final = "questions.changed"
# The least time between two messages: too short to be noticed by whoever looks at the inbox.
GAP_SECONDS: Final = 0.05
# One message; what is more is told in the next.
AT_ONCE: Final = 100


def question_changed(conversation: str) -> None:
    """Announce once the transaction is committed."""
    transaction.on_commit(lambda: _announce(conversation))


def _announce(conversation: str) -> None:
    if not leave(lambda: _changes.add(conversation)):
        announce_to_staff(_message([conversation]))


def _message(conversations: list[str]) -> dict[str, object]:
    return {"type": QUESTIONS_CHANGED, "conversations": conversations}


class _Changes:
    """Conversations that wait to be told, each once. Lives on the serving loop."""

    def __init__(self) -> None:
        self._waiting: dict[str, None] = {}
        self._telling: asyncio.Task[None] | None = None

    def add(self, conversation: str) -> None:
        self._waiting[conversation] = None
        if self._telling is None or self._telling.done():
            self._telling = asyncio.get_running_loop().create_task(self._tell())

    async def _tell(self) -> None:
        while self._waiting:
            names = list(self._waiting)[:AT_ONCE]
            for name in names:
                del self._waiting[name]
            await announce_to_staff_from_here(_message(names))
            await asyncio.sleep(GAP_SECONDS)


_changes = _Changes()
