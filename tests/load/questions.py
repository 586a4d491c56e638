"""What a question costs the server, and how many a core keeps: python -m tests.load.questions [--questions 3000]

Daphne on one core; PostgreSQL, Redis and this load on another; a question counts when its answer came, so it is
committed and on the disk. Beside it, in the same run, a call that reads one row and one that reads nothing.
"""

import argparse
import asyncio
import json
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ops.workbench.postgres import PostgresInstance
from ops.workbench.redis import RedisInstance
from origo_chat.core import identifiers
from tests.load.process_cost import cpu_seconds
from tests.support import storage
from tests.support.databases import Content
from tests.support.programs import run
from tests.support.raw_questions import question
from tests.support.running import RunningService, running_service

EPOCH_KEY = "ee" * 16
MAKE_EPOCH = f"""
import django; django.setup()
from origo_chat.keyring.models import Epoch
Epoch.objects.create(team="team", n=1, key_id="{EPOCH_KEY}", state="current")
"""


def asking() -> bytes:
    """One question, whole."""
    return request("POST", "/api/questions", json.dumps(question(EPOCH_KEY)).encode())


def request(method: str, path: str, body: bytes = b"") -> bytes:
    """HTTP as it stands on the wire."""
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", f"Content-Length: {len(body)}"]
    lines += ["Content-Type: application/json", f"Idempotency-Key: {identifiers.token()}"] if body else []
    return "\r\n".join([*lines, "", ""]).encode() + body


async def send(port: int, requests: Iterator[bytes], took: list[float]) -> None:
    """Send one after the other on one connection, each after the answer to the last."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for each in requests:
        began = time.perf_counter()
        writer.write(each)
        head = await reader.readuntil(b"\r\n\r\n")
        body = await (reader.readuntil(b"0\r\n\r\n") if b"chunked" in head else reader.read(4096))
        took.append(time.perf_counter() - began)
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(f"refused: {body!r}")
    writer.close()


async def measure(service: RunningService, requests: Sequence[bytes], at_once: int) -> tuple[float, float, float]:
    """Milliseconds of server CPU each, how many a second, and the 99th percentile in milliseconds."""
    queue, took = iter(requests), list[float]()
    before, began = cpu_seconds(service.process.pid), time.perf_counter()
    await asyncio.gather(*(send(service.port, queue, took) for _ in range(at_once)))
    passed, used = time.perf_counter() - began, cpu_seconds(service.process.pid) - before
    return used / len(requests) * 1000, len(requests) / passed, sorted(took)[int(len(took) * 0.99)] * 1000


@contextmanager
def served() -> Iterator[RunningService]:
    """The service on the first core, everything else on the second."""
    os.sched_setaffinity(0, {1})
    with PostgresInstance(durable=True) as postgres, RedisInstance() as redis, tempfile.TemporaryDirectory() as folder:
        os.environ.update({storage.POSTGRES: postgres.url, storage.REDIS: redis.url})
        chosen = {"DJANGO_SETTINGS_MODULE": "tests.load.open_doors"}
        with running_service("servers", Path(folder), Content.TABLES, **chosen) as service:
            for task in Path(f"/proc/{service.process.pid}/task").iterdir():
                os.sched_setaffinity(int(task.name), {0})
            run(["-c", MAKE_EPOCH], service.environment)
            yield service


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=3000)
    parser.add_argument("--at-once", type=int, default=16)
    chosen = parser.parse_args()
    with served() as service:
        kinds = {
            "read nothing": [request("GET", "/api/service/opening") for _ in range(chosen.questions)],
            "read a table": [request("GET", "/api/published?language=sv") for _ in range(chosen.questions)],
            "question": [asking() for _ in range(chosen.questions)],
        }
        asyncio.run(measure(service, [asking() for _ in range(100)], chosen.at_once))
        for name, requests in kinds.items():
            cost, rate, late = asyncio.run(measure(service, requests, chosen.at_once))
            print(f"{name:14} {cost:5.2f} ms CPU  {rate:5.0f}/s  p99 {late:5.0f} ms")


if __name__ == "__main__":
    main()
