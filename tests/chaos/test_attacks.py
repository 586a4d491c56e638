"""The promise: one machine that does its worst to a way in keeps nobody else out, breaks nothing, and takes no more of
the server than is said here. Whole, with figures: python -m tests.load.attacks."""

from pathlib import Path

import pytest

from tests.load.attacks.measured import attacked
from tests.load.attacks.ways import WAYS
from tests.support.databases import Content
from tests.support.running import running_service

SECONDS = 4.0
# No measure of speed: whoever is not through by then was turned away.
PATIENCE_SECONDS = 45.0
# Django's threads for requests, the database's, and our own: with nobody there are about ten.
MOST_THREADS = 100
# With nobody there are about 140 MB.
MOST_BYTES = 400 * 1024 * 1024
# An attack that nobody would notice proves nothing.
LEAST_CALLS = 10


@pytest.mark.timeout(600)
@pytest.mark.parametrize("way", list(WAYS))
def test_an_attacker_keeps_nobody_out(request: pytest.FixtureRequest, tmp_path: Path, way: str) -> None:
    with running_service(request.config.getoption("--storage"), tmp_path, Content.PEOPLE) as service:
        figures = attacked(way, service, SECONDS, PATIENCE_SECONDS)
        written = service.written.read_text(errors="replace")
    assert figures.turned_away == []
    assert figures.took != []
    assert figures.server_faults == 0, (figures.answers, figures.faults, written[-2000:])
    assert figures.threads < MOST_THREADS
    assert figures.resident < MOST_BYTES
    assert sum(figures.answers.values()) >= LEAST_CALLS, figures.answers
