"""Tells staff, after the commit, that a question changed or is gone; what it is now they ask for themselves."""

from typing import Final

from origo_chat.gateway.announcing import announce_after_commit

QUESTION_CHANGED: Final = "question.changed"


def question_changed(conversation: str) -> None:
    """Announce once the transaction is committed."""
    announce_after_commit({"type": QUESTION_CHANGED, "conversation": conversation})
