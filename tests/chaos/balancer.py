"""One address before several processes, and a bad network: it can cut connections, hold them still, and delay or double
frames. Everything that comes through it comes in order, as TCP has it."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Protocol

from origo_chat.core import identifiers
from tests.chaos import frames
from tests.support.waiting import STOPPED_SECONDS, in_time

UPGRADE = b"upgrade: websocket"


@dataclass
class Network:
    """How bad it is at the moment: shares of frames, and how long one is held at most."""

    delayed: float = 0.0
    delay_seconds: float = 0.3
    doubled: float = 0.0


@dataclass
class Count:
    """What was done to connections and frames."""

    connections: int = 0
    cut: int = 0
    delayed: int = 0
    doubled: int = 0


class Tamper(Protocol):
    """A planted fault: what goes on instead of a frame, and what goes back to the client at once."""

    def treat(self, frame: bytes, *, to_server: bool) -> tuple[list[bytes], list[bytes]]:
        """Frames for the other side, and frames for the client."""


@dataclass(eq=False)
class _Through:
    """One connection and its two ends."""

    client: asyncio.StreamWriter
    server: asyncio.StreamWriter
    is_socket: bool = False
    tasks: list["asyncio.Task[None]"] = field(default_factory=list)

    def abort(self) -> None:
        for writer in (self.client, self.server):
            writer.transport.abort()


class Balancer:
    """Use it in an `async with` block."""

    def __init__(self, port: int, backends: list[int]) -> None:
        self.port, self.backends = port, backends
        self.network, self.count = Network(), Count()
        self.tamper: Tamper | None = None
        self._through: set[_Through] = set()
        self._next = 0
        self._flows = asyncio.Event()
        self._flows.set()
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> "Balancer":
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", self.port)
        return self

    async def __aexit__(self, *why: object) -> None:
        assert self._server is not None
        self._server.close()
        self.cut(1.0)
        ends = asyncio.gather(*(task for each in self._through for task in each.tasks), return_exceptions=True)
        await in_time("the end of every connection", ends, within=STOPPED_SECONDS)

    def cut(self, share: float) -> int:
        """Cut some connections off, both ends at once, without a word."""
        chosen = [each for each in self._through if share >= 1 or _happens(share)]
        for each in chosen:
            each.abort()
        self.count.cut += len(chosen)
        return len(chosen)

    async def hold_still(self, seconds: float) -> None:
        """Nothing comes through; nobody is told."""
        self._flows.clear()
        try:
            await asyncio.sleep(seconds)
        finally:
            self._flows.set()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        found = await self._connect()
        if found is None:
            writer.transport.abort()
            return
        through = _Through(writer, found[1])
        self._through.add(through)
        self.count.connections += 1
        through.tasks = [
            asyncio.create_task(self._pump(through, reader, found[1], to_server=True)),
            asyncio.create_task(self._pump(through, found[0], writer, to_server=False)),
        ]
        await asyncio.gather(*through.tasks, return_exceptions=True)
        through.abort()
        self._through.discard(through)

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        """To the next process that answers."""
        for _ in self.backends:
            self._next = (self._next + 1) % len(self.backends)
            with suppress(OSError):
                return await asyncio.open_connection("127.0.0.1", self.backends[self._next])
        return None

    async def _pump(
        self, through: _Through, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, to_server: bool
    ) -> None:
        cutter = frames.Frames()
        with suppress(OSError):
            while data := await reader.read(65536):
                await self._flows.wait()  # endless: hold_still, which lets it flow again whatever happens
                if to_server and UPGRADE in data[:2048].lower():
                    through.is_socket = True
                if writer.is_closing():
                    return
                if not through.is_socket:
                    writer.write(data)
                else:
                    for frame in cutter.feed(data):
                        await self._pass(through, frame, writer, to_server=to_server)
                await writer.drain()
        # Whoever closes closes both.
        writer.close()

    async def _pass(self, through: _Through, frame: bytes, writer: asyncio.StreamWriter, *, to_server: bool) -> None:
        if frame[0] & 15 != frames.TEXT:
            writer.write(frame)
            return
        if _happens(self.network.delayed):
            self.count.delayed += 1
            await asyncio.sleep(self.network.delay_seconds * identifiers.random_bytes(1)[0] / 255)
        on, back = self.tamper.treat(frame, to_server=to_server) if self.tamper else ([frame], [])
        if writer.is_closing():
            return
        for each in on:
            writer.write(each)
        for each in back:
            through.client.write(each)
        if _happens(self.network.doubled) and "hello" not in str(frames.read(frame).get("type")):
            self.count.doubled += 1
            writer.write(frame)


def _happens(share: float) -> bool:
    return share > 0 and int.from_bytes(identifiers.random_bytes(2), "big") < share * 65536
