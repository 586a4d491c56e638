"""Where a conversation stands, and which key a slot holds."""

from enum import StrEnum


class ConversationState(StrEnum):
    """Open ones are sealed again for a new epoch; closed ones stay under theirs until they end."""

    OPEN = "open"
    CLOSED = "closed"


class SlotKind(StrEnum):
    """A thread's own key, or the key of the team's notes about it."""

    THREAD = "thread"
    NOTES = "notes"
