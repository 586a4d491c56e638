"""Every way in, attacked: python -m tests.load.attacks [--seconds 20] [--storage embedded servers] [--without-redis]
[--ways asking joining ...]

Each way has a Daphne of its own on the loopback. One process attacks with many connections, some of which do the work
that is asked for; one honest person beside it wants through again and again. Seconds are theirs, with the time that a
slow phone needs for the work. `--without-redis` takes Redis away once the service runs.
"""

import argparse
import os
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ops.workbench.postgres import PostgresInstance
from ops.workbench.redis import RedisInstance
from tests.load.attacks.measured import Figures, attacked
from tests.load.attacks.ways import WAYS
from tests.support import storage
from tests.support.databases import Content
from tests.support.running import running_service

HEAD = f"{'':14}{'through':>9}{'median s':>10}{'worst s':>9}{'5xx':>6}{'threads':>9}{'MB':>7}  the attacker saw"


def show(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def shown(figures: Figures) -> str:
    """One line for people."""
    tries = len(figures.took) + len(figures.turned_away)
    through = f"{len(figures.took)}/{tries}"
    times = f"{figures.median:>10.2f}{figures.worst:>9.2f}{figures.server_faults:>6}"
    taken = f"{figures.threads:>9}{figures.resident / 1e6:>7.0f}"
    saw = ", ".join(f"{status}: {count}" for status, count in sorted(figures.answers.items()))
    away = f"  turned away: {figures.turned_away[0]}" if figures.turned_away else ""
    return f"{figures.way:14}{through:>9}{times}{taken}  {saw}{away}"


@contextmanager
def servers(chosen: str) -> Iterator[Callable[[], None]]:
    """What the service stands on, and how its Redis is taken away."""
    if chosen == "embedded":
        yield lambda: None
        return
    with PostgresInstance(durable=True) as postgres, RedisInstance() as redis:
        os.environ.update({storage.POSTGRES: postgres.url, storage.REDIS: redis.url})
        yield redis.kill


def run(chosen: str, ways: list[str], seconds: float, *, without_redis: bool) -> None:
    """All of them on one storage."""
    show(f"\n{chosen}{', Redis away' if without_redis else ''}\n{HEAD}")
    for way in ways:
        with (
            servers(chosen) as take_redis,
            tempfile.TemporaryDirectory() as folder,
            running_service(chosen, Path(folder), Content.PEOPLE) as service,
        ):
            if without_redis:
                take_redis()
            show(shown(attacked(way, service, seconds)))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.load.attacks", description=__doc__)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--storage", nargs="+", choices=["embedded", "servers"], default=["embedded", "servers"])
    parser.add_argument("--without-redis", action="store_true")
    parser.add_argument("--ways", nargs="+", choices=list(WAYS), default=list(WAYS), metavar="WAY")
    chosen = parser.parse_args()
    # Every socket of the attacker is a descriptor, here and in the service.
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    for each in ["servers"] if chosen.without_redis else chosen.storage:
        run(each, chosen.ways, chosen.seconds, without_redis=chosen.without_redis)


if __name__ == "__main__":
    main()
