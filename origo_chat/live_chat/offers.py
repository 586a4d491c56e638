"""Who is asked to take whom: pure, from the line and who is there. Deterministic, so every process says the same."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Final

from origo_chat.live_chat.line import Place, Team, in_order
from origo_chat.live_chat.opening import reach_of
from origo_chat.live_chat.states import IN_TALK, AtWork, RoomState

# The highest urgency: the only one that whoever takes "only urgent" is asked for.
URGENT: Final = 2


@dataclass(frozen=True)
class Colleague:
    """Somebody at work: how many they talk to or are asked about, and how many they want at most."""

    person: str
    state: AtWork
    capacity: int
    load: int
    unanswered: int = 0


@dataclass(frozen=True)
class Offer:
    """Ask this person to take this room."""

    room: str
    person: str


def team_of(colleagues: Collection[Colleague]) -> Team:
    """Those at work as the order of the line knows them."""
    asked = [colleague.person for colleague in colleagues if colleague.state is AtWork.AVAILABLE]
    return Team(asked, reach_of(colleague.state for colleague in colleagues))


def offers(line: Collection[Place], colleagues: Collection[Colleague]) -> list[Offer]:
    """One person for each room that nobody is asked about, as far as there is room. Nobody is asked about a place in
    which nobody sits."""
    there = {colleague.person: colleague for colleague in colleagues}
    made: list[Offer] = []
    for place in in_order(line, team_of(colleagues)):
        is_met = place.state in IN_TALK or place.is_here
        chosen = _chosen(place, there.values()) if is_met and not place.is_asked else None
        if chosen is not None:
            made.append(Offer(place.room, chosen.person))
            there[chosen.person] = replace(chosen, load=chosen.load + 1)
    return made


def may_be_asked(colleague: Colleague, place: Place) -> bool:
    """Whether somebody takes such a room now. A talk that lost its staff member is urgent by itself."""
    is_urgent = place.urgency >= URGENT or place.state is RoomState.INTERRUPTED
    takes = colleague.state is AtWork.AVAILABLE or (colleague.state is AtWork.URGENT_ONLY and is_urgent)
    return takes and colleague.load < colleague.capacity


def _chosen(place: Place, there: Iterable[Colleague]) -> Colleague | None:
    """First whoever has not passed it, then whoever passed it longest ago: a room is never stuck with nobody asked."""
    able = [colleague for colleague in there if may_be_asked(colleague, place)]
    return min(able, key=lambda c: (_turn(place, c), c.unanswered, c.load, c.person), default=None)


def _turn(place: Place, colleague: Colleague) -> int:
    if colleague.person not in place.passed_by:
        return -1
    return len(place.passed_by) - 1 - place.passed_by[::-1].index(colleague.person)
