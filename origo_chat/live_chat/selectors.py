"""What is asked about the line: who stands in it, who is there, how long people have waited, whether it is open."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Final

from django.db.models import Count, F, FilteredRelation, Q, QuerySet

from origo_chat.accounts.teams import READING_ROLES
from origo_chat.core import clock
from origo_chat.live_chat.access import rooms_of
from origo_chat.live_chat.line import Place, Team, in_order, people_waiting
from origo_chat.live_chat.models import VISITOR, Desk, Member, Presence, Report, Room, Wait
from origo_chat.live_chat.offers import Colleague, team_of
from origo_chat.live_chat.opening import ChatOpening, Crowd, Override, behind, chat_opening, crowd_of, standing
from origo_chat.live_chat.states import IN_LINE, IN_TALK, LIVE, AtWork, MemberState, RoomState
from origo_chat.live_chat.waiting import PastWait, Range, between, may_not_be_reached, waiting_range
from origo_chat.service.current import current_service
from origo_chat.service.opening import opening_at

# A day's waits at most, and of those the latest: the morning says little about the evening.
RECENT_WAITS: Final = 20
# How long newcomers are asked for more work after a report.
REPORT_HOLDS: Final = timedelta(minutes=15)
# Every look at the line reads these of everybody in it, and nothing else.
_OF_A_PLACE: Final = ("state", "urgency", "joined_at", "ring_ends_at", "passed_by", "unanswered", "is_risk")
LINE_STATES: Final = (*IN_LINE, RoomState.INTERRUPTED)


@dataclass(frozen=True)
class Line:
    """The line at one moment, with what everybody in it is told."""

    at: datetime
    opening: ChatOpening
    places: list[Place]
    waits: list[PastWait]
    team: Team

    def ahead(self, room: str) -> int:
        """How many are before somebody."""
        return self._numbers.get(room, 0)

    def wait(self, ahead: int) -> Range | None:
        """What somebody with so many before them has to expect; of more than are reached nobody can say."""
        return waiting_range(self.waits, ahead) if ahead < self.team.reach else None

    def may_not_be_reached(self, ahead: int) -> bool:
        """Whether more stand before them than are reached in a sitting, or the chat may close before their turn; it
        closes when the hours or the lead's word end it."""
        if not self.opening.open and self.opening.why in ("hours", "closed_by_lead"):
            return True
        return ahead >= self.team.reach or may_not_be_reached(self.wait(ahead), self.opening.changes_at, self.at)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {place.room: number for number, place in enumerate(self.places)}


@dataclass(frozen=True)
class Outlook:
    """The line in few words."""

    opening: ChatOpening
    crowd: Crowd
    wait: Range | None


@dataclass(frozen=True)
class Fullness:
    """How full the line is, for whoever does not stand in it. `share` is a part of what is reached in a sitting; there
    everybody counts, whether they are there or not."""

    crowd: Crowd
    wait: Range | None
    share: float


def place_of(row: Room, *, is_here: bool = True, seen_at: datetime | None = None) -> Place:
    """A room as the line sees it."""
    return Place(
        room=row.id,
        state=RoomState(row.state),
        urgency=row.urgency,
        joined_at=row.joined_at,
        seen_at=seen_at or row.joined_at,
        is_asked=row.ring_ends_at is not None,
        passed_by=tuple(row.passed_by),
        unanswered=row.unanswered,
        is_risk=row.is_risk,
        is_here=is_here,
    )


def places_now() -> list[Place]:
    """Everybody in the line, in no order."""
    visitor = FilteredRelation("members", condition=Q(members__member=VISITOR))
    rows = Room.objects.filter(state__in=LINE_STATES).annotate(visitor=visitor)
    rows = rows.annotate(is_here=F("visitor__is_connected"), seen_at=F("visitor__seen_at"))
    return [place_of(row, is_here=bool(row.is_here), seen_at=row.seen_at) for row in rows.only(*_OF_A_PLACE)]


def line_now() -> Line:
    """The whole of it, read anew."""
    at = clock.now()
    at_work = colleagues_at_work()
    team = team_of(at_work)
    waits = recent_waits(Wait.objects.all())
    return Line(at, _opening(at, at_work), in_order(places_now(), team), waits, team)


def recent_waits(waits: QuerySet[Wait]) -> list[PastWait]:
    """The latest of them."""
    return [PastWait(*wait) for wait in waits.order_by("-hour").values_list("seconds", "ahead")[:RECENT_WAITS]]


def opening_now() -> ChatOpening:
    """Whether somebody may join."""
    return _opening(clock.now(), colleagues_at_work())


def fullness_now() -> Fullness:
    """Waits of this hour are left out: with them, it would be seen when somebody was taken."""
    hour = clock.now().replace(minute=0, second=0, microsecond=0)
    places, team = places_now(), team_of(colleagues_at_work())
    crowd, wait = _told(places, team, recent_waits(Wait.objects.filter(hour__lt=hour)))
    return Fullness(crowd, wait, sum(place.state in IN_LINE for place in places) / team.reach)


def outlook_of(line: Line) -> Outlook:
    """A line that was read, for staff: they see everybody in it."""
    return Outlook(line.opening, *_told(line.places, line.team, line.waits))


def _told(places: Collection[Place], team: Team, waits: Sequence[PastWait]) -> tuple[Crowd, Range | None]:
    crowd = crowd_of(people_waiting(places), team.reach)
    before = behind(crowd, team.reach)
    return crowd, between(waits, *before) if before else None


def was_reported_lately() -> bool:
    """Whether staff were threatened a short while ago."""
    return Report.objects.filter(at__gt=clock.now() - REPORT_HOLDS).exists()


def override_now(at: datetime) -> Override | None:
    """What the lead has said, while it holds."""
    desk = Desk.objects.filter(pk=1).first()
    if desk is None or desk.is_open is None or desk.until is None:
        return None
    return standing(Override(desk.is_open, desk.until), at)


def _opening(at: datetime, at_work: Sequence[Colleague]) -> ChatOpening:
    """Whether somebody may join the line."""
    hours = opening_at(current_service().opening_hours, at)
    return chat_opening(hours, override_now(at), [colleague.state for colleague in at_work])


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
    return [replace(each, load=load.get(each.person, 0)) for each in colleagues_at_work()]


def colleagues_at_work() -> list[Colleague]:
    """Who of the team is at work; whom they talk to is not looked up."""
    rows = Presence.objects.filter(role__in=READING_ROLES)
    return [Colleague(r.person, AtWork(r.state), r.capacity, 0, r.unanswered) for r in rows]


def rooms_shown(person: str, *, is_team: bool) -> list[str]:
    """Which rooms somebody sees in the overview: the team what lives, others where they are or are asked to be."""
    live = Room.objects.filter(state__in=LIVE)
    if not is_team:
        live = live.filter(pk__in=rooms_of(person).values("room"))
    return list(live.values_list("pk", flat=True))
