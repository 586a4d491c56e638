"""What counts as fallen: a test that ran and failed, or one that has no end, and nothing else."""

import json
import subprocess
import sys

import pytest

from tests.hostile.__main__ import main
from tests.hostile.outcomes import Outcome, of_pytest, of_vitest
from tests.hostile.removal import verdict
from tests.unit.architecture.sources import ROOT

PASSED, FELL, STOPPED, DID_NOT_RUN = Outcome.PASSED, Outcome.FELL, Outcome.STOPPED, Outcome.DID_NOT_RUN


def report(passed: int, failed: int) -> str:
    return json.dumps({"numPassedTests": passed, "numFailedTests": failed, "success": not failed})


@pytest.mark.parametrize(
    ("code", "outcome"), [(0, PASSED), (1, FELL), *((code, DID_NOT_RUN) for code in (2, 3, 4, 5, 127, -9))]
)
def test_pytest_tells_a_failed_test_by_its_code(code: int, outcome: Outcome) -> None:
    assert of_pytest(code) is outcome


@pytest.mark.parametrize(
    ("code", "told", "outcome"),
    [
        (0, report(1, 0), PASSED),
        (1, report(0, 1), FELL),
        (1, report(3, 1), FELL),
        (0, report(0, 0), DID_NOT_RUN),
        (1, report(0, 0), DID_NOT_RUN),
        (1, report(1, 0), DID_NOT_RUN),
        (1, "", DID_NOT_RUN),
        (1, "Error: cannot find", DID_NOT_RUN),
    ],
)
def test_vitest_tells_a_failed_test_in_its_report(code: int, told: str, outcome: Outcome) -> None:
    assert of_vitest(code, told) is outcome


@pytest.mark.parametrize(
    ("intact", "broken", "is_stopping"),
    [
        ([PASSED], [FELL], True),
        ([PASSED, PASSED], [PASSED, STOPPED], True),
        ([PASSED, PASSED], [DID_NOT_RUN, FELL], True),
        ([PASSED], [PASSED], False),
        ([PASSED], [DID_NOT_RUN], False),
        ([FELL], [FELL], False),
        ([DID_NOT_RUN], [FELL], False),
        ([STOPPED], [], False),
        ([], [], False),
    ],
)
def test_a_check_stops_a_lie_when_its_case_falls_without_it_alone(
    intact: list[Outcome], broken: list[Outcome], is_stopping: bool
) -> None:
    assert verdict(intact, broken)[0] is is_stopping


def test_what_was_stopped_for_its_time_says_so() -> None:
    assert verdict([PASSED], [STOPPED])[1] == "fell: it was stopped after 300 seconds"


def test_a_name_that_is_no_lie_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["--without-checks", "no-such-lie"])
    assert refused.value.code == 2
    assert "no lie of the spec is called no-such-lie" in capsys.readouterr().err


def test_help_is_given() -> None:
    words = [sys.executable, "-m", "tests.hostile", "--help"]
    helped = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert "--without-checks" in helped.stdout
