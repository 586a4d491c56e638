"""The stages of a proof: programs that are timed, kept apart, and shown with a fix when they fail or do not end."""

import math
import time
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ops.workbench import places, process
from ops.workbench.progress import say

AT_ONCE = 2  # a small machine has two cores; more at once makes everything slower
LINES_SHOWN = 200
# What is asked to stop gets so long to say how far it came: pytest ends its fixtures and prints its summary.
LAST_WORDS = 45.0


@dataclass(frozen=True)
class Stage:
    """One program of a proof, how many seconds it may take, and what to type when it fails."""

    name: str
    words: Sequence[str]
    fix: str
    within: float
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def log(self) -> Path:
        """Where everything it says is kept."""
        return places.LOGS / f"{self.name.replace(' ', '-')}.log"

    def said(self) -> list[str]:
        """Everything it said, line by line."""
        return self.log.read_text(errors="replace").strip().splitlines() if self.log.exists() else []


@dataclass(frozen=True)
class Running:
    """A stage under way."""

    stage: Stage
    program: process.Program
    begun: float
    within: float  # what the stage may take, or what is left of the whole, if that is less

    def is_over(self) -> bool:
        """It has ended, or has had its time."""
        return self.program.poll() is not None or self.seconds() > self.within

    def seconds(self) -> float:
        """Since it began."""
        return time.monotonic() - self.begun

    def ended(self) -> int | None:
        """Wait for its exit code as long as it may still take; None when it had to be stopped."""
        return process.wait(self.program, max(0.0, self.within - self.seconds()), LAST_WORDS)


def run_together(stages: Sequence[Stage], until: float = math.inf) -> list[Stage]:
    """Run independent stages a few at a time, every one whatever the others find, none beyond a moment of the monotonic
    clock. Returns the failed."""
    waiting, running, failed = deque(stages), list[Running](), list[Stage]()
    for stage in stages:
        stage.log.unlink(missing_ok=True)
    try:
        while waiting or running:  # endless: the limit of each stage
            while waiting and len(running) < AT_ONCE:
                left = until - time.monotonic()
                if left > 0:
                    running.append(_start(waiting.popleft(), left))
                    continue
                failed.append(waiting.popleft())
                say(f"FAILED {failed[-1].name} (not begun: no time was left)")
            for each in [each for each in running if each.is_over()]:
                running.remove(each)
                if not _passed(each):
                    failed.append(each.stage)
            time.sleep(process.PAUSE)
    finally:
        for each in running:
            process.stop(each.program)
    return failed


def _start(stage: Stage, left: float) -> Running:
    say(f"begun  {stage.name}")
    stage.log.parent.mkdir(parents=True, exist_ok=True)
    with stage.log.open("wb") as output:
        program = process.start(stage.words, output=output, extra=stage.extra)
    return Running(stage, program, time.monotonic(), min(stage.within, left))


def _passed(running: Running) -> bool:
    stage, code = running.stage, running.ended()
    _tell(running, code)
    if code != 0:
        say("\n".join(f"    {line}" for line in stage.said()[-LINES_SHOWN:]))
        say(f"    fix: {stage.fix}   (everything it said: {stage.log})")
    return code == 0


def _tell(running: Running, code: int | None) -> None:
    say(f"{'ok    ' if code == 0 else 'FAILED'} {running.stage.name} ({running.seconds():.0f} s)")
    if code is None:
        say(f"    it was stopped: it may take {running.within:.0f} s")
