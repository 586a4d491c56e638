"""The work that is asked of whoever joins the line, more of it for a while after staff were threatened."""

from origo_chat.abuse.limits import JOINING, JOINING_AFTER_A_REPORT, Demand
from origo_chat.abuse.shapes import WorkedBody
from origo_chat.core import clock
from origo_chat.live_chat.selectors import was_reported_lately


def asked_of_newcomers(_: WorkedBody) -> Demand:
    """What joining asks for at this moment."""
    return Demand(JOINING_AFTER_A_REPORT if was_reported_lately(clock.now()) else JOINING)
