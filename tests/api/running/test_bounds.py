"""What only a real server shows: bodies refused while they arrive, a clean stop."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from origo_chat.protocol.limits import BODY_BYTES
from tests.support import running
from tests.support.running import RunningService
from tests.support.sockets import visitor_socket


def stream(size: int) -> Iterator[bytes]:
    for _ in range(size // 1024):
        yield b"x" * 1024


@pytest.mark.parametrize("content", [b"x" * (BODY_BYTES + 1), b"x" * (2 * 1024 * 1024)], ids=["one-more", "megabytes"])
def test_a_large_body_is_refused_while_it_arrives(service: RunningService, content: bytes) -> None:
    answer = httpx.post(f"{service.address}/api/service", content=content)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    assert answer.headers["cache-control"] == "no-store"


def test_a_body_that_does_not_say_its_length_is_bounded_too(service: RunningService) -> None:
    answer = httpx.post(f"{service.address}/api/service", content=stream(BODY_BYTES * 2))
    assert answer.status_code == 413


def test_no_body_is_ever_written_to_a_file(service: RunningService) -> None:
    files: list[str] = []

    def slowly() -> Iterator[bytes]:
        for part in stream(BODY_BYTES - 1024):
            files.extend(str(opened.readlink()) for opened in Path(f"/proc/{service.process.pid}/fd").iterdir())
            yield part

    httpx.post(f"{service.address}/api/service", content=slowly())
    assert [name for name in files if "(deleted)" in name] == []
    assert files != []


def test_the_next_request_is_served(service: RunningService) -> None:
    httpx.post(f"{service.address}/api/service", content=b"x" * (BODY_BYTES + 1))
    assert httpx.get(f"{service.address}/api/service/opening").status_code == 200


def test_asked_to_stop_it_stops_cleanly_with_sockets_open(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    with running.running_service(request.config.getoption("--storage"), tmp_path) as service:
        with visitor_socket(service) as line:
            line.send('{"type": "hello", "version": 1, "locale": "sv"}')
            line.recv(timeout=5)
            running.stop(service.process)
        assert service.process.returncode == 0
        assert service.written.read_text() == ""
