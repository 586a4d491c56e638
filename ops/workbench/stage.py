"""The stages of a proof: programs that are timed, kept apart, and shown with a fix when they fail."""

import time
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ops.workbench import places, process
from ops.workbench.progress import say

AT_ONCE = 2  # a small machine has two cores; more at once makes everything slower
LINES_SHOWN = 200


@dataclass(frozen=True)
class Stage:
    """One program of a proof, and what to type when it fails."""

    name: str
    words: Sequence[str]
    fix: str
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def log(self) -> Path:
        """Where everything it says is kept."""
        return places.LOGS / f"{self.name.replace(' ', '-')}.log"


@dataclass(frozen=True)
class Running:
    """A stage under way."""

    stage: Stage
    program: process.Program
    begun: float


def run_together(stages: Sequence[Stage]) -> list[Stage]:
    """Run independent stages a few at a time, every one whatever the others find. Returns the failed."""
    waiting, running, failed = deque(stages), list[Running](), list[Stage]()
    try:
        while waiting or running:
            while waiting and len(running) < AT_ONCE:
                running.append(_start(waiting.popleft()))
            finished = [each for each in running if each.program.poll() is not None]
            for each in finished:
                running.remove(each)
                if not _passed(each):
                    failed.append(each.stage)
            time.sleep(process.PAUSE)
    finally:
        for each in running:
            process.stop(each.program)
    return failed


def run_in_sight(stage: Stage) -> bool:
    """Run a stage whose own words go straight to the person; True when it passed."""
    say(f"\n{stage.name}: {' '.join(stage.words)}")
    passed = process.finish(stage.words, extra=stage.extra) == 0
    if not passed:
        say(f"fix: {stage.fix}")
    return passed


def run_beside(quiet: Stage, shown: Stage) -> list[Stage]:
    """Run one in sight and the other meanwhile; its own last line comes when both have ended. Returns the failed."""
    running = _start(quiet)
    try:
        failed = [] if run_in_sight(shown) else [shown]
        if _passed(running):
            say(_words(quiet)[-1])
        else:
            failed.append(quiet)
    finally:
        process.stop(running.program)
    return failed


def _words(stage: Stage) -> list[str]:
    """Everything a stage said, line by line."""
    return stage.log.read_text(errors="replace").strip().splitlines() or [""]


def _start(stage: Stage) -> Running:
    stage.log.parent.mkdir(parents=True, exist_ok=True)
    with stage.log.open("wb") as output:
        program = process.start(stage.words, output=output, extra=stage.extra)
    return Running(stage, program, time.monotonic())


def _passed(ended: Running) -> bool:
    stage, seconds = ended.stage, time.monotonic() - ended.begun
    code = ended.program.wait()
    say(f"{'ok    ' if code == 0 else 'FAILED'} {stage.name} ({seconds:.0f} s)")
    if code != 0:
        say("\n".join(f"    {line}" for line in _words(stage)[-LINES_SHOWN:]))
        say(f"    fix: {stage.fix}   (everything it said: {stage.log})")
    return code == 0
