"""One way in, attacked for some seconds: a service of its own, the attacker's process, the honest person, and how much
the server's process took."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median

import httpx
from websockets.exceptions import WebSocketException

from tests.load.attacks.honest import PATIENCE_SECONDS, Honest, NotThrough
from tests.load.attacks.ways import WAYS, Ground, afterwards
from tests.load.process_cost import highest_resident_bytes, threads
from tests.support.demonstration import Browsers
from tests.support.running import ROOT, RunningService

LOOKED_EVERY = 0.05
PAUSE_SECONDS = 0.5
# Until the flood is felt.
BEGUN_SECONDS = 1.0
END_SECONDS = 90.0


@dataclass
class Figures:
    """What came of one way."""

    way: str
    took: list[float] = field(default_factory=list)
    turned_away: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    answers: dict[str, int] = field(default_factory=dict)
    threads: int = 0
    resident: int = 0

    @property
    def median(self) -> float:
        """Of those who were through."""
        return median(self.took) if self.took else float("nan")

    @property
    def worst(self) -> float:
        """Of those who were through."""
        return max(self.took, default=float("nan"))

    @property
    def server_faults(self) -> int:
        """Answers that no caller should ever get, the attacker's as well; 503 says when to come again."""
        seen = [count for status, count in self.answers.items() if status[0] == "5" and not status.startswith("503")]
        return sum(seen) + len(self.faults)


def attacked(way: str, service: RunningService, seconds: float, patience: float = PATIENCE_SECONDS) -> Figures:
    """Measure one way in."""
    figures = Figures(way)
    with Browsers(service) as browsers, httpx.Client(base_url=service.address) as http:
        ground, honest = Ground(service, browsers), Honest(http, patience)
        honest.begin()
        want = WAYS[way](ground, honest)
        with _watched(service.process.pid, figures), _attacker(way, service, seconds, ground, figures):
            time.sleep(BEGUN_SECONDS)
            until = time.monotonic() + seconds - BEGUN_SECONDS
            while time.monotonic() < until:
                honest.begin()
                try:
                    waited = want(honest)
                    figures.took.append(waited if isinstance(waited, float) else honest.seconds)
                except (NotThrough, TimeoutError, WebSocketException, AssertionError, OSError) as fault:
                    figures.turned_away.append(f"{fault!r} {honest.last}")
                time.sleep(PAUSE_SECONDS)
        with _watched(service.process.pid, figures):
            afterwards(way, ground)
    figures.faults = honest.faults
    figures.resident = highest_resident_bytes(service.process.pid)
    return figures


@contextmanager
def _attacker(way: str, service: RunningService, seconds: float, ground: Ground, figures: Figures) -> Iterator[None]:
    """One process for some seconds. What it has seen is added at the end."""
    what = [way, str(service.port), str(seconds), json.dumps(ground.target)]
    command = [sys.executable, "-m", "tests.load.attacks.attacker", *what]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        yield
        said, _ = process.communicate(timeout=END_SECONDS)
        figures.answers = json.loads(said)
    finally:
        process.kill()
        process.wait(timeout=END_SECONDS)


@contextmanager
def _watched(pid: int, figures: Figures) -> Iterator[None]:
    """Notes the most threads there were."""
    is_over = threading.Event()

    def look() -> None:
        while not is_over.wait(LOOKED_EVERY):
            figures.threads = max(figures.threads, threads(pid))

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    try:
        yield
    finally:
        is_over.set()
        looking.join(timeout=END_SECONDS)
