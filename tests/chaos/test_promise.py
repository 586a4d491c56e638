"""The promise: whatever is killed, cut, delayed or doubled, of all that was said nothing is lost, nothing is doubled,
all is in order and everybody opens it. A reduced run; `python -m tests.chaos` is the whole one."""

import asyncio
from pathlib import Path

import pytest

from tests.chaos.run import Outcome, Plan, run
from tests.chaos.tampering import Doubling, Swallowing

STORM = Plan(messages=3000, rooms=12, calm_seconds=1.5, away_seconds=3.0, pause_seconds=0.1)
CALM = Plan(messages=120, rooms=3, processes=1, settled_seconds=10.0)
# The first packet is lost and the next one has its number; then a colleague comes and goes, and keys change twice.
VISITED = Plan(messages=60, rooms=1, processes=1, pause_seconds=0.2, settled_seconds=10.0)

# The limits of a plan end each part of a run, and tell what it waited for, before this one ends the test.
pytestmark = pytest.mark.timeout(600)


@pytest.fixture
def stormy(tmp_path: Path) -> Outcome:
    return asyncio.run(run(tmp_path, STORM))


@pytest.mark.timeout(900)  # four minutes where others use both cores
def test_in_a_storm_nothing_is_lost_or_doubled_and_all_is_in_order(stormy: Outcome) -> None:
    assert stormy.broken == [], "\n".join(stormy.broken)
    assert stormy.said >= STORM.messages
    assert stormy.has_gone_round, f"the storm was over too soon: {stormy.happened}"
    assert min(stormy.count.cut, stormy.count.delayed, stormy.count.doubled) > 0


@pytest.mark.parametrize(("plan", "after"), [(CALM, 10), (VISITED, 0)], ids=["calm", "visited"])
def test_a_planted_loss_is_found_and_holds_nobody_up(tmp_path: Path, plan: Plan, after: int) -> None:
    tamper = Swallowing(after)
    found = asyncio.run(run(tmp_path, plan, tamper, is_calm=True)).broken
    assert tamper.planted == 1
    assert any("lost" in each for each in found), "\n".join(found)
    assert not any("the talk was not over" in each for each in found), "\n".join(found)


def test_a_planted_double_is_found(tmp_path: Path) -> None:
    tamper = Doubling()
    found = asyncio.run(run(tmp_path, CALM, tamper, is_calm=True)).broken
    assert tamper.planted == 1
    # Whoever reads takes a packet once: a second one at the same place of its chain is refused as a fork.
    assert any("Fork" in each for each in found), "\n".join(found)
