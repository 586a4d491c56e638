"""Open or closed, and until when: by example, by property, and on the days the clocks change."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from origo_chat.service.hours import Holiday, OpeningHours, Period, Week
from origo_chat.service.opening import LOOK_AHEAD, opening_at

STOCKHOLM = ZoneInfo("Europe/Stockholm")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONDAY = date(2026, 11, 23)
CLOCKS_FORWARD = date(2027, 3, 28)
CLOCKS_BACK = date(2026, 10, 25)


def periods(*written: str) -> tuple[Period, ...]:
    return tuple(Period(opens=each[:5], closes=each[6:]) for each in written)


def open_on(
    *,
    every_day: tuple[str, ...] = (),
    holidays: dict[date, tuple[str, ...]] | None = None,
    **days: tuple[str, ...],
) -> OpeningHours:
    week = Week.model_validate({day: periods(*days.get(day, every_day)) for day in DAYS})
    named = [
        Holiday(date=day, names={"sv": "Helgdag"}, hours=periods(*hours)) for day, hours in (holidays or {}).items()
    ]
    return OpeningHours(time_zone="Europe/Stockholm", week=week, holidays=tuple(named))


def wall(day: date, clock: str, *, fold: int = 0) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=STOCKHOLM, fold=fold)


def seen(hours: OpeningHours, moment: datetime) -> tuple[bool, str | None]:
    """The answer as the client gets it."""
    opening = opening_at(hours, moment)
    return opening.open, opening.changes_at.isoformat() if opening.changes_at else None


def test_before_opening_it_is_closed_until_then() -> None:
    hours = open_on(monday=("12:00-18:00",))
    assert seen(hours, wall(MONDAY, "11:59")) == (False, "2026-11-23T12:00:00+01:00")


def test_it_opens_on_the_minute_and_closes_on_the_minute() -> None:
    hours = open_on(monday=("12:00-18:00",))
    assert seen(hours, wall(MONDAY, "12:00")) == (True, "2026-11-23T18:00:00+01:00")
    assert seen(hours, wall(MONDAY, "18:00")) == (False, "2026-11-30T12:00:00+01:00")


def test_a_pause_in_the_day_is_closed() -> None:
    hours = open_on(monday=("15:00-18:00", "09:00-12:00"))
    assert seen(hours, wall(MONDAY, "08:00")) == (False, "2026-11-23T09:00:00+01:00")
    assert seen(hours, wall(MONDAY, "13:00")) == (False, "2026-11-23T15:00:00+01:00")


def test_periods_that_touch_are_one() -> None:
    hours = open_on(monday=("09:00-12:00", "12:00-18:00"))
    assert seen(hours, wall(MONDAY, "10:00")) == (True, "2026-11-23T18:00:00+01:00")


def test_an_evening_goes_on_over_midnight() -> None:
    hours = open_on(monday=("20:00-24:00",), tuesday=("00:00-02:00",))
    assert seen(hours, wall(MONDAY, "23:59")) == (True, "2026-11-24T02:00:00+01:00")


def test_a_period_until_midnight_ends_when_the_next_day_begins() -> None:
    hours = open_on(monday=("20:00-24:00",))
    assert seen(hours, wall(MONDAY, "23:59")) == (True, "2026-11-24T00:00:00+01:00")
    assert not opening_at(hours, wall(date(2026, 11, 24), "00:00")).open


def test_a_holiday_replaces_its_weekday() -> None:
    hours = open_on(every_day=("12:00-18:00",), holidays={MONDAY: ("10:00-11:00",)})
    assert seen(hours, wall(MONDAY, "13:00")) == (False, "2026-11-24T12:00:00+01:00")
    assert opening_at(hours, wall(MONDAY, "10:30")).open


def test_a_holiday_without_hours_is_closed() -> None:
    hours = open_on(every_day=("12:00-18:00",), holidays={MONDAY: ()})
    assert seen(hours, wall(MONDAY, "13:00")) == (False, "2026-11-24T12:00:00+01:00")


def test_without_hours_nothing_ever_changes() -> None:
    assert seen(open_on(), wall(MONDAY, "12:00")) == (False, None)


def test_open_day_and_night_never_changes() -> None:
    always = open_on(every_day=("00:00-24:00",))
    assert seen(always, wall(MONDAY, "12:00")) == (True, None)
    assert seen(always, wall(CLOCKS_FORWARD, "00:30") - timedelta(hours=1)) == (True, None)


def test_a_change_is_told_up_to_the_end_of_what_is_looked_ahead() -> None:
    last = MONDAY + LOOK_AHEAD
    hours = open_on(holidays={last: ("12:00-18:00",)})
    assert opening_at(hours, wall(MONDAY, "12:00")).changes_at == wall(last, "12:00")
    assert opening_at(hours, wall(MONDAY, "11:59")).changes_at is None


def test_the_answer_is_in_the_time_of_the_place_wherever_it_was_asked_from() -> None:
    moment = datetime(2026, 11, 23, 11, 30, tzinfo=UTC)
    assert seen(open_on(monday=("12:00-18:00",)), moment) == (True, "2026-11-23T18:00:00+01:00")


def test_the_day_is_the_one_of_the_place() -> None:
    hours = open_on(monday=("20:00-22:00",)).model_copy(update={"time_zone": "America/New_York"})
    moment = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
    assert seen(hours, moment) == (True, "2026-11-23T22:00:00-05:00")


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a time zone"):
        opening_at(open_on(), wall(MONDAY, "12:00").replace(tzinfo=None))


def test_a_night_open_through_the_hour_that_is_skipped_is_an_hour_shorter() -> None:
    hours = open_on(sunday=("01:00-04:00",))
    assert seen(hours, wall(CLOCKS_FORWARD, "01:30")) == (True, "2027-03-28T04:00:00+02:00")
    assert wall(CLOCKS_FORWARD, "04:00").astimezone(UTC).hour == 2


def test_a_time_the_clocks_skip_is_the_moment_they_jump() -> None:
    hours = open_on(sunday=("01:00-02:30", "02:45-05:00"))
    assert seen(hours, wall(CLOCKS_FORWARD, "01:30")) == (True, "2027-03-28T05:00:00+02:00")
    shorter = open_on(sunday=("01:00-02:30",))
    assert seen(shorter, wall(CLOCKS_FORWARD, "01:30")) == (True, "2027-03-28T03:00:00+02:00")


def test_a_period_inside_the_skipped_hour_never_happens() -> None:
    hours = open_on(sunday=("02:15-02:45",))
    assert seen(hours, wall(CLOCKS_FORWARD, "01:30")) == (False, "2027-04-04T02:15:00+02:00")


def test_a_time_that_comes_twice_counts_the_first_time() -> None:
    hours = open_on(sunday=("01:00-02:30",))
    assert seen(hours, wall(CLOCKS_BACK, "02:10")) == (True, "2026-10-25T02:30:00+02:00")
    assert not opening_at(hours, wall(CLOCKS_BACK, "02:10", fold=1)).open


def test_a_night_open_through_the_hour_that_comes_twice_is_an_hour_longer() -> None:
    hours = open_on(sunday=("02:30-04:00",))
    first, second = wall(CLOCKS_BACK, "02:15", fold=0), wall(CLOCKS_BACK, "02:15", fold=1)
    assert seen(hours, first) == (False, "2026-10-25T02:30:00+02:00")
    assert seen(hours, second) == (True, "2026-10-25T04:00:00+01:00")


# A busy machine is no fault of the code.
unhurried = settings(deadline=None)


@some.composite
def a_day(draw: some.DrawFn) -> tuple[str, ...]:
    """Up to three periods that do not overlap; some touch, some reach midnight."""
    minutes = sorted(draw(some.sets(some.integers(0, 96).map(lambda quarter: quarter * 15), max_size=6)))
    times = [f"{minute // 60:02}:{minute % 60:02}" for minute in minutes]
    pairs = list(pairwise(times))
    chosen = pairs if draw(some.booleans()) else pairs[::2]
    return tuple(f"{opens}-{closes}" for opens, closes in chosen)


weeks = some.fixed_dictionaries({day: a_day() for day in DAYS})
near_a_change_of_clocks = some.sampled_from([CLOCKS_FORWARD, CLOCKS_BACK, MONDAY]).flatmap(
    lambda day: some.datetimes(
        datetime(day.year, day.month, day.day) - timedelta(days=2),  # noqa: DTZ001
        datetime(day.year, day.month, day.day) + timedelta(days=2),  # noqa: DTZ001
        timezones=some.just(UTC),
    )
)


@unhurried
@given(week=weeks, holiday=a_day(), moment=near_a_change_of_clocks)
def test_the_state_changes_at_the_moment_told(
    week: dict[str, tuple[str, ...]], holiday: tuple[str, ...], moment: datetime
) -> None:
    hours = open_on(holidays={MONDAY: holiday}, **week)
    now = opening_at(hours, moment)
    if now.changes_at is not None:
        assert now.changes_at > moment
        assert opening_at(hours, now.changes_at).open is not now.open


@unhurried
@given(week=weeks, holiday=a_day(), moment=near_a_change_of_clocks, share=some.floats(0, 1, exclude_max=True))
def test_the_state_does_not_change_before_the_moment_told(
    week: dict[str, tuple[str, ...]], holiday: tuple[str, ...], moment: datetime, share: float
) -> None:
    hours = open_on(holidays={MONDAY: holiday}, **week)
    now = opening_at(hours, moment)
    until = now.changes_at or moment + timedelta(days=8)
    between = opening_at(hours, min(moment + (until - moment) * share, until - timedelta(microseconds=1)))
    assert between.open is now.open
    if now.changes_at is not None:
        assert between.changes_at == now.changes_at


@unhurried
@given(week=weeks, holiday=a_day(), day=some.integers(-20, 20), minute=some.integers(0, 1439))
def test_away_from_a_change_of_clocks_the_wall_decides(
    week: dict[str, tuple[str, ...]], holiday: tuple[str, ...], day: int, minute: int
) -> None:
    on = MONDAY + timedelta(days=day)
    clock = f"{minute // 60:02}:{minute % 60:02}"
    today = holiday if on == MONDAY else week[DAYS[on.weekday()]]
    expected = any(each[:5] <= clock < each[6:] for each in today)
    assert opening_at(open_on(holidays={MONDAY: holiday}, **week), wall(on, clock)).open is expected
