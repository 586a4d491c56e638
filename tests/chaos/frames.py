"""WebSocket frames in a stream of bytes, as far as a balancer has to know them (RFC 6455, 5.2)."""

import json
from typing import Any

TEXT = 1
_LONG, _LONGER = 126, 127


class Frames:
    """Cuts what comes into whole frames, after the head of the opening handshake."""

    def __init__(self) -> None:
        self._held = bytearray()
        self._has_head = False

    def feed(self, data: bytes) -> list[bytes]:
        """The head as it is, then frames; what is not whole yet is held."""
        self._held += data
        found: list[bytes] = []
        if not self._has_head:
            head, end, rest = self._held.partition(b"\r\n\r\n")
            if not end:
                return []
            self._has_head, self._held = True, rest
            found.append(bytes(head + end))
        while (size := _size(self._held)) and len(self._held) >= size:
            found.append(bytes(self._held[:size]))
            del self._held[:size]
        return found


def _size(held: bytearray) -> int:
    """How many bytes the first frame has; 0 while that is not known."""
    if len(held) < 2:
        return 0
    start, length = _payload(held)
    return start + length if len(held) >= start else 0


def _payload(frame: bytes | bytearray) -> tuple[int, int]:
    length, start = frame[1] & 127, 2
    if length == _LONG:
        length, start = int.from_bytes(frame[2:4], "big"), 4
    elif length == _LONGER:
        length, start = int.from_bytes(frame[2:10], "big"), 10
    return start + (4 if frame[1] & 128 else 0), length


def read(frame: bytes) -> dict[str, Any]:
    """What a text frame says; nothing for any other."""
    if frame[0] & 15 != TEXT:
        return {}
    start, length = _payload(frame)
    payload = frame[start : start + length]
    if frame[1] & 128:
        key = int.from_bytes((frame[start - 4 : start] * (length // 4 + 1))[:length], "big")
        payload = (int.from_bytes(payload, "big") ^ key).to_bytes(length, "big")
    return dict(json.loads(payload))


def write(said: dict[str, Any], *, is_masked: bool) -> bytes:
    """A text frame; a client's has a mask, of zeros."""
    payload, mask = json.dumps(said).encode(), 128 if is_masked else 0
    if len(payload) < _LONG:
        head = bytes([128 | TEXT, mask | len(payload)])
    else:
        head = bytes([128 | TEXT, mask | _LONG]) + len(payload).to_bytes(2, "big")
    return head + (bytes(4) if is_masked else b"") + payload
