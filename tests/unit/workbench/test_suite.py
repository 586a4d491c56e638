"""The stages of `make test`: what they may take together, and that each step before them ends."""

import sys
from pathlib import Path

import pytest

from ops.workbench import limits, process, suite
from ops.workbench.stage import AT_ONCE, LAST_WORDS, Stage
from ops.workbench.trouble import Trouble

# What is installed and built on a machine that has nothing: the longest way there is. Each list is said in order.
PREPARATION = (
    limits.PACKAGE_LISTS,
    limits.PACKAGES,
    *(limits.ANSWER, limits.ENVIRONMENT, limits.PYTHON_PACKAGES, limits.ANSWER, limits.ANSWER),
    *(limits.ANSWER, limits.NPM_PACKAGES),
    *(limits.ANSWER, limits.ANSWER, limits.CLIENT_BUILD, limits.CLIENT_BUILD),
)


def longest(stages: list[Stage]) -> float:
    """Seconds until the last one has had its time, so many at once."""
    lanes = [0.0] * AT_ONCE
    for each in stages:
        lanes[lanes.index(min(lanes))] += each.within + LAST_WORDS
    return max(lanes)


# What the stages on servers take on a quiet machine.
ENOUGH_SECONDS = 1000


def test_when_every_step_takes_its_limit_enough_is_left_for_the_last_ones() -> None:
    before = sum(PREPARATION) + longest([*suite.STATIC, suite.EMBEDDED, suite.REPRODUCIBLE])
    assert before + ENOUGH_SECONDS < limits.WHOLE, f"{before:.0f} s: take less, in ops/workbench/limits.py"


def test_the_last_stages_end_before_continuous_integration_does() -> None:
    # Two beside each other, each waited for in turn, and what they may leave behind.
    assert limits.WHOLE + 2 * LAST_WORDS + limits.SERVER_STEP < limits.INTEGRATION


def test_a_step_that_hangs_is_a_trouble_with_a_way_out(tmp_path: Path) -> None:
    log = tmp_path / "step.log"
    command = [sys.executable, "-c", "import time; print('at it', flush=True); time.sleep(60)"]
    with pytest.raises(Trouble, match="was not over after 2 seconds and was stopped") as caught:
        process.finish(command, within=2, log=log)
    assert log.read_text().startswith("at it\n")
    assert str(log) in caught.value.way_out
    with pytest.raises(Trouble, match="was not over after 1 seconds"):
        process.said(["sleep", "60"], within=1)
