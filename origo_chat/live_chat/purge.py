"""Erase what has reached its end. The sweeper calls the same every few seconds; the plan is the proof of it."""

from datetime import timedelta
from typing import Final

from django.db.models import QuerySet

from origo_chat.core import clock
from origo_chat.live_chat.models import Presence, Report, Room, Wait
from origo_chat.live_chat.selectors import REPORT_HOLDS
from origo_chat.service.current import current_service

# A presence without any socket.
PRESENCE: Final = timedelta(seconds=60)
WAITS_KEPT: Final = timedelta(days=1)


def due_rooms() -> QuerySet[Room]:
    """Rooms whose minutes after the end are over."""
    minutes = timedelta(minutes=current_service().retention.live_room_minutes)
    return Room.objects.filter(ended_at__lte=clock.now() - minutes)


def ended_rooms() -> int:
    """Those, with everything that was in them."""
    erased, _ = due_rooms().delete()
    return erased


def lost_presences() -> int:
    """Whoever has had no socket for a minute is not at work."""
    erased, _ = Presence.objects.filter(seen_at__lte=clock.now() - PRESENCE).delete()
    return erased


def old_waits() -> int:
    """Numbers older than a day say nothing about today."""
    erased, _ = Wait.objects.filter(hour__lte=clock.now() - WAITS_KEPT).delete()
    return erased


def old_reports() -> int:
    """A report holds for minutes; that there was one stays in the record of deeds."""
    erased, _ = Report.objects.filter(at__lte=clock.now() - REPORT_HOLDS).delete()
    return erased
