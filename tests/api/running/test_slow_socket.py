"""A connection that takes nothing is closed before it fills our memory, and reads what it missed over HTTP."""

import hashlib
import json
import select
import socket
import struct
import subprocess
import sys

import httpx

from origo_chat.core import base64url, identifiers
from tests.support.running import ROOT, RunningService

# Eleven megabytes: more than the system itself keeps for a connection.
PACKETS = 2_000
MAKE = """
import sys; import django; django.setup()
from origo_chat.core import clock
from origo_chat.live_chat.models import VISITOR, Member, Packet, Room
room, token_hash, count, now = sys.argv[1], sys.argv[2], int(sys.argv[3]), clock.now()
told = {"state": "talking", "joined_at": now, "ahead_at_first": 0, "epoch": 1, "last": count}
Room.objects.create(id=room, token_hash=token_hash, **told)
Member.objects.create(room_id=room, member=VISITOR, state="in", seen_at=now)
told = {"room_id": room, "member": "5a" * 16, "packet": b"OP1" + bytes(4152)}
Packet.objects.bulk_create([Packet(n=n, client_id=f"{n:032}", **told) for n in range(1, count + 1)], batch_size=500)
"""
HANDSHAKE = (
    "GET /socket/visitor HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\n"
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
)
PATIENCE_SECONDS = 30


def frame(told: dict[str, object]) -> bytes:
    """A masked text frame whose mask changes nothing."""
    text = json.dumps(told).encode()
    length = struct.pack("!B", 0x80 | len(text)) if len(text) < 126 else struct.pack("!BH", 0x80 | 126, len(text))
    return b"\x81" + length + bytes(4) + text


def closed_unread(line: socket.socket) -> bool:
    """Whether the other side lets go although nothing is read here."""
    poll = select.poll()
    poll.register(line, select.POLLRDHUP | select.POLLHUP | select.POLLERR)
    return bool(poll.poll(PATIENCE_SECONDS * 1000))


def make_room(service: RunningService) -> dict[str, str]:
    room, token = identifiers.random_bytes(16), identifiers.random_bytes(32)
    told = [room.hex(), hashlib.sha256(token).hexdigest(), str(PACKETS)]
    subprocess.run([sys.executable, "-c", MAKE, *told], cwd=ROOT, env=service.environment, check=True, timeout=120)
    return {"room": base64url.encode(room), "token": base64url.encode(token)}


def test_a_connection_that_takes_nothing_is_closed(service: RunningService) -> None:
    names, written = make_room(service), service.written.read_text()
    with socket.create_connection(("localhost", service.port), timeout=PATIENCE_SECONDS) as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8192)
        line.sendall(HANDSHAKE.format(port=service.port).encode())
        line.sendall(frame({"type": "hello", "version": 1, "locale": "sv"}))
        line.sendall(frame({"type": "attend", **names, "after": 0}))
        assert closed_unread(line)
    header = {"Authorization": f"Room {names['room']}.{names['token']}"}
    missed = httpx.get(f"{service.address}/api/chat/room?after={PACKETS - 3}", headers=header).json()["packets"]
    assert [each["n"] for each in missed] == [PACKETS - 2, PACKETS - 1, PACKETS]
    assert service.written.read_text() == written
