"""The order of the line, whom it is offered to, when it is open, how long one waits: properties of pure functions."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from origo_chat.live_chat.line import LONG, Place, ahead_of, alarms, in_order
from origo_chat.live_chat.offers import URGENT, Colleague, may_be_asked, offers
from origo_chat.live_chat.opening import Override, Why, chat_opening, standing
from origo_chat.live_chat.states import IN_TALK, Alarm, AtWork, RoomState
from origo_chat.live_chat.waiting import ENOUGH, PastWait, may_not_be_reached, waiting_range
from origo_chat.service.opening import Opening

NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
LINE_STATES = [RoomState.WAITING, RoomState.RINGING, RoomState.INTERRUPTED]
NAMES = ["ada", "bo", "cy", "di"]


@st.composite
def lines(draw: st.DrawFn) -> list[Place]:
    rows = st.tuples(
        st.sampled_from(LINE_STATES), st.integers(0, 2), st.integers(0, 5), st.lists(st.sampled_from(NAMES), max_size=4)
    )
    return [
        Place(f"{n:02}", state, urgency, NOW - timedelta(minutes=age), state is RoomState.RINGING, tuple(passed))
        for n, (state, urgency, age, passed) in enumerate(draw(st.lists(rows, max_size=8)))
    ]


@st.composite
def teams(draw: st.DrawFn) -> list[Colleague]:
    row = st.tuples(st.sampled_from(AtWork), st.integers(0, 3), st.integers(0, 3), st.integers(0, 1))
    return [Colleague(name, *draw(row)) for name in NAMES]


@given(lines())
def test_nobody_is_lost_or_doubled(line: list[Place]) -> None:
    assert sorted(p.room for p in in_order(line)) == sorted(p.room for p in line)


@given(lines())
def test_interrupted_talks_then_urgency_then_time(line: list[Place]) -> None:
    keys = [(p.state in IN_TALK, p.urgency, NOW - p.joined_at) for p in in_order(line)]
    assert keys == sorted(keys, reverse=True)


@given(lines(), st.randoms())
def test_the_order_does_not_depend_on_how_it_was_read(line: list[Place], chance: object) -> None:
    shuffled = list(line)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert in_order(shuffled) == in_order(line)


@given(lines())
def test_everybody_has_a_place_of_their_own(line: list[Place]) -> None:
    assert sorted(ahead_of(p.room, line) for p in line) == list(range(len(line)))


@given(lines(), teams())
def test_nobody_is_asked_beyond_what_they_take(line: list[Place], team: list[Colleague]) -> None:
    made = offers(line, team)
    places = {p.room: p for p in line}
    for person in team:
        asked = [offer for offer in made if offer.person == person.person]
        assert not asked or person.load + len(asked) <= person.capacity
        assert all(may_be_asked(person, places[offer.room]) for offer in asked)


@given(lines(), teams())
def test_each_is_offered_once_and_never_while_it_rings(line: list[Place], team: list[Colleague]) -> None:
    rooms = [offer.room for offer in offers(line, team)]
    assert len(rooms) == len(set(rooms))
    assert not set(rooms) & {p.room for p in line if p.is_asked}


@given(lines(), teams())
def test_whoever_is_free_is_asked(line: list[Place], team: list[Colleague]) -> None:
    """Never stuck: a room that is not offered is one that nobody has room left for."""
    made = offers(line, team)
    offered = {offer.room for offer in made}
    load = {c.person: c.load + sum(o.person == c.person for o in made) for c in team}
    left = [Colleague(c.person, c.state, c.capacity, load[c.person]) for c in team]
    assert not [p for p in line if not p.is_asked and p.room not in offered and any(may_be_asked(c, p) for c in left)]


def colleague(name: str, **changed: object) -> Colleague:
    return Colleague(**{"person": name, "state": AtWork.AVAILABLE, "capacity": 2, "load": 0, **changed})  # type: ignore[arg-type]


def place(**changed: object) -> Place:
    told = {"room": "00", "state": RoomState.WAITING, "urgency": 0, "joined_at": NOW, **changed}
    return Place(**told)  # type: ignore[arg-type]


def test_whoever_passed_longest_ago_is_asked_again_when_all_have() -> None:
    team = [colleague("ada"), colleague("bo")]
    assert offers([place(passed_by=("ada",))], team)[0].person == "bo"
    assert offers([place(passed_by=("bo", "ada"))], team)[0].person == "bo"


def test_whoever_did_not_answer_lately_is_asked_after_the_others() -> None:
    assert offers([place()], [colleague("ada", unanswered=1), colleague("bo", load=1)])[0].person == "bo"


def test_urgent_only_is_asked_for_the_urgent_and_the_interrupted() -> None:
    team = [colleague("ada", state=AtWork.URGENT_ONLY)]
    assert offers([place(urgency=1)], team) == []
    assert offers([place(urgency=URGENT)], team)
    assert offers([place(state=RoomState.INTERRUPTED)], team)
    assert offers([place(urgency=URGENT)], [colleague("ada", state=AtWork.BREAK)]) == []


def test_alarms() -> None:
    assert alarms(place(joined_at=NOW - LONG), NOW) == [Alarm.WAITS_LONG]
    assert alarms(place(joined_at=NOW - LONG + timedelta(seconds=1)), NOW) == []
    assert alarms(place(state=RoomState.INTERRUPTED, is_risk=True), NOW) == [Alarm.INTERRUPTED, Alarm.RISK]
    assert alarms(place(unanswered=1), NOW) == [Alarm.UNANSWERED]


LATER = NOW + timedelta(hours=2)
OPEN, CLOSED = Opening(open=True, changes_at=LATER), Opening(open=False, changes_at=LATER)


def test_open_or_closed_and_why() -> None:
    one = [AtWork.AVAILABLE]
    told = [
        (chat_opening(OPEN, None, one, 0), Why.OPEN),
        (chat_opening(CLOSED, None, one, 0), Why.HOURS),
        (chat_opening(OPEN, None, [], 0), Why.NOBODY),
        (chat_opening(OPEN, None, [AtWork.AWAY], 0), Why.NOBODY),
        (chat_opening(OPEN, Override(is_open=False, until=LATER), one, 0), Why.CLOSED_BY_LEAD),
        (chat_opening(CLOSED, Override(is_open=True, until=LATER), one, 0), Why.OPEN),
        (chat_opening(CLOSED, Override(is_open=True, until=LATER), [], 0), Why.NOBODY),
        (chat_opening(OPEN, None, one, 6), Why.FULL),
    ]
    assert [(found.why, found.open) for found, _ in told] == [(why, why is Why.OPEN) for _, why in told]
    assert {found.changes_at for found, _ in told} == {LATER}


def test_what_the_lead_said_ends_by_itself() -> None:
    said = Override(is_open=True, until=NOW)
    assert standing(said, NOW - timedelta(seconds=1)) is said
    assert standing(said, NOW) is None


WAITS = st.lists(st.builds(PastWait, st.integers(0, 7200), st.integers(0, 20)), min_size=ENOUGH, max_size=20)


@given(WAITS, st.integers(0, 20))
def test_a_range_ends_after_it_begins_and_grows_with_the_line(recent: list[PastWait], ahead: int) -> None:
    here, behind = waiting_range(recent, ahead), waiting_range(recent, ahead + 1)
    assert here is not None
    assert behind is not None
    assert 0 <= here.from_minutes < here.to_minutes
    assert (here.from_minutes, here.to_minutes) <= (behind.from_minutes, behind.to_minutes)


def test_few_waits_say_nothing() -> None:
    assert waiting_range([PastWait(60, 0)] * (ENOUGH - 1), 0) is None


def test_most_people_waited_about_as_long_as_the_range_says() -> None:
    found = waiting_range([PastWait(seconds * 60, 0) for seconds in range(1, 11)], 0)
    assert found is not None
    assert (found.from_minutes, found.to_minutes) == (2, 9)


def test_may_not_be_reached_when_the_range_passes_the_end() -> None:
    wait = waiting_range([PastWait(600, 0)] * 3, 0)
    assert wait is not None
    assert may_not_be_reached(wait, NOW + timedelta(minutes=wait.to_minutes), NOW)
    assert not may_not_be_reached(wait, NOW + timedelta(minutes=wait.to_minutes + 1), NOW)
    assert not may_not_be_reached(None, None, NOW)
