"""Rooms of two sockets that write to each other at a rate, and how long each message takes to the other side."""

import asyncio
import json
import time
from collections import deque
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass, field

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin

from origo_chat.core import base64url, identifiers
from origo_chat.protocol.rooms import PACKET_BYTES, PACKET_MAGIC
from tests.load.process_cost import cpu_seconds
from tests.support.waiting import NotInTime, in_time
from tests.support.waiting import until as until_so

# What has not come so long after the last message was sent counts as lost.
PATIENCE_SECONDS = 10.0
# An answer takes its time while thousands come at once; after that the server is gone.
ANSWER_SECONDS = 120.0
HELLO = '{"type":"hello","version":1,"locale":"sv"}'


@dataclass
class Told:
    """What a run found."""

    sent: int = 0
    delays: list[float] = field(default_factory=list)
    acks: int = 0
    # Processor time of the server while they wrote.
    busy: float = 0.0

    def percentile(self, part: float) -> float:
        """Milliseconds."""
        ordered = sorted(self.delays)
        return ordered[int(part * (len(ordered) - 1))] * 1000 if ordered else float("nan")


@dataclass(frozen=True)
class RoomKey:
    """A room and its token as text."""

    room: str
    token: str


class Side:
    """One socket of a room."""

    def __init__(self, line: ClientConnection, key: RoomKey | None, told: Told) -> None:
        self.line, self.key, self.told = line, key, told
        self.other: Side | None = None
        # When what is on the way to the other side was sent; packets of one side arrive in order.
        self.under_way: deque[float] = deque()
        self.packet = base64url.encode(
            PACKET_MAGIC + (1).to_bytes(4, "big") + identifiers.random_bytes(min(PACKET_BYTES) - 7)
        )

    async def write(self) -> None:
        """Send one message."""
        self.told.sent += 1
        self.under_way.append(time.perf_counter())
        if self.key is None:
            await self.line.send(json.dumps({"from": id(self), "packet": self.packet}))
            return
        client_id = base64url.encode(identifiers.random_bytes(16))
        frame = {"type": "send", "room": self.key.room, "client_id": client_id, "packet": self.packet}
        await self.line.send(json.dumps(frame))

    async def read(self) -> None:
        """Count what comes from the other side."""
        async for text in self.line:
            if self.key is None:
                is_other = f'"from": {id(self.other)}' in str(text)[:60]
            else:
                is_other = str(text).startswith('{"type":"packet"')
                self.told.acks += str(text).startswith('{"type":"ack"')
            if is_other and self.other is not None and self.other.under_way:
                self.told.delays.append(time.perf_counter() - self.other.under_way.popleft())


async def open_side(port: int, number: int, key: RoomKey | None, told: Told) -> Side:
    """One socket in a room."""
    path = f"room/{number}" if key is None else "socket/visitor"
    origin = Origin(f"http://localhost:{port}")
    line = await connect(
        f"ws://localhost:{port}/{path}", origin=origin, proxy=None, compression=None, max_queue=None, ping_interval=None
    )
    if key is not None:
        await attend(line, key)
    return Side(line, key, told)


async def attend(line: ClientConnection, key: RoomKey, after: int = 0) -> None:
    """Be let into a room."""
    await line.send(HELLO)
    await in_time("a welcome", line.recv(), within=ANSWER_SECONDS)
    await line.send(json.dumps({"type": "attend", "room": key.room, "token": key.token, "after": after}))
    told = str(await in_time("the room", line.recv(), within=ANSWER_SECONDS))
    assert told.startswith('{"type":"room"'), told[:200]


async def talk(side: Side, rate: float, until: float, begin: float) -> None:
    """Write at a rate, from a moment of one's own."""
    await asyncio.sleep(begin)
    at = time.perf_counter()
    while at < until:  # endless: its own pace, which comes to that moment
        await side.write()
        at += 1 / rate
        await asyncio.sleep(max(0.0, at - time.perf_counter()))


async def _until_closed(doing: Coroutine[None, None, None]) -> None:
    """A server that closes a socket under load loses what is said on it: counted, not a fault of the measurement."""
    with suppress(ConnectionClosed):
        await doing


async def run(port: int, pid: int, keys: list[RoomKey | None], rate: float, seconds: float) -> Told:
    """All rooms together write `rate` messages a second."""
    told = Told()
    sides: list[Side] = []
    for number, key in enumerate(keys):
        one, other = await open_side(port, number, key, told), await open_side(port, number, key, told)
        one.other, other.other = other, one
        sides += [one, other]
    readers = [asyncio.create_task(_until_closed(side.read())) for side in sides]
    each = rate / len(sides)
    before = cpu_seconds(pid)
    until = time.perf_counter() + seconds
    await asyncio.gather(*(_until_closed(talk(s, each, until, n / len(sides) / each)) for n, s in enumerate(sides)))
    # What does not come any more is counted as lost.
    with suppress(NotInTime):
        await until_so("everything sent", lambda: len(told.delays) == told.sent, within=PATIENCE_SECONDS, pause=0.1)
    told.busy = cpu_seconds(pid) - before
    for reader in readers:
        reader.cancel()
    await asyncio.gather(*(side.line.close() for side in sides))
    return told
