"""Runs one case and says how it ended: only a test that ran and failed has fallen."""

import json
import sys
from enum import StrEnum
from pathlib import Path

from ops.workbench import process
from tests.hostile.register import Case
from tests.unit.architecture.sources import ROOT

LIMIT = 300.0
PYTEST_PASSED, PYTEST_FAILED = 0, 1


class Outcome(StrEnum):
    """How a case ended."""

    PASSED = "passed"
    FELL = "fell"
    # Without the check something has no end: that is missed too.
    STOPPED = f"fell: it was stopped after {LIMIT:.0f} seconds"
    # Nothing was collected, or what should have run crashed: that says nothing about a check.
    DID_NOT_RUN = "did not run"

    @property
    def has_fallen(self) -> bool:
        """Whether the lie was believed."""
        return self in {Outcome.FELL, Outcome.STOPPED}


def of_pytest(code: int) -> Outcome:
    """Other codes are an interruption, a crash, wrong words, no test, or a file that cannot be imported."""
    return {PYTEST_PASSED: Outcome.PASSED, PYTEST_FAILED: Outcome.FELL}.get(code, Outcome.DID_NOT_RUN)


def of_vitest(code: int, report: str) -> Outcome:
    """Vitest's code does not tell a failure from a crash, and is 0 when every test was skipped: its report tells."""
    try:
        told = json.loads(report)
    except ValueError:
        return Outcome.DID_NOT_RUN
    if told["numFailedTests"]:
        return Outcome.FELL
    return Outcome.PASSED if code == 0 and told["numPassedTests"] else Outcome.DID_NOT_RUN


def run(case: Case, tree: Path) -> Outcome:
    """One case in a copy of the project, bounded."""
    file, report = case.file.relative_to(ROOT), tree / "report.json"
    report.unlink(missing_ok=True)
    if case.language == "py":
        words, folder = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", f"{file}::{case.test}"], tree
    else:
        inside, written = str(file.relative_to("frontend")), ["--reporter=json", f"--outputFile={report}"]
        named = ["-t", f"lie: {case.lie}$"]
        words = ["node", "node_modules/vitest/vitest.mjs", "run", inside, *named, *written]
        folder = tree / "frontend"
    with (tree / "said.log").open("wb") as said:
        code = process.wait(process.start(words, output=said, folder=folder), LIMIT)
    if code is None:
        return Outcome.STOPPED
    if case.language == "py":
        return of_pytest(code)
    return of_vitest(code, report.read_text(encoding="utf-8") if report.exists() else "")
