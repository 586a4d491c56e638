"""The order of the line and what in it should alarm: pure. Urgency is what people set; a text is never weighed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from origo_chat.live_chat.states import IN_TALK, Alarm, RoomState

# Nobody should stand in a line longer than this without a colleague noticing.
LONG: Final = timedelta(minutes=10)


@dataclass(frozen=True)
class Place:
    """A room as the line sees it."""

    room: str
    state: RoomState
    urgency: int
    joined_at: datetime
    # Somebody is being asked already.
    is_asked: bool = False
    passed_by: tuple[str, ...] = ()
    unanswered: int = 0
    is_risk: bool = False


def in_order(places: Iterable[Place]) -> list[Place]:
    """Talks that lost their staff member, then the urgency people set, then time. No two ever share a place."""
    return sorted(places, key=lambda p: (p.state not in IN_TALK, -p.urgency, p.joined_at, p.room))


def ahead_of(room: str, places: Iterable[Place]) -> int:
    """How many are before somebody."""
    return next((number for number, place in enumerate(in_order(places)) if place.room == room), 0)


def alarms(place: Place, now: datetime) -> list[Alarm]:
    """What a colleague should look at."""
    waits = place.state not in IN_TALK
    found = {
        Alarm.WAITS_LONG: waits and now - place.joined_at >= LONG,
        Alarm.INTERRUPTED: place.state is RoomState.INTERRUPTED,
        Alarm.RISK: place.is_risk,
        Alarm.UNANSWERED: place.unanswered > 0 and place.state is not RoomState.TALKING,
    }
    return [alarm for alarm, holds in found.items() if holds]
