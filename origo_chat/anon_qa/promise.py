"""The hour by which an answer is promised."""

from datetime import datetime, timedelta

from origo_chat.core import clock
from origo_chat.service.current import current_service


def answer_due() -> datetime:
    """From now, rounded up to the whole hour: a minute would tell when somebody was awake."""
    due = clock.now() + timedelta(hours=current_service().answer_within_hours)
    whole = due.replace(minute=0, second=0, microsecond=0)
    return whole if whole == due else whole + timedelta(hours=1)
