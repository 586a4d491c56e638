"""Counting everybody's calls: in every process, exchanged once a second, to a number nobody can know."""

from types import SimpleNamespace

import pytest
from django.core.cache import cache
from redis.exceptions import RedisError

from origo_chat.abuse import pressure, shared_cache
from origo_chat.abuse.limits import ASKING, OPENING, SIGN_IN, SIGN_IN_BEGIN, Pressure
from origo_chat.abuse.pressure import _Counted
from tests.unit.abuse.clock import Clock

KIND = Pressure("kind", free=10, away=5)


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Stands still unless it is moved."""
    return Clock(monkeypatch)


def after(counted: _Counted, calls: int) -> float:
    """How many times the free number has come with the last of so many calls."""
    level = 0.0
    for _ in range(calls):
        level = counted.level_of_next()
        counted.count()
    return level


def test_it_says_how_many_times_the_free_number_came(time: Clock) -> None:
    counted = _Counted(KIND)
    assert [after(counted, 10), after(counted, 10)] == [1, 2]


def test_looking_counts_nothing(time: Clock) -> None:
    counted = _Counted(KIND)
    assert [counted.level_of_next() for _ in range(30)] == [0.1] * 30


def test_two_processes_know_of_each_other_within_a_second(time: Clock) -> None:
    here, there = _Counted(KIND), _Counted(KIND)
    assert [after(here, 10), after(there, 10)] == [1, 1]
    time.now += 1
    assert [after(here, 1), after(there, 1)] == [1.1, 2.1]
    time.now += 1
    assert after(here, 1) == 2.2


def test_a_minute_counts_all_through_the_next(time: Clock) -> None:
    counted = _Counted(KIND)
    after(counted, 20)
    time.now += 60
    assert after(counted, 1) == pytest.approx(2.1)
    time.now += 30
    assert after(counted, 1) == pytest.approx(2.2)
    time.now += 30
    assert after(counted, 1) == pytest.approx(0.3)
    time.now += 120
    assert after(counted, 1) == pytest.approx(0.1)


def test_a_process_that_begins_knows_of_the_minute_before(time: Clock) -> None:
    other = _Counted(KIND)
    after(other, 20)
    time.now += 1
    after(other, 1)
    time.now += 59
    assert after(_Counted(KIND), 1) == pytest.approx(2.1)


def test_alone_it_goes_by_its_own_count_and_the_lower_number(time: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object, **__: object) -> None:
        raise RedisError

    monkeypatch.setattr(cache, "add", away)
    counted = _Counted(KIND)
    assert after(counted, 5) == 1
    monkeypatch.undo()
    shared_cache.forget_for_testing()
    monkeypatch.setattr(pressure, "time", SimpleNamespace(time=lambda: 6002.0))
    assert after(counted, 1) == 0.6


def test_every_kind_has_a_lower_number_for_a_process_alone() -> None:
    assert all(0 < each.away < each.free for each in (ASKING, OPENING, SIGN_IN, SIGN_IN_BEGIN))
