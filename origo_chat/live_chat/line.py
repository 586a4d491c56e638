"""The order of the line and what in it should alarm: pure. Urgency is what people set; a text is never weighed."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from origo_chat.abuse.limits import LINE_STANDS_SECONDS, PLACE_GRACE_SECONDS
from origo_chat.live_chat.states import IN_LINE, IN_TALK, Alarm, RoomState

# Nobody should stand in a line longer than this without a colleague noticing.
LONG: Final = timedelta(minutes=10)


@dataclass(frozen=True)
class Place:
    """A room as the line sees it."""

    room: str
    state: RoomState
    urgency: int
    joined_at: datetime
    # Their page's last sign, or what stands for it before the first (signs_of_life.py): the oldest is lost first.
    seen_at: datetime
    # Somebody is being asked already.
    is_asked: bool = False
    # Once for each time somebody was asked and did not take it, the last one last.
    passed_by: tuple[str, ...] = ()
    unanswered: int = 0
    is_risk: bool = False
    # Their page is there: it has a socket, or asks.
    is_here: bool = True


@dataclass(frozen=True)
class Team:
    """Those who take whoever is next, and how many all who are at work reach in a sitting."""

    asked: Collection[str]
    reach: int


def people_waiting(places: Iterable[Place]) -> int:
    """How many stand in the line and are there."""
    return sum(place.state in IN_LINE and place.is_here for place in places)


def in_order(places: Collection[Place], team: Team) -> list[Place]:
    """Talks that lost their staff member, then those who are there: by the urgency people set, then who was passed
    least, then time. No two ever share a place."""
    is_long = people_waiting(places) > team.reach

    def key(place: Place) -> tuple[object, ...]:
        is_talk = place.state in IN_TALK
        turns = _turns(place, team.asked, is_long=is_long)
        return (not is_talk, not (is_talk or place.is_here), -place.urgency, turns, place.joined_at, place.room)

    return sorted(places, key=key)


def ahead_of(room: str, places: Iterable[Place]) -> int:
    """How many are before somebody, in a line that is in order."""
    return next((number for number, place in enumerate(places) if place.room == room), 0)


def ahead_of_newcomer(places: Collection[Place], team: Team, now: datetime) -> int:
    """Behind how many somebody stands who joins now, once their page shows itself."""
    newcomer = Place(room="", state=RoomState.WAITING, urgency=0, joined_at=now, seen_at=now)
    return ahead_of(newcomer.room, in_order([*places, newcomer], team))


def gives_way(places: Collection[Place], now: datetime) -> Place | None:
    """Whose place a newcomer takes in a line that is as long as it can be: of those who are not there and did not only
    just join, the one that would go first by itself; else of whom staff passed most often; else, in the later half, of
    the last who came and has stood for a while. Perhaps nobody's: a crowd moves out nobody who stood before it."""
    movable = [place for place in places if place.state is RoomState.WAITING and place.urgency == 0]
    joined = now - timedelta(seconds=PLACE_GRACE_SECONDS)
    empty = [place for place in movable if not place.is_here and place.joined_at <= joined]
    if empty:
        return min(empty, key=lambda p: (p.seen_at, p.room))
    stood = now - timedelta(seconds=LINE_STANDS_SECONDS)
    later = {place.room for place in sorted(places, key=lambda p: p.joined_at)[len(places) // 2 :]}
    seen = [p for p in movable if p.is_here and (p.passed_by or (p.room in later and p.joined_at <= stood))]
    return max(seen, key=lambda p: (len(p.passed_by), p.joined_at, p.room), default=None)


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


def _turns(place: Place, asked: Collection[str], *, is_long: bool) -> int:
    """How often everybody was asked for it in vain. In a line longer than the team reaches one pass is a turn: whoever
    fills it with places costs staff a look at each, and nobody who is really there waits behind them for ever."""
    if is_long:
        return len(place.passed_by)
    return min((place.passed_by.count(person) for person in asked), default=0)
