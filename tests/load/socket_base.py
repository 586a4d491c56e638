"""What one socket and one frame cost the server: python -m tests.load.socket_base [--sockets 500] [--idle 2000]

CPU time and memory of the server process are read from /proc, so a busy machine disturbs them little.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Final

from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin

from tests.load.process_cost import cpu_seconds, resident_bytes
from tests.support.ports import free_port
from tests.support.running import ROOT, stop
from tests.support.waiting import in_time, until

APPLICATIONS: Final = {
    "bare ASGI on Daphne": "tests.load.socket_servers:bare",
    "our socket": "origo_chat.config.asgi:application",
    "the usual Channels consumer": "tests.load.socket_servers:usual",
}
HELLO: Final = '{"type":"hello","version":1,"locale":"sv"}'
PING: Final = '{"type":"ping"}'
ROUNDS: Final = 40
ANSWER_SECONDS: Final = 60
SERVE: Final = """
import sys; from importlib import import_module
import django; django.setup()
from origo_chat.config.serve import serve
module, name = sys.argv[1].split(":"); serve(getattr(import_module(module), name), "127.0.0.1", int(sys.argv[2]))
"""


@asynccontextmanager
async def server(application: str) -> AsyncIterator[tuple[subprocess.Popen[bytes], int]]:
    """One application on Daphne, alone in a process."""
    port = free_port()
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "origo_chat.config.settings.test"}
    process = subprocess.Popen([sys.executable, "-c", SERVE, application, str(port)], cwd=ROOT, env=environment)  # noqa: ASYNC220
    try:
        await until("the server", partial(_listens, port), within=30, pause=0.1)
        yield process, port
    finally:
        stop(process)


async def _listens(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    return True


async def open_sockets(port: int, count: int) -> list[ClientConnection]:
    """Open sockets, some at a time, each welcomed."""
    lines: list[ClientConnection] = []
    while len(lines) < count:
        some = min(50, count - len(lines))
        lines += await asyncio.gather(*(_open(port) for _ in range(some)))
    return lines


async def _open(port: int) -> ClientConnection:
    origin = Origin(f"http://localhost:{port}")
    line = await connect(f"ws://localhost:{port}/socket/visitor", origin=origin, compression=None, proxy=None)
    await line.send(HELLO)
    await in_time("a welcome", line.recv(), within=ANSWER_SECONDS)
    return line


async def pace(line: ClientConnection, delays: list[float]) -> None:
    """Ping about ten times a second, which no limit minds."""
    for _ in range(ROUNDS):
        began = time.perf_counter()
        await line.send(PING)
        await in_time("a pong", line.recv(), within=ANSWER_SECONDS)
        delays.append(time.perf_counter() - began)
        await asyncio.sleep(0.1)


async def measure(application: str, sockets: int, idle: int) -> tuple[float, float, float]:
    """Microseconds of server CPU per ping and answer, p99 in milliseconds, kilobytes per idle socket."""
    delays: list[float] = []
    async with server(application) as (process, port):
        lines = await open_sockets(port, sockets)
        before = cpu_seconds(process.pid)
        await asyncio.gather(*(pace(line, delays) for line in lines))
        per_frame = (cpu_seconds(process.pid) - before) / (sockets * ROUNDS) * 1e6
        held = resident_bytes(process.pid)
        lines += await open_sockets(port, idle)
        per_socket = (resident_bytes(process.pid) - held) / idle / 1024
        await asyncio.gather(*(line.close() for line in lines))
    return per_frame, sorted(delays)[int(len(delays) * 0.99)] * 1000, per_socket


async def main() -> None:
    """Measure each application and print it beside the bare one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sockets", type=int, default=200)
    parser.add_argument("--idle", type=int, default=2000)
    chosen = parser.parse_args()
    first: float | None = None
    for name, application in APPLICATIONS.items():
        frame, p99, memory = await measure(application, chosen.sockets, chosen.idle)
        first = first or frame
        cost = f"{frame:6.0f} us CPU a frame ({frame / first:.2f}x)"
        print(f"{name:30} {cost}  p99 {p99:5.1f} ms  {memory:5.1f} kB a socket")


if __name__ == "__main__":
    asyncio.run(main())
