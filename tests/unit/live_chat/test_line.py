"""The order of the line, whom it is offered to, when it is open, how long one waits: properties of pure functions."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from origo_chat.abuse.limits import LINE_PLACES, LINE_STANDS_SECONDS, PLACE_GRACE_SECONDS
from origo_chat.live_chat.line import LONG, Place, Team, ahead_of, alarms, gives_way, in_order, people_waiting
from origo_chat.live_chat.offers import URGENT, Colleague, may_be_asked, offers
from origo_chat.live_chat.opening import (
    WAITING_A_PERSON,
    Crowd,
    Override,
    Why,
    behind,
    chat_opening,
    crowd_of,
    reach_of,
    standing,
)
from origo_chat.live_chat.states import IN_TALK, Alarm, AtWork, RoomState
from origo_chat.live_chat.waiting import ENOUGH, PastWait, may_not_be_reached, waiting_range
from origo_chat.service.opening import Opening

NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
LINE_STATES = [RoomState.WAITING, RoomState.RINGING, RoomState.INTERRUPTED]
NAMES = ["ada", "bo", "cy", "di"]
TEAM = Team(("ada",), reach=6)


@st.composite
def lines(draw: st.DrawFn) -> list[Place]:
    rows = st.tuples(
        st.sampled_from(LINE_STATES),
        st.integers(0, 2),
        st.integers(0, 5),
        st.lists(st.sampled_from(NAMES), max_size=4),
        st.booleans(),
    )
    return [
        Place(
            room=f"{n:02}",
            state=state,
            urgency=urgency,
            joined_at=NOW - timedelta(minutes=age),
            seen_at=NOW,
            is_asked=state is RoomState.RINGING,
            passed_by=tuple(passed),
            is_here=here,
        )
        for n, (state, urgency, age, passed, here) in enumerate(draw(st.lists(rows, max_size=8)))
    ]


@st.composite
def teams(draw: st.DrawFn) -> list[Colleague]:
    row = st.tuples(st.sampled_from(AtWork), st.integers(0, 3), st.integers(0, 3), st.integers(0, 1))
    return [Colleague(name, *draw(row)) for name in NAMES]


@given(lines())
def test_nobody_is_lost_or_doubled(line: list[Place]) -> None:
    assert sorted(p.room for p in in_order(line, TEAM)) == sorted(p.room for p in line)


@given(lines())
def test_interrupted_talks_then_who_is_there_then_urgency_then_turns_then_time(line: list[Place]) -> None:
    is_long = people_waiting(line) > TEAM.reach

    def turns(place: Place) -> int:
        return len(place.passed_by) if is_long else place.passed_by.count("ada")

    keys = [
        (p.state in IN_TALK, p.state in IN_TALK or p.is_here, p.urgency, -turns(p), NOW - p.joined_at)
        for p in in_order(line, TEAM)
    ]
    assert keys == sorted(keys, reverse=True)


@given(lines(), st.randoms())
def test_the_order_does_not_depend_on_how_it_was_read(line: list[Place], chance: object) -> None:
    shuffled = list(line)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert in_order(shuffled, TEAM) == in_order(line, TEAM)


@given(lines())
def test_everybody_has_a_place_of_their_own(line: list[Place]) -> None:
    ordered = in_order(line, TEAM)
    assert sorted(ahead_of(p.room, ordered) for p in line) == list(range(len(line)))


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
    open_places = [p for p in line if (p.is_here or p.state in IN_TALK) and not p.is_asked and p.room not in offered]
    assert not [p for p in open_places if any(may_be_asked(c, p) for c in left)]


@given(lines(), teams())
def test_nobody_is_asked_about_a_place_in_which_nobody_sits(line: list[Place], team: list[Colleague]) -> None:
    asked = {offer.room for offer in offers(line, team)}
    assert not [p for p in line if p.room in asked and not p.is_here and p.state not in IN_TALK]


def colleague(name: str, **changed: object) -> Colleague:
    return Colleague(**{"person": name, "state": AtWork.AVAILABLE, "capacity": 2, "load": 0, **changed})  # type: ignore[arg-type]


def place(**changed: object) -> Place:
    told = {"room": "00", "state": RoomState.WAITING, "urgency": 0, "joined_at": NOW, "seen_at": NOW, **changed}
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


def test_whom_everybody_passed_comes_after_whom_not_everybody_has() -> None:
    first, second = place(room="01", passed_by=("ada",)), place(room="02", joined_at=NOW + timedelta(seconds=1))
    team = [colleague("ada"), colleague("bo")]
    assert [offer.room for offer in offers([first, second], team)] == ["01", "02"]
    assert offers([first, second], [colleague("ada", capacity=1)])[0].room == "02"


def strangers(count: int, **changed: object) -> list[Place]:
    return [place(room=f"s{n:03}", joined_at=NOW + timedelta(seconds=n), **changed) for n in range(count)]


def test_in_a_long_line_one_pass_is_a_turn_and_nobody_waits_behind_strangers_for_ever() -> None:
    team = [colleague("ada", capacity=1), colleague("bo", capacity=1)]
    line = {p.room: p for p in [*strangers(60), place(room="vera", joined_at=NOW + timedelta(seconds=60))]}
    rings = 0
    while "vera" not in (asked := [offer.room for offer in offers(list(line.values()), team)]):
        for room in asked:
            line[room] = replace(line[room], passed_by=(*line[room].passed_by, "ada"))
            rings += 1
    assert rings == 60


def test_a_newcomer_takes_the_place_of_whoever_is_not_there_then_of_the_passed_then_of_the_last() -> None:
    stood = NOW - timedelta(seconds=LINE_STANDS_SECONDS)
    first = [place(room=f"first{n}", joined_at=stood - 2 * LONG) for n in range(9)]
    old, last = place(room="old", joined_at=stood - LONG), place(room="last", joined_at=stood)
    lost = place(room="lost", is_here=False, joined_at=stood, seen_at=NOW - LONG)
    lately = place(room="lately", is_here=False, joined_at=stood - LONG)
    passed, joined = place(room="passed", passed_by=("ada",)), place(room="joined", is_here=False, seen_at=NOW - LONG)
    young, urgent = place(room="young"), place(room="urgent", urgency=1, joined_at=stood)
    rung = place(room="rung", state=RoomState.RINGING, joined_at=stood)
    line = [*first, old, last, passed, joined, lately, lost, young, urgent, rung]
    for expected in (lost, lately, passed, last, old, None):
        assert gives_way(line, NOW) == expected
        line = [each if each != expected else place(room=f"new{expected.room}") for each in line]


def test_a_place_that_has_only_just_joined_is_taken_after_its_grace() -> None:
    joined = NOW - timedelta(seconds=PLACE_GRACE_SECONDS)
    assert gives_way([place(is_here=False, joined_at=joined + timedelta(milliseconds=1))], NOW) is None
    assert gives_way([place(is_here=False, joined_at=joined)], NOW)


@pytest.mark.parametrize("shows_after", [1, 5, 9])
def test_thirty_joins_a_second_that_never_show_a_page_keep_nobody_out_and_a_page_its_place(shows_after: int) -> None:
    """Every thirtieth is a page, and whoever is reached makes room again."""
    line: dict[str, Place] = {}
    for number in range(60 * 30):
        now, shown = NOW + timedelta(seconds=number / 30), f"page{number - shows_after * 30:04}"
        if len(line) == LINE_PLACES:
            gone = gives_way(list(line.values()), now)
            assert gone is not None
            assert gone.room.startswith("script")
            del line[gone.room]
        room = f"page{number:04}" if number % 30 == 0 else f"script{number:04}"
        line[room] = place(room=room, is_here=False, joined_at=now, seen_at=now - LONG)
        if shown in line:
            line[shown] = replace(line[shown], is_here=True, seen_at=now)
        line.pop(f"page{number - (shows_after + 5) * 30 - 11:04}", None)


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
        (chat_opening(OPEN, None, one), Why.OPEN),
        (chat_opening(CLOSED, None, one), Why.HOURS),
        (chat_opening(OPEN, None, []), Why.NOBODY),
        (chat_opening(OPEN, None, [AtWork.AWAY]), Why.NOBODY),
        (chat_opening(OPEN, Override(is_open=False, until=LATER), one), Why.CLOSED_BY_LEAD),
        (chat_opening(CLOSED, Override(is_open=True, until=LATER), one), Why.OPEN),
        (chat_opening(CLOSED, Override(is_open=True, until=LATER), []), Why.NOBODY),
    ]
    assert [(found.why, found.open) for found, _ in told] == [(why, why is Why.OPEN) for _, why in told]
    assert {found.changes_at for found, _ in told} == {LATER}


def test_a_long_line_is_told_and_closes_nothing() -> None:
    reach = reach_of([AtWork.AVAILABLE, AtWork.BREAK, AtWork.AWAY])
    assert (reach, reach_of([])) == (2 * WAITING_A_PERSON, WAITING_A_PERSON)
    told = [crowd_of(waiting, reach) for waiting in (0, 1, 5, 6, 11, 12, 500)]
    few, some, many = Crowd.FEW, Crowd.SOME, Crowd.MANY
    assert told == [few, few, few, some, some, many, many]
    assert [behind(crowd, reach) for crowd in Crowd] == [(0, 5), (6, 11), None]


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
