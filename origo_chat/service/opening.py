"""Whether the live chat is open at a moment and when that changes: pure, from the hours alone."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from origo_chat.service.hours import OpeningHours
from origo_chat.service.part import Part

# Nobody plans a chat further ahead, and a service without hours must not make us look for ever.
LOOK_AHEAD = timedelta(days=60)

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


class Opening(Part):
    """The state now, and the moment it ends if that is within the time looked ahead."""

    open: bool
    changes_at: datetime | None


class _Window(NamedTuple):
    opens: datetime
    closes: datetime


def opening_at(hours: OpeningHours, moment: datetime) -> Opening:
    """The state at a moment with its time zone; periods that touch are one."""
    if moment.tzinfo is None:
        raise ValueError("the moment needs a time zone: pass an aware datetime")
    zone = ZoneInfo(hours.time_zone)
    moment = moment.astimezone(UTC)
    until: datetime | None = None
    for window in _windows(hours, moment.astimezone(zone).date(), zone):
        if window.closes <= moment:
            continue
        if window.opens > (until or moment):
            return _opening(moment, zone, is_open=until is not None, change=until or window.opens)
        until = window.closes
    return _opening(moment, zone, is_open=until is not None, change=until)


def _opening(moment: datetime, zone: ZoneInfo, *, is_open: bool, change: datetime | None) -> Opening:
    if change is None or change - moment > LOOK_AHEAD:
        return Opening(open=is_open, changes_at=None)
    return Opening(open=is_open, changes_at=change.astimezone(zone))


def _windows(hours: OpeningHours, first: date, zone: ZoneInfo) -> Iterator[_Window]:
    # One day more than is looked ahead, so that a window which goes on after the end is seen to go on.
    for number in range(LOOK_AHEAD.days + 2):
        day = first + number * _DAY
        for period in hours.on(day):
            window = _Window(_instant(day, period.opens, zone), _instant(day, period.closes, zone))
            # A period inside the hour that summer time skips never happens.
            if window.opens < window.closes:
                yield window


def _instant(day: date, clock_time: str, zone: ZoneInfo) -> datetime:
    """When the wall shows a time: the first of two, or the moment of the jump when it is skipped."""
    hour, minute = map(int, clock_time.split(":"))
    wall = datetime.combine(day, time()) + timedelta(hours=hour, minutes=minute)
    instant = wall.replace(tzinfo=zone).astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) != wall:
        offset = instant.astimezone(zone).utcoffset()
        while (instant - _MINUTE).astimezone(zone).utcoffset() == offset:
            instant -= _MINUTE
    return instant
