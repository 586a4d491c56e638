"""A fault of ours: the client gets a code and an id, the log a trace by that id, and neither says what was sent."""

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.support import canaries
from tests.support.running import RunningService, running_service

HEADERS = {"Idempotency-Key": "k" * 22}


@pytest.fixture(scope="module")
def faulty(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """The service with the routes of the probe, one of which breaks when asked."""
    folder: Path = tmp_path_factory.mktemp("faulty")
    settings = "tests.api.running.faulty_settings"
    with running_service(request.config.getoption("--storage"), folder, DJANGO_SETTINGS_MODULE=settings) as running:
        yield running


def test_a_fault_has_an_id_and_a_trace_without_what_was_sent(faulty: RunningService) -> None:
    answer = httpx.post(f"{faulty.address}/api/probe/break", json={"text": canaries.TEXT}, headers=HEADERS)
    told = answer.json()
    assert (answer.status_code, told["code"], told["params"]) == (500, "unexpected", {})
    lines = [json.loads(line) for line in faulty.written.read_text().splitlines()]
    (line,) = [line for line in lines if line.get("request") == told["id"]]
    assert line["fault"] == "CanaryError"
    assert any("raise_with_what_was_sent" in frame for frame in line["trace"])
    assert canaries.found_in(faulty.written.read_bytes()) == []
