"""What is asked about the line: who stands in it, who is there, how long people have waited, whether it is open."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Count, Q

from origo_chat.accounts.teams import READING_ROLES
from origo_chat.core import clock
from origo_chat.live_chat.access import rooms_of
from origo_chat.live_chat.line import Place, in_order
from origo_chat.live_chat.models import VISITOR, Desk, Member, Presence, Report, Room, Wait
from origo_chat.live_chat.offers import Colleague
from origo_chat.live_chat.opening import ChatOpening, Override, chat_opening, standing
from origo_chat.live_chat.states import IN_LINE, IN_TALK, LIVE, AtWork, MemberState, RoomState
from origo_chat.live_chat.waiting import PastWait, Range, may_not_be_reached, waiting_range
from origo_chat.service.current import current_service
from origo_chat.service.opening import opening_at

# A day's waits at most, and of those the latest: the morning says little about the evening.
RECENT_WAITS: Final = 20
# How long newcomers are asked for more work after a report.
REPORT_HOLDS: Final = timedelta(minutes=15)
LINE_STATES: Final = (*IN_LINE, RoomState.INTERRUPTED)


@dataclass(frozen=True)
class Line:
    """The line at one moment, with what everybody in it is told."""

    at: datetime
    opening: ChatOpening
    places: list[Place]
    waits: list[PastWait]

    def ahead(self, room: str) -> int:
        """How many are before somebody."""
        return next((number for number, place in enumerate(self.places) if place.room == room), 0)

    def wait(self, ahead: int) -> Range | None:
        """What somebody with so many before them has to expect."""
        return waiting_range(self.waits, ahead)

    def may_not_be_reached(self, ahead: int) -> bool:
        """Whether the chat may close before their turn; it closes when the hours or the lead's word end it."""
        if not self.opening.open and self.opening.why in ("hours", "closed_by_lead"):
            return True
        return may_not_be_reached(self.wait(ahead), self.opening.changes_at, self.at)

    @property
    def waiting(self) -> int:
        """How many wait."""
        return sum(place.state in IN_LINE for place in self.places)


def place_of(row: Room) -> Place:
    """A room as the line sees it."""
    return Place(
        room=row.id,
        state=RoomState(row.state),
        urgency=row.urgency,
        joined_at=row.joined_at,
        is_asked=row.ring_ends_at is not None,
        passed_by=tuple(row.passed_by),
        unanswered=row.unanswered,
        is_risk=row.is_risk,
    )


def line_now() -> Line:
    """The whole of it, read anew."""
    at = clock.now()
    places = in_order(place_of(row) for row in Room.objects.filter(state__in=LINE_STATES))
    waiting = sum(place.state in IN_LINE for place in places)
    waits = Wait.objects.order_by("-hour").values_list("seconds", "ahead")[:RECENT_WAITS]
    return Line(at, opening_now(at, waiting), places, [PastWait(*wait) for wait in waits])


def was_reported_lately(at: datetime) -> bool:
    """Whether staff were threatened a short while ago."""
    return Report.objects.filter(at__gt=at - REPORT_HOLDS).exists()


def override_now(at: datetime) -> Override | None:
    """What the lead has said, while it holds."""
    desk = Desk.objects.filter(pk=1).first()
    if desk is None or desk.is_open is None or desk.until is None:
        return None
    return standing(Override(desk.is_open, desk.until), at)


def opening_now(at: datetime, waiting: int) -> ChatOpening:
    """Whether somebody may join the line."""
    team = Presence.objects.filter(role__in=READING_ROLES).values_list("state", flat=True)
    hours = opening_at(current_service().opening_hours, at)
    return chat_opening(hours, override_now(at), [AtWork(state) for state in team], waiting)


def override_ends(at: datetime) -> datetime:
    """When the hours change next, the lead's word ends: nobody has to remember to take it back."""
    changes_at = opening_at(current_service().opening_hours, at).changes_at
    return min(changes_at, at + timedelta(days=1)) if changes_at else at + timedelta(days=1)


def talking() -> dict[str, int]:
    """How many each talks to."""
    rows = Member.objects.filter(state=MemberState.IN, room__state__in=IN_TALK).exclude(member=VISITOR)
    return dict(rows.values_list("member").annotate(Count("pk")))


def team_in(room: str, *, but: str) -> Member | None:
    """Who of the team answers for a room when somebody goes; whoever is connected first."""
    staying = Member.objects.filter(room=room, state=MemberState.IN, role__in=READING_ROLES)
    return staying.exclude(member__in=(but, VISITOR)).order_by("-is_connected", "pk").first()


def colleagues() -> list[Colleague]:
    """Who may be asked, with how many they talk to or are asked about."""
    load = talking()
    asked = Room.objects.filter(~Q(ring_ends_at=None)).values_list("assigned_to", flat=True)
    for person in asked:
        load[person] = load.get(person, 0) + 1
    rows = Presence.objects.filter(role__in=READING_ROLES)
    return [Colleague(r.person, AtWork(r.state), r.capacity, load.get(r.person, 0), r.unanswered) for r in rows]


def rooms_shown(person: str, *, is_team: bool) -> list[str]:
    """Which rooms somebody sees in the overview: the team what lives, others where they are or are asked to be."""
    live = Room.objects.filter(state__in=LIVE)
    if not is_team:
        live = live.filter(pk__in=rooms_of(person).values("room"))
    return list(live.values_list("pk", flat=True))
