"""Frames of a real connection at a real Daphne, whose socket is leaner than the library's: in both directions, in
parts, too large, too many, and closed by either side or by nobody. Each with nothing in the log."""

import itertools
import re
import socket
import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection

from origo_chat.protocol.close_codes import CloseCode
from origo_chat.protocol.limits import FRAME_BYTES, FRAMES_IN_A_BURST
from tests.support.running import RunningService
from tests.support.sockets import visitor_socket
from tests.support.waiting import until_blocking

HELLO = '{"type": "hello", "version": 1, "locale": "sv"}'
PING, PONG = '{"type": "ping"}', '{"type":"pong"}'
PATIENCE_SECONDS = 10
# How much a process may hold of what one client pours out, beside what it holds anyway.
MOST_HELD = 24 * 1024 * 1024
RESET_PEAK = "5"


@pytest.fixture(autouse=True)
def quiet(service: RunningService) -> Iterator[None]:
    """Whatever happens here is usual, and nothing of it stays open."""
    before, connections = service.written.read_text(), connections_of(service)
    yield
    until_blocking(
        f"no more than {connections} connections",
        lambda: connections_of(service) <= connections,
        within=PATIENCE_SECONDS,
        seen=lambda: connections_of(service),
    )
    assert service.written.read_text() == before


@pytest.fixture
def line(service: RunningService) -> Iterator[ClientConnection]:
    """A visitor's socket that was greeted."""
    with visitor_socket(service) as opened:
        opened.send(HELLO)
        assert '"welcome"' in opened.recv(timeout=PATIENCE_SECONDS)
        yield opened


def connections_of(service: RunningService) -> int:
    """Established ones at its port."""
    port = f":{service.port:04X}"
    tables = [Path(f"/proc/net/{name}").read_text().splitlines()[1:] for name in ("tcp", "tcp6")]
    rows = [row.split() for table in tables for row in table]
    return sum(row[1].endswith(port) and row[3] == "01" for row in rows)


def closed_with(line: ClientConnection) -> int:
    """The code, whatever else comes before it."""
    with suppress(ConnectionClosed):
        while True:
            line.recv(timeout=PATIENCE_SECONDS)
    # 1006 stands for none at all.
    return line.close_code or 0


def test_frames_go_both_ways(line: ClientConnection) -> None:
    for _ in range(FRAMES_IN_A_BURST // 2):
        line.send(PING)
        assert line.recv(timeout=PATIENCE_SECONDS) == PONG


def test_frames_sent_together_are_all_answered(line: ClientConnection) -> None:
    for _ in range(FRAMES_IN_A_BURST // 2):
        line.send(PING)
    assert [line.recv(timeout=PATIENCE_SECONDS) for _ in range(FRAMES_IN_A_BURST // 2)] == [PONG] * 30


def test_a_ping_of_the_protocol_is_answered(line: ClientConnection) -> None:
    assert line.ping(b"kanarie").wait(PATIENCE_SECONDS)


def test_a_frame_in_parts_is_one_frame_even_with_a_ping_between(line: ClientConnection) -> None:
    def parts() -> Iterator[str]:
        yield PING[:5]
        assert line.ping().wait(PATIENCE_SECONDS)
        yield ""
        yield PING[5:]

    line.send(parts())
    assert line.recv(timeout=PATIENCE_SECONDS) == PONG


def test_the_client_closes(line: ClientConnection) -> None:
    line.close(4321, "hej då")
    # Only who received the other side's close has one.
    assert line.close_code == 1000


@pytest.mark.parametrize("frame", ["{", b"{}"])
def test_the_server_closes(line: ClientConnection, frame: str | bytes) -> None:
    line.send(frame)
    assert closed_with(line) == CloseCode.MALFORMED


@pytest.mark.parametrize("parts", [1, 4])
def test_a_frame_that_is_too_large_closes(line: ClientConnection, parts: int) -> None:
    size = FRAME_BYTES // parts + 1
    # The server may have closed before the last part is sent.
    with suppress(ConnectionClosed):
        line.send(["x" * size] * parts if parts > 1 else "x" * size)
    assert closed_with(line) == CloseCode.TOO_LARGE


def test_the_largest_frame_is_still_read(line: ClientConnection) -> None:
    line.send(PING + " " * (FRAME_BYTES - len(PING)))
    assert line.recv(timeout=PATIENCE_SECONDS) == PONG


@pytest.mark.parametrize("first", ["", HELLO])
def test_a_connection_that_is_cut_is_let_go_of(service: RunningService, first: str) -> None:
    with visitor_socket(service) as line:
        if first:
            line.send(first)
            line.recv(timeout=PATIENCE_SECONDS)
        # No goodbye, not even of TCP.
        line.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        line.socket.shutdown(socket.SHUT_RD)
        line.socket.close()


def test_more_than_a_burst_closes(line: ClientConnection) -> None:
    for _ in range(FRAMES_IN_A_BURST * 2):
        line.send(PING)
    assert closed_with(line) == CloseCode.TOO_MANY


def peak_memory(pid: int) -> int:
    """The most it ever held since it was last reset, in bytes."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    assert found
    return int(found[1]) * 1024


def pour(line: ClientConnection, frame: bytes) -> int:
    """Send past the library, which would stop when it reads the close, until the server cuts it; says how often."""
    for count in itertools.count():
        try:
            line.socket.sendall(frame)
        except OSError:
            return count
    raise AssertionError


def test_whoever_pours_out_frames_after_the_close_fills_no_memory(service: RunningService) -> None:
    frame = masked(PING.ljust(FRAME_BYTES).encode())
    with visitor_socket(service) as line:
        line.send(HELLO)
        Path(f"/proc/{service.process.pid}/clear_refs").write_text(RESET_PEAK)
        before = peak_memory(service.process.pid)
        assert pour(line, frame) > FRAMES_IN_A_BURST
        assert peak_memory(service.process.pid) - before < MOST_HELD


def masked(text: bytes) -> bytes:
    """A whole text frame of the longest form, with a mask that changes nothing."""
    return b"\x81\xff" + struct.pack("!Q", len(text)) + bytes(4) + text
