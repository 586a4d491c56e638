"""Work: asked for above the free number, bound to its purpose, good for some minutes and for one call."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from redis.exceptions import RedisError

from origo_chat.abuse import once
from origo_chat.abuse.limits import EFFORTS, Demand, Effort, Pressure, effort_at
from origo_chat.abuse.shapes import WorkBody
from origo_chat.abuse.work import CHALLENGE_SECONDS, require_work
from origo_chat.core import base64url, clock
from origo_chat.core.errors import WorkNeeded
from tests.support.work import solved

HERE, THERE = Pressure("here", free=3, away=1), Pressure("there", free=3, away=1)
SLOW_PHONE = 100_000
CALL = (b"POST", b"/api/here", b'{"work":null}')


@pytest.fixture(autouse=True)
def _stopped() -> Iterator[None]:
    with clock.stopped_for_testing(datetime(2026, 3, 2, 12, tzinfo=UTC)):
        yield


def press(pressure: Pressure, times: int = 3) -> None:
    for _ in range(times):
        require_work(Demand(pressure), None, call=CALL)


def asked(pressure: Pressure, call: tuple[bytes, ...] = CALL) -> dict[str, Any]:
    with pytest.raises(WorkNeeded) as refused:
        require_work(Demand(pressure), None, call=call)
    return dict(refused.value.params)


def done(pressure: Pressure, params: dict[str, Any] | None = None) -> WorkBody:
    return WorkBody(**solved(params or asked(pressure)))


def serves(pressure: Pressure, work: WorkBody, call: tuple[bytes, ...] = CALL) -> bool:
    try:
        require_work(Demand(pressure), work, call=call)
    except WorkNeeded:
        return False
    return True


def test_the_free_number_is_free() -> None:
    press(HERE)
    assert asked(HERE)["puzzles"] == EFFORTS[0].puzzles


def test_done_work_lets_one_call_through() -> None:
    press(HERE)
    work = done(HERE)
    assert [serves(HERE, work), serves(HERE, work)] == [True, False]


@pytest.mark.parametrize(
    "other",
    [
        (b"PUT", *CALL[1:]),
        (CALL[0], b"/api/there", CALL[2]),
        (*CALL[:2], b'{"work":null} '),
        # The same bytes, cut elsewhere.
        (b"POST/", b"api/here", CALL[2]),
        (CALL[0], CALL[1] + CALL[2]),
    ],
)
def test_work_for_one_call_is_none_for_another(other: tuple[bytes, ...]) -> None:
    press(HERE)
    work = done(HERE)
    assert [serves(HERE, work, other), serves(HERE, work)] == [False, True]


def test_work_may_be_asked_for_though_few_came() -> None:
    few = Pressure("few", free=10, away=5)
    with pytest.raises(WorkNeeded) as refused:
        require_work(Demand(few, at_least=4), None, call=CALL)
    params = refused.value.params
    assert (params["puzzles"], params["bits"]) == (EFFORTS[1].puzzles, EFFORTS[1].bits)
    require_work(Demand(few, at_least=4), done(few, dict(params)), call=CALL)
    require_work(Demand(few, at_least=1), None, call=CALL)


def test_calls_that_bring_no_work_make_it_dearer_for_nobody() -> None:
    press(HERE)
    for _ in range(HERE.free * 20):
        asked(HERE)
        assert not serves(HERE, WorkBody(challenge=bytes(43), nonces=[0]))
    params = asked(HERE)
    assert (params["puzzles"], params["bits"]) == (EFFORTS[0].puzzles, EFFORTS[0].bits)


def test_calls_that_bring_their_work_make_it_dearer() -> None:
    press(HERE)
    for _ in range(HERE.free * 3):
        assert serves(HERE, done(HERE))
    params = asked(HERE)
    assert (params["puzzles"], params["bits"]) == (EFFORTS[1].puzzles, EFFORTS[1].bits)


def test_work_for_one_purpose_is_none_for_another() -> None:
    press(HERE)
    press(THERE)
    work = done(HERE)
    assert [serves(THERE, work), serves(HERE, work)] == [False, True]


def test_a_challenge_ends() -> None:
    press(HERE)
    work = done(HERE)
    with clock.stopped_for_testing(clock.now() + timedelta(seconds=CHALLENGE_SECONDS)):
        assert not serves(HERE, work)
    assert serves(HERE, work)


def changed_bit(work: WorkBody, place: int) -> WorkBody:
    challenge = bytearray(work.challenge)
    challenge[place] ^= 1
    return WorkBody(challenge=bytes(challenge), nonces=work.nonces)


def easier(work: WorkBody) -> WorkBody:
    """A challenge made easier by whoever got it."""
    challenge = bytearray(work.challenge)
    challenge[26] = 0
    return WorkBody(challenge=bytes(challenge), nonces=work.nonces)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda work: WorkBody(challenge=work.challenge, nonces=work.nonces[:-1]),
        lambda work: WorkBody(challenge=work.challenge, nonces=[*work.nonces, 0]),
        lambda work: WorkBody(challenge=work.challenge, nonces=work.nonces[::-1]),
        lambda work: WorkBody(challenge=work.challenge, nonces=[n + 1 for n in work.nonces]),
        easier,
        *(lambda work, place=place: changed_bit(work, place) for place in range(0, 43, 6)),
    ],
)
def test_what_is_not_quite_the_work_serves_nothing(spoil: Callable[[WorkBody], WorkBody]) -> None:
    press(HERE)
    work = done(HERE)
    assert not serves(HERE, spoil(work))
    assert serves(HERE, work)


def test_a_challenge_solved_for_others_says_nothing_that_lasts() -> None:
    press(HERE)
    first, second = asked(HERE), asked(HERE)
    assert first["challenge"] != second["challenge"]
    assert len(base64url.decode(first["challenge"])) == 43


def test_it_gets_harder_with_the_pressure_and_stops_there() -> None:
    assert [effort_at(level) for level in (1.1, 3.9, 4, 15, 16, 10_000)] == [
        EFFORTS[0],
        EFFORTS[0],
        EFFORTS[1],
        EFFORTS[1],
        EFFORTS[2],
        EFFORTS[2],
    ]


def seconds(effort: Effort) -> float:
    return float(effort.puzzles * 2**effort.bits) / SLOW_PHONE


def test_a_slow_phone_works_one_second_to_under_four() -> None:
    assert 0.7 < seconds(EFFORTS[0]) < 1.3
    assert max(map(seconds, EFFORTS)) < 4
    # Many puzzles: one in a thousand waits three deviations longer, and even that is under five seconds.
    assert all(seconds(each) * (1 + 3 * each.puzzles**-0.5) < 5 for each in EFFORTS)


def test_without_redis_each_process_asks_earlier_and_remembers_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object, **__: object) -> None:
        raise RedisError

    for name in ("add", "get", "incr"):
        monkeypatch.setattr(cache, name, away)
    press(HERE, HERE.away)
    work = done(HERE)
    assert [serves(HERE, work), serves(HERE, work)] == [True, False]


def test_what_was_used_while_redis_was_away_stays_used_here(monkeypatch: pytest.MonkeyPatch) -> None:
    assert once.use_once("p", "n", seconds=60)
    cache.clear()
    assert not once.use_once("p", "n", seconds=60)
    once.forget_for_testing()
    cache.clear()
    assert once.use_once("p", "n", seconds=60)
