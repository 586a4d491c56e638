"""One socket of a chat client: greets, keeps to the server's limits, hands notices to rooms, comes back by itself."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

import httpx
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Origin

from origo_chat.core import identifiers
from origo_chat.protocol.limits import ATTEND_FRAMES, STAFF_ATTEND_FRAMES

Told = dict[str, Any]
# Below the server's limits (protocol/limits.py), with room for frames that the network doubles.
BURST, PER_SECOND = 40, 16.0
QUIET_SECONDS = 8.0
PAUSES = (0.1, 0.3, 1.0, 2.0)


class Hears(Protocol):
    """A room on this line."""

    def attend_frame(self) -> Told:
        """How it asks to be told of the room."""

    def hear(self, notice: Told) -> None:
        """Something was told of the room."""

    def lost(self) -> None:
        """The line is down: nothing that was sent is known to have arrived."""


class ChatLine:
    """Use `run` as a task. What is said while it is down goes nowhere: rooms say it again when they are told of."""

    def __init__(
        self, address: str, path: str, greeting: Callable[[], Awaitable[Told]], cookies: httpx.Cookies | None = None
    ) -> None:
        self._address, self._path, self._greeting, self._cookies = address, path, greeting, cookies
        self._cost = STAFF_ATTEND_FRAMES if cookies is not None else ATTEND_FRAMES
        self._rooms: dict[str, Hears] = {}
        self._outgoing: asyncio.Queue[Told] | None = None
        self._allowance, self._counted = float(BURST), 0.0
        self.connections = 0

    def add(self, room: str, hears: Hears) -> None:
        """A room that is told of from now on."""
        self._rooms[room] = hears
        self.say(hears.attend_frame())

    def remove(self, room: str) -> None:
        """A room that nobody here wants to know of any more."""
        self._rooms.pop(room, None)

    def say(self, frame: Told) -> None:
        """Send a frame as soon as the limits let it."""
        if self._outgoing is not None:
            self._outgoing.put_nowait(frame)

    async def run(self) -> None:
        """Connect, again and again."""
        failed = 0
        while True:  # endless: whoever has begun it
            try:
                async with self._connected() as wire:
                    await self._greet(wire)
                    failed = 0
                    self.connections += 1
                    await self._converse(wire)
            except (OSError, TimeoutError, WebSocketException, httpx.TransportError):
                failed += 1
            self._outgoing = None
            for room in list(self._rooms.values()):
                room.lost()
            # Not all at once: those who were cut off together do not come back together.
            chance = identifiers.random_bytes(1)[0] / 255
            await asyncio.sleep(PAUSES[min(failed, len(PAUSES) - 1)] * (0.5 + chance))

    def _connected(self) -> connect:
        address = self._address.replace("http", "ws", 1) + self._path
        brought = "; ".join(f"{name}={value}" for name, value in (self._cookies or {}).items())
        return connect(
            address,
            origin=Origin(self._address),
            additional_headers={"Cookie": brought} if brought else None,
            proxy=None,
            compression=None,
            open_timeout=10,
            close_timeout=1,
        )

    async def _greet(self, wire: ClientConnection) -> None:
        await wire.send(json.dumps(await self._greeting()))
        # Not `wait_for`: in Python 3.11 it loses a cancellation that comes together with what it waits for.
        async with asyncio.timeout(15):
            welcome = json.loads(await wire.recv())
        if not str(welcome.get("type")).endswith("welcome"):
            raise TimeoutError("not welcome")
        self._outgoing = asyncio.Queue()
        self._allowance, self._counted = float(BURST), asyncio.get_running_loop().time()
        for room in self._rooms.values():
            self.say(room.attend_frame())

    async def _converse(self, wire: ClientConnection) -> None:
        assert self._outgoing is not None
        writing = asyncio.create_task(self._write(wire, self._outgoing))
        try:
            while True:
                async with asyncio.timeout(3 * QUIET_SECONDS):
                    notice = json.loads(await wire.recv())
                self._hand_on(notice)
        finally:
            writing.cancel()

    def _hand_on(self, notice: Told) -> None:
        named = notice.get("room")
        room = named["room"] if isinstance(named, dict) else named
        hears = self._rooms.get(str(room))
        if hears is not None:
            hears.hear(notice)

    async def _write(self, wire: ClientConnection, outgoing: asyncio.Queue[Told]) -> None:
        try:
            while True:
                try:
                    async with asyncio.timeout(QUIET_SECONDS):
                        frame = await outgoing.get()
                except TimeoutError:
                    frame = {"type": "ping"}
                await self._keep_pace(self._cost if frame["type"] == "attend" else 1)
                await wire.send(json.dumps(frame))
        except WebSocketException:
            return  # whoever reads finds the same

    async def _keep_pace(self, cost: int) -> None:
        now = asyncio.get_running_loop().time()
        self._allowance = min(BURST, self._allowance + (now - self._counted) * PER_SECOND) - cost
        self._counted = now
        if self._allowance < 0:
            await asyncio.sleep(-self._allowance / PER_SECOND)
