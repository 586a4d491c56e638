"""Messages committed and delivered a second and core, beside a bare relay that stores nothing and the usual Channels
build: python -m tests.load.live [--rates 500 1000 ...] [--rooms 200]

A private PostgreSQL (durable) and Redis; the server has one core, everything else the other. For a bare relay at its
best have uvloop importable.
"""

import argparse
import asyncio
import hashlib
import os
import resource
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from ops.workbench.postgres import PostgresInstance
from ops.workbench.redis import RedisInstance
from origo_chat.core import base64url, identifiers
from tests.load.live_client import RoomKey, run
from tests.load.live_servers import LOAD_CORE, server
from tests.support.programs import run as run_python

SECONDS = 8.0


def make_rooms(count: int) -> list[RoomKey]:
    """Talks in the database; their tokens."""
    from origo_chat.core import clock
    from origo_chat.live_chat.models import VISITOR, Member, Room

    keys, now = [], clock.now()
    for _ in range(count):
        room, token = identifiers.random_bytes(16), identifiers.random_bytes(32)
        told = {"state": "talking", "joined_at": now, "ahead_at_first": 0, "epoch": 1}
        row = Room.objects.create(id=room.hex(), token_hash=hashlib.sha256(token).hexdigest(), **told)
        for member, role in ((VISITOR, ""), (identifiers.record_id(), "kurator")):
            Member.objects.create(room=row, member=member, role=role, state="in", seen_at=now)
        keys.append(RoomKey(base64url.encode(room), base64url.encode(token)))
    return keys


def measure(name: str, rates: list[float], rooms: int, environment: Mapping[str, str]) -> None:
    """One server at several rates; stops where it falls behind."""
    for rate in rates:
        keys: list[RoomKey | None] = list(make_rooms(rooms)) if name == "ours" else [None] * rooms
        with server(name, environment) as (port, pid):
            told = asyncio.run(run(port, pid, keys, rate, SECONDS))
        came = len(told.delays)
        times = "  ".join(f"p{part} {told.percentile(part / 100):6.1f} ms" for part in (50, 95, 99))
        acks = f"  acknowledged {told.acks}" if name == "ours" else ""
        cost = told.busy / max(1, came) * 1e6
        lost = told.sent - came
        counts = f"sent {told.sent}  delivered {came}{acks}  lost {lost}"
        print(f"{name:16}{rate:6.0f}/s  {counts}  {times}  {cost:4.0f} us CPU each")
        if told.percentile(0.5) > 1000:
            break


@contextmanager
def private_servers() -> Iterator[dict[str, str]]:
    """A durable PostgreSQL and a Redis for this run, migrated, on the load's core; what servers have to be told."""
    os.sched_setaffinity(0, LOAD_CORE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    with PostgresInstance(durable=True) as postgres, RedisInstance() as redis:
        environment = {
            "ORIGO_DATABASE_URL": postgres.url,
            "ORIGO_REDIS_URL": redis.url,
            "DJANGO_SETTINGS_MODULE": "origo_chat.config.settings.test",
        }
        os.environ.update(environment)
        import django

        django.setup()
        run_python(["-m", "django", "migrate", "--verbosity", "0"], dict(os.environ))
        yield environment


def main() -> None:
    """Measure all three."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rates", type=float, nargs="+", default=[500, 1000, 1500, 2000, 3000, 4000])
    parser.add_argument("--rooms", type=int, default=200)
    parser.add_argument("--only", nargs="+", default=["bare relay", "usual Channels", "ours"])
    chosen = parser.parse_args()
    with private_servers() as environment:
        for name in chosen.only:
            measure(name, chosen.rates, chosen.rooms, environment)


if __name__ == "__main__":
    main()
