"""Where proposals and epochs stand."""

from enum import StrEnum


class ProposalState(StrEnum):
    """A proposal waits for signatures until it is in the log, taken back, or out of time."""

    OPEN = "open"
    COMPLETED = "completed"
    WITHDRAWN = "withdrawn"


class EpochState(StrEnum):
    """One epoch of a team is current, some may be certified ahead; old ones open what was sealed to them until
    nothing is."""

    AHEAD = "ahead"
    CURRENT = "current"
    OLD = "old"
    DESTROYED = "destroyed"
