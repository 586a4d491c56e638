"""Where a conversation stands, which key a slot holds, and which log an envelope belongs to."""

from enum import StrEnum


class ConversationState(StrEnum):
    """Open ones are sealed again for a new epoch; closed ones stay under theirs until they end."""

    OPEN = "open"
    CLOSED = "closed"


class SlotKind(StrEnum):
    """A thread's own key, or the key of the team's notes about it."""

    THREAD = "thread"
    NOTES = "notes"


class Track(StrEnum):
    """Two logs, numbered apart: what both sides read, and what the team writes to itself."""

    THREAD = "thread"
    NOTES = "notes"


class Side(StrEnum):
    """Who an envelope came from."""

    VISITOR = "visitor"
    STAFF = "staff"
