"""The work that is asked of whoever joins: by how often people join, and by how full the line is. More of it for a
while after staff were threatened."""

from origo_chat.abuse.limits import (
    JOINING,
    JOINING_AFTER_A_REPORT,
    LINE_WORK,
    LINE_WORK_AFTER_A_REPORT,
    Demand,
)
from origo_chat.abuse.shapes import WorkedBody
from origo_chat.live_chat.glances import fullness, is_reported


def asked_of_newcomers(_: WorkedBody) -> Demand:
    """What joining asks for at this moment."""
    filled = fullness().share
    level = max((level for share, level in LINE_WORK if filled >= share), default=0.0)
    if not is_reported():
        return Demand(JOINING, level)
    return Demand(JOINING_AFTER_A_REPORT, max(LINE_WORK[0][1], level * LINE_WORK_AFTER_A_REPORT))
