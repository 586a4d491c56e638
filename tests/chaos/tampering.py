"""Planted faults, so that the harness is seen to find them: what a broken server or a lying relay would do."""

from collections.abc import Mapping
from typing import Any

from origo_chat.core import base64url, identifiers
from tests.chaos import frames


class Swallowing:
    """A loss: one message is acknowledged and kept nowhere."""

    def __init__(self, after: int = 10) -> None:
        self._left = after
        self._last: dict[str, int] = {}
        self.planted = 0

    def treat(self, frame: bytes, *, to_server: bool) -> tuple[list[bytes], list[bytes]]:
        """One `send` goes nowhere, and its `ack` is invented."""
        said = frames.read(frame)
        if not to_server:
            _note(self._last, said)
        elif said.get("type") == "send" and not self.planted:
            self._left -= 1
            if self._left < 0:
                self.planted = 1
                told = {"room": said["room"], "client_id": said["client_id"], "n": self._last.get(said["room"], 0) + 1}
                return [], [frames.write({"type": "ack", **told}, is_masked=False)]
        return [frame], []


class Doubling:
    """A double: one message is sent on twice, the second time under another name, so that it is kept twice."""

    def __init__(self, after: int = 10) -> None:
        self._left = after
        self.planted = 0

    def treat(self, frame: bytes, *, to_server: bool) -> tuple[list[bytes], list[bytes]]:
        """One `send` is two."""
        said = frames.read(frame) if to_server else {}
        if said.get("type") == "send" and not self.planted:
            self._left -= 1
            if self._left < 0:
                self.planted = 1
                other = {**said, "client_id": base64url.encode(identifiers.random_bytes(16))}
                return [frame, frames.write(other, is_masked=True)], []
        return [frame], []


def _note(last: dict[str, int], said: Mapping[str, Any]) -> None:
    if said.get("type") in ("packet", "ack"):
        last[said["room"]] = max(said["n"], last.get(said["room"], 0))
