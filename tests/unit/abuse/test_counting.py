"""Counts inside the process while Redis is away: lower, and apart by subject."""

import time

import pytest
from django.core.cache import cache
from redis.exceptions import RedisError
from redis.exceptions import TimeoutError as RedisTimeoutError

from origo_chat.abuse import limits
from origo_chat.abuse.counting import level_of_next, note, pardon, spend
from origo_chat.abuse.limits import FAILED_SIGN_INS, SECOND_FACTOR, Limit
from origo_chat.abuse.once import use_once
from origo_chat.abuse.whole_numbers import WholeNumbers
from origo_chat.core.errors import TooMany


@pytest.fixture
def away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Redis does not answer."""

    def nothing(*_: object, **__: object) -> None:
        raise RedisError

    for name in ("add", "get", "incr"):
        monkeypatch.setattr(cache, name, nothing)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What Redis was asked, which hangs until its time is over."""
    seen = []

    def nothing(key: str, *_: object, **__: object) -> None:
        seen.append(key)
        raise RedisTimeoutError

    for name in ("add", "get", "incr"):
        monkeypatch.setattr(cache, name, nothing)
    return seen


def spent(subject: str, tries: int) -> int:
    for count in range(tries):
        try:
            spend(SECOND_FACTOR, subject)
        except TooMany:
            return count
    return tries


@pytest.mark.usefixtures("away")
def test_a_process_alone_allows_fewer() -> None:
    assert [spent("a", 10), spent("b", 10)] == [SECOND_FACTOR.away] * 2


def test_a_redis_that_hangs_makes_one_wait_and_then_nobody_for_a_moment(
    asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    spent("a", SECOND_FACTOR.away)
    pardon(SECOND_FACTOR, "a")
    assert use_once("a-test", "name", seconds=60)
    assert len(asked) == 1
    later = time.monotonic() + limits.AWAY_SECONDS
    monkeypatch.setattr(time, "monotonic", lambda: later)
    spent("a", 1)
    assert len(asked) == 2


def test_every_limit_has_a_lower_number_for_a_process_alone() -> None:
    declared = [each for each in vars(limits).values() if isinstance(each, Limit)]
    assert len(declared) > 2
    assert all(0 < limit.away < limit.tries for limit in declared)


@pytest.mark.usefixtures("away")
def test_it_says_how_long_to_wait() -> None:
    spent("a", SECOND_FACTOR.away)
    with pytest.raises(TooMany) as refused:
        spend(SECOND_FACTOR, "a")
    assert 1 <= int(refused.value.params["seconds"]) <= SECOND_FACTOR.seconds


@pytest.mark.usefixtures("away")
def test_a_pardon_begins_anew() -> None:
    spent("a", 10)
    pardon(SECOND_FACTOR, "a")
    assert spent("a", 10) == SECOND_FACTOR.away


@pytest.mark.usefixtures("away")
def test_a_window_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    spent("a", 10)
    later = time.monotonic() + SECOND_FACTOR.seconds + 1
    monkeypatch.setattr(time, "monotonic", lambda: later)
    assert spent("a", 10) == SECOND_FACTOR.away


def test_a_count_that_is_dropped_at_this_very_moment_lets_nobody_in(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object, **__: object) -> int:
        raise ValueError

    monkeypatch.setattr(cache, "add", lambda *_, **__: False)
    monkeypatch.setattr(cache, "incr", gone)
    assert spent("a", 1) == 0


def levels(subject: str, tries: int) -> list[float]:
    found = []
    for _ in range(tries):
        found.append(level_of_next(FAILED_SIGN_INS, subject))
        note(FAILED_SIGN_INS, subject)
    return found


def test_what_only_is_counted_says_how_many_times_the_free_number_came() -> None:
    assert levels("a", 10) == [(count + 1) / FAILED_SIGN_INS.tries for count in range(10)]
    assert level_of_next(FAILED_SIGN_INS, "b") == 1 / FAILED_SIGN_INS.tries


@pytest.mark.usefixtures("away")
def test_alone_it_comes_to_it_sooner() -> None:
    assert levels("a", 6) == [(count + 1) / FAILED_SIGN_INS.away for count in range(6)]


@pytest.mark.parametrize("stored", [b"\x80\x04N.", b"", b"1.5", b"x"])
def test_only_whole_numbers_are_believed(stored: bytes) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        WholeNumbers().loads(stored)
    assert WholeNumbers().loads(str(WholeNumbers().dumps(7)).encode()) == 7
