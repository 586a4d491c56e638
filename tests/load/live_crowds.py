"""Crowds: what an idle socket holds, how soon two thousand are back after a restart, and how long a newcomer waits for
a first message while hundreds talk: python -m tests.load.live_crowds [--idle 2000 10000] [--storm 2000]"""

import argparse
import asyncio
import time
from collections.abc import Mapping

from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin

from tests.load.live import make_rooms, private_servers
from tests.load.live_client import ANSWER_SECONDS, HELLO, RoomKey, Told, attend, open_side, talk
from tests.load.live_servers import server
from tests.load.process_cost import resident_bytes
from tests.support.waiting import in_time

AT_ONCE = 100


async def opened(port: int) -> ClientConnection:
    """A visitor's socket before it says anything."""
    origin = Origin(f"http://localhost:{port}")
    address = f"ws://localhost:{port}/socket/visitor"
    return await connect(address, origin=origin, proxy=None, compression=None, ping_interval=None, open_timeout=60)


async def greeted(port: int) -> ClientConnection:
    """A visitor's socket on a page that only shows something."""
    line = await opened(port)
    await line.send(HELLO)
    await in_time("a welcome", line.recv(), within=ANSWER_SECONDS)
    return line


async def attending(port: int, key: RoomKey) -> ClientConnection:
    """A visitor's socket in a room."""
    line = await opened(port)
    await attend(line, key)
    return line


async def idle(port: int, pid: int, count: int, keys: list[RoomKey]) -> tuple[float, float]:
    """Kilobytes for each idle socket: on any page, and in a room."""
    warm = [await greeted(port) for _ in range(AT_ONCE)]
    before = resident_bytes(pid)
    lines: list[ClientConnection] = []
    while len(lines) < count:
        lines += await asyncio.gather(*(greeted(port) for _ in range(AT_ONCE)))
    alone = (resident_bytes(pid) - before) / count / 1024
    before = resident_bytes(pid)
    seated: list[ClientConnection] = []
    for first in range(0, len(keys), AT_ONCE):
        seated += await asyncio.gather(*(attending(port, key) for key in keys[first : first + AT_ONCE]))
    in_rooms = (resident_bytes(pid) - before) / len(keys) / 1024
    await asyncio.gather(*(line.close() for line in (*warm, *lines, *seated)))
    return alone, in_rooms


async def storm(port: int, keys: list[RoomKey]) -> tuple[float, float]:
    """Seconds until half and all of a crowd that comes at once is back in its rooms."""
    began, back = time.perf_counter(), []

    async def one(key: RoomKey) -> ClientConnection:
        line = await attending(port, key)
        back.append(time.perf_counter() - began)
        return line

    lines = await asyncio.gather(*(one(key) for key in keys))
    await asyncio.gather(*(line.close() for line in lines))
    return sorted(back)[len(back) // 2], max(back)


async def newcomer(port: int, keys: list[RoomKey], rate: float) -> list[float]:
    """Milliseconds from opening a socket to the acknowledgement of a first message while all others talk."""
    told = Told()
    sides = [await open_side(port, 0, key, told) for key in keys[1:] for _ in range(2)]
    readers = [asyncio.create_task(side.read()) for side in sides]
    until = time.perf_counter() + 15
    talks = [asyncio.create_task(talk(s, rate / len(sides), until, n / rate)) for n, s in enumerate(sides)]
    await asyncio.sleep(3)
    took = []
    while time.perf_counter() < until - 1:
        began = time.perf_counter()
        side = await open_side(port, 0, keys[0], Told())
        await side.write()
        async with asyncio.timeout(ANSWER_SECONDS):
            while not str(await side.line.recv()).startswith('{"type":"ack"'):
                pass
        took.append((time.perf_counter() - began) * 1000)
        await side.line.close()
        await asyncio.sleep(0.2)
    await asyncio.gather(*talks)
    for reader in readers:
        reader.cancel()
    return sorted(took)


def measure(chosen: argparse.Namespace, environment: Mapping[str, str]) -> None:
    """Print all of it."""
    for count in chosen.idle:
        with server("ours", environment) as (port, pid):
            alone, in_rooms = asyncio.run(idle(port, pid, count, make_rooms(count // 4)))
        print(f"{count:6} idle sockets: {alone:5.1f} kB each; in a room {in_rooms:5.1f} kB")
    if chosen.storm:
        keys = make_rooms(chosen.storm)
        with server("ours", environment) as (port, _):
            half, last = asyncio.run(storm(port, keys))
        print(f"{chosen.storm:6} at once: half are back in their rooms after {half:.1f} s, all after {last:.1f} s")
    with server("ours", environment) as (port, _):
        took = asyncio.run(newcomer(port, make_rooms(201), chosen.rate))
    print(f"newcomer while 200 chats write {chosen.rate:.0f}/s: first message p50 {took[len(took) // 2]:.0f} ms, "
          f"longest of {len(took)} {took[-1]:.0f} ms")  # fmt: skip


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--idle", type=int, nargs="*", default=[2000, 10_000])
    parser.add_argument("--storm", type=int, default=2000)
    parser.add_argument("--rate", type=float, default=400)
    chosen = parser.parse_args()
    with private_servers() as environment:
        measure(chosen, environment)


if __name__ == "__main__":
    main()
