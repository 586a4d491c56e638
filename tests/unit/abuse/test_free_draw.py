"""What is free in a minute is a secret draw: the same for every process, and no count of what others did."""

import pytest
from django.test import override_settings

from origo_chat.abuse import pressure
from origo_chat.abuse.limits import ASKING, EFFORT_STEPS, JOINING, OPENING, Pressure, effort_at
from origo_chat.abuse.pressure import _Counted, draw_of
from tests.unit.abuse.clock import Clock

MINUTES = range(1_000)
MINUTE = 60


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Stands still unless it is moved; and what is free is drawn."""
    monkeypatch.setattr(pressure, "draw_of", draw_of)
    return Clock(monkeypatch)


def first_refused(kind: Pressure, others: int) -> int:
    """At which call of one who looks work is asked for, when others called before."""
    counted = _Counted(kind)
    for _ in range(others):
        counted.count()
    for call in range(1, kind.free + 2):
        if counted.level_of_next() > 1:
            return call
        counted.count()
    raise AssertionError("more are free than there may be")


def test_every_share_lies_between_a_half_and_the_whole_and_falls_everywhere_there() -> None:
    draws = [draw_of(ASKING, minute) for minute in MINUTES]
    for shares in zip(*((each.of_before, *each.of_free) for each in draws), strict=True):
        assert 0.5 <= min(shares) < 0.51
        assert 0.99 < max(shares) <= 1
        assert 0.73 < sum(shares) / len(shares) < 0.77
    assert len(draws[0].of_free) == len(EFFORT_STEPS) + 1


def test_it_is_the_same_wherever_the_key_is_and_another_for_each_kind_minute_and_step() -> None:
    here = draw_of(ASKING, 7)
    assert draw_of(ASKING, 7) == here
    others = [draw_of(ASKING, 8), draw_of(OPENING, 7)]
    with override_settings(SECRET_KEY="another key of another server, as long as one has to be"):
        others.append(draw_of(ASKING, 7))
    shares = [share for each in (here, *others) for share in (each.of_before, *each.of_free)]
    assert len(set(shares)) == len(shares)


@pytest.mark.parametrize("kind", [ASKING, OPENING, JOINING])
def test_the_first_refusal_does_not_say_how_many_others_called(time: Clock, kind: Pressure) -> None:
    seen: dict[int, set[int]] = {0: set(), 1: set(), 2: set()}
    for others, numbers in seen.items():
        for _ in MINUTES:
            time.now += 2 * MINUTE
            numbers.add(first_refused(kind, others))
    half, whole = kind.free // 2, kind.free
    assert seen == {others: set(range(half + 1 - others, whole + 1 - others)) for others in seen}


def test_nothing_becomes_free_while_a_minute_passes(time: Clock) -> None:
    """Else the moments at which it does would count those of the minute before."""
    counted = _Counted(ASKING)
    for _ in range(ASKING.free):
        counted.count()
    time.now += MINUTE
    levels = set()
    for second in range(MINUTE):
        time.now = 6000.0 + MINUTE + second
        levels.add(counted.level_of_next())
    assert len(levels) == 1


def test_the_work_rises_by_steps_and_each_has_a_draw_of_its_own(time: Clock) -> None:
    """Between the first step and the next lie so many calls that who counts them would know what was drawn."""
    ratios = set()
    for minute in range(50):
        time.now = 6000.0 + 2 * MINUTE * minute
        counted, steps, before = _Counted(OPENING), [], 0
        for call in range(1, EFFORT_STEPS[-1] * OPENING.free + 2):
            level = counted.level_of_next()
            reached = sum(level >= step for step in EFFORT_STEPS)
            assert reached >= before
            assert reached < 2 or effort_at(level) is effort_at(EFFORT_STEPS[reached - 1])
            if reached > before:
                steps.append(call)
                before = reached
            counted.count()
        assert len(steps) == len(EFFORT_STEPS)
        ratios.add(round(steps[1] / steps[0], 1))
    assert len(ratios) > 10
