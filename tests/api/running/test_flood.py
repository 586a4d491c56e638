"""A flood of questions costs whoever makes it; a real person waits some seconds and is heard."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from origo_chat.abuse.limits import ASKING, EFFORTS, Effort
from origo_chat.accounts.teams import TEAM
from origo_chat.core import base64url
from origo_chat.sealing.framing import key_id
from origo_chat.service.trust import DEMONSTRATION_ROOT_KEY
from tests.support import work
from tests.support.databases import Content
from tests.support.raw_questions import question
from tests.support.running import ROOT, START_SECONDS, RunningService, running_service
from tests.support.staff import key
from tests.support.visitor_client import VisitorClient
from tests.support.waiting import until_blocking

SLOW_PHONE = 100_000
SIDES = 3
SECONDS = 6
PATIENCE = 5


@pytest.fixture
def alone(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[RunningService]:
    """A service of this test's own: nobody else is to feel the pressure."""
    with running_service(request.config.getoption("--storage"), tmp_path, Content.PEOPLE) as running:
        yield running


@dataclass
class Flood:
    """What came of it, once it is over."""

    answers: dict[str, int]


@contextmanager
def flood(service: RunningService, epoch_key: str, *more: str) -> Iterator[Flood]:
    """Processes that ask as fast as they can, for some seconds."""
    command = [sys.executable, "-m", "tests.support.raw_questions", str(service.port), epoch_key]
    seen = Flood({})
    with ExitStack() as started:
        sides = [
            started.enter_context(
                subprocess.Popen([*command, "--seconds", str(SECONDS), *more], cwd=ROOT, stdout=subprocess.PIPE)
            )
            for _ in range(SIDES)
        ]
        yield seen
        for side in sides:
            said, _ = side.communicate(timeout=60)
            for status, count in json.loads(said).items():
                seen.answers[status] = seen.answers.get(status, 0) + count


@pytest.fixture
def vera(alone: RunningService) -> Iterator[VisitorClient]:
    """A real person's page."""
    with httpx.Client(base_url=alone.address, timeout=30) as http:
        yield VisitorClient(http, base64url.decode(DEMONSTRATION_ROOT_KEY))


def epoch_key(vera: VisitorClient) -> str:
    return key_id(vera.log().epoch(TEAM).statement.kem_pk).hex()


def seconds_to_be_heard(vera: VisitorClient) -> float:
    """From sending to the answer, with the work as long as a slow phone takes for it."""
    body = vera.sealed_question("Är någon där?")
    began = time.perf_counter()
    answer = vera._send("POST", "/questions", body)
    worked = 0.0
    if answer.status_code == 429:
        params = answer.json()["params"]
        worked = seconds(Effort(params["puzzles"], params["bits"]))
        paused = time.perf_counter()
        done = work.solved(params)
        began += time.perf_counter() - paused
        answer = vera._send("POST", "/questions", {**body, "work": done})
    assert answer.status_code == 200, answer.text
    return time.perf_counter() - began + worked


def seconds(effort: Effort) -> float:
    return float(effort.puzzles * 2**effort.bits) / SLOW_PHONE


def wait_until_it_is_felt(service: RunningService) -> None:
    def is_felt() -> bool:
        body = question("ee" * 16)
        return httpx.post(f"{service.address}/api/questions", json=body, headers=key()).status_code == 429

    # Longer than the flood itself: on a busy machine its processes take a while to begin.
    until_blocking("somebody to be asked for work", is_felt, within=START_SECONDS, pause=0)


def test_a_flood_that_does_no_work_is_refused_and_a_person_is_heard(alone: RunningService, vera: VisitorClient) -> None:
    with flood(alone, epoch_key(vera)) as seen:
        wait_until_it_is_felt(alone)
        assert seconds(EFFORTS[0]) < seconds_to_be_heard(vera) < PATIENCE
    # Two windows of a minute may have begun, and each side may have asked before the others' calls were counted.
    assert seen.answers["200"] <= 2 * ASKING.free + SIDES
    assert seen.answers["429"] > 5 * seen.answers["200"]


def test_a_flood_that_works_pays_for_every_question_and_a_person_is_heard(
    alone: RunningService, vera: VisitorClient
) -> None:
    with flood(alone, epoch_key(vera), "--works") as seen:
        wait_until_it_is_felt(alone)
        assert seconds_to_be_heard(vera) < PATIENCE
    assert set(seen.answers) == {"200"}
    # Each of them cost its maker a thousand times what refusing it would cost us.
    assert seen.answers["200"] < 100 * SIDES * SECONDS
