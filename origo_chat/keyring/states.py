"""Where proposals and epochs stand."""

from enum import StrEnum
from typing import Final

# Who holds a slot beside the members: the organisation's key on paper.
RECOVERY: Final = "recovery"


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
