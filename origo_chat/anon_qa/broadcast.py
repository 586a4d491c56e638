"""Tells staff, after the commit, that a question changed or is gone; what it is now they ask for themselves."""

from typing import Final

from django.db import transaction

from origo_chat.accounts.broadcast import announce_to_staff

QUESTION_CHANGED: Final = "question.changed"


def question_changed(conversation: str) -> None:
    """Announce once the transaction is committed."""
    transaction.on_commit(lambda: announce_to_staff({"type": QUESTION_CHANGED, "conversation": conversation}))
