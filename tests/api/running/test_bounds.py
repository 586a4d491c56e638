"""What only a real server shows: bodies refused while they arrive, a clean stop."""

import json
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from origo_chat.config.headers import HEADERS
from origo_chat.protocol.limits import BODY_BYTES
from tests.support import running
from tests.support.running import RunningService
from tests.support.sockets import visitor_socket

VERSION = ["Sec-WebSocket-Version: 13"]


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


@pytest.mark.parametrize("root", ["/health", "/api/chat/rooms"])
def test_nobody_says_which_part_of_an_address_is_not_looked_at(service: RunningService, root: str) -> None:
    answer = httpx.get(f"{service.address}{root}/api/service/opening", headers={"Daphne-Root-Path": root})
    assert answer.status_code == 404


def test_asked_to_stop_it_stops_cleanly_with_sockets_open(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    with running.running_service(request.config.getoption("--storage"), tmp_path) as service:
        with visitor_socket(service) as line:
            line.send('{"type": "hello", "version": 1, "locale": "sv"}')
            line.recv(timeout=5)
            running.stop(service.process)
        assert service.process.returncode == 0
        assert service.written.read_text() == ""


def raw(service: RunningService, request: bytes, *, wait: float = 8) -> bytes:
    """What is answered to these very bytes, until the server ends the connection."""
    with socket.create_connection(("localhost", service.port), timeout=wait) as line:
        line.sendall(request)
        parts = []
        while part := line.recv(65_536):
            parts.append(part)
    return b"".join(parts)


def told(answer: bytes) -> tuple[str, dict[str, str], dict[str, object]]:
    """Its first line, headers and body."""
    head, _, body = answer.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    return first, dict(line.lower().split(": ", 1) for line in lines), json.loads(body)


LARGE = b"POST /api/service HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000000\r\n\r\nx"


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (LARGE, "HTTP/1.1 413 "),
        (b"nonsense\r\n\r\n", "HTTP/1.1 400 "),
        (b"GET / HTTP/1.1\r\nno header\r\n\r\n", "HTTP/1.1 400 "),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "HTTP/1.1 400 "),
    ],
    ids=["large", "no-http", "no-header", "no-chunk"],
)
def test_what_is_refused_before_it_is_read_is_refused_as_everything_else(
    service: RunningService, request_bytes: bytes, status: str
) -> None:
    first, headers, body = told(raw(service, request_bytes))
    assert first.startswith(status)
    assert {name: headers[name.decode()] for name, _ in HEADERS} == {n: v.decode().lower() for n, v in HEADERS}
    assert (headers["connection"], headers["content-type"]) == ("close", "application/json")
    assert re.fullmatch("[0-9a-f]{12}", str(body["id"]))


def test_a_form_that_is_none_is_an_ordinary_request(service: RunningService) -> None:
    form = {"Content-Type": "multipart/form-data; boundary=x"}
    answer = httpx.post(f"{service.address}/api/questions", content=b"no form", headers=form)
    assert (answer.status_code, answer.json()["params"]) == (422, {"field": "body", "problem": "content_type"})
    assert answer.headers["cache-control"] == "no-store"


def test_a_refusal_has_its_phrase(service: RunningService) -> None:
    assert httpx.post(f"{service.address}/api/questions", json={}).reason_phrase == "Unprocessable Entity"


MANY = "&".join(f"a{number}" for number in range(1001))
STRANGE = [
    ("GET", f"/api/published?{MANY}", {}),
    ("GET", f"/api/keyring/log?{MANY}", {}),
    ("POST", "/api/mailboxes/open", {"content-type": b"application/json; charset*=%ff''%ff"}),
    ("GET", "/api/published?language=sv", {"content-type": b"application/json; charset=hex"}),
    ("GET", "/api/service", {"daphne-root-path": b"\xff"}),
]


@pytest.mark.parametrize(("method", "path", "headers"), STRANGE)
def test_what_nobody_would_send_is_no_fault_of_ours(
    service: RunningService, method: str, path: str, headers: dict[str, bytes]
) -> None:
    named = [(name.encode(), value) for name, value in headers.items()]
    assert httpx.request(method, f"{service.address}{path}", headers=named).status_code in {200, 422}


@pytest.mark.parametrize("header", ["Daphne-Root-Path: /x", "Daphne-Root-Path: \xff", "Sec-WebSocket-Protocol: \xff"])
def test_what_nobody_would_shake_hands_with_is_no_fault_of_ours(service: RunningService, header: str) -> None:
    lines = ["GET /socket/visitor HTTP/1.1", f"Host: localhost:{service.port}", f"Origin: {service.address}", header]
    lines += ["Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Key: " + "A" * 22 + "==", *VERSION, "", ""]
    with socket.create_connection(("localhost", service.port), timeout=10) as line:
        line.sendall("\r\n".join(lines).encode("latin-1"))
        assert line.recv(1024).startswith(b"HTTP/1.1 101")
