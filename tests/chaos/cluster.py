"""Several server processes on a PostgreSQL that writes to its disk, and a Redis: each can be killed and come back."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from ops.workbench.postgres import PostgresInstance
from ops.workbench.redis import RedisInstance
from tests.support.ports import free_port
from tests.support.programs import SETTINGS, run
from tests.support.running import ROOT, RunningService, stop, wait_until_ready


class Cluster:
    """Processes are known by their number."""

    def __init__(self, folder: Path, processes: int, postgres: PostgresInstance, redis: RedisInstance) -> None:
        self.folder, self.postgres, self.redis = folder, postgres, redis
        self.ports = [free_port() for _ in range(processes)]
        self.front = free_port()
        self.environment = {
            **SETTINGS,
            **os.environ,
            "ORIGO_DATABASE_URL": postgres.url,
            "ORIGO_REDIS_URL": redis.url,
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        self._running: dict[int, subprocess.Popen[bytes]] = {}

    @property
    def address(self) -> str:
        """The one address, where the balancer listens."""
        return f"http://localhost:{self.front}"

    @property
    def service(self) -> RunningService:
        """The same as tests of one process know it."""
        return RunningService(self.front, self._running[0], self.written(0), self.environment)

    def written(self, number: int) -> Path:
        """Everything a process has written in all its lives."""
        return self.folder / f"process-{number}.log"

    def fill(self) -> None:
        """Tables, and the people of the demonstration."""
        run(["-m", "django", "migrate", "--verbosity", "0"], self.environment)
        run(["-m", "django", "seed_demonstration", "--people-only"], self.environment)

    def start(self, number: int) -> None:
        """Start a process and wait until it serves."""
        with self.written(number).open("ab") as output:
            command = [sys.executable, "-m", "origo_chat.config.serve", "--port", str(self.ports[number])]
            process = subprocess.Popen(command, cwd=ROOT, env=self.environment, stdout=output, stderr=output)
        self._running[number] = process
        wait_until_ready(self.ports[number], process, self.written(number))

    def kill(self, number: int) -> None:
        """Take a process away in the middle of whatever it does."""
        process = self._running[number]
        process.kill()
        process.wait(timeout=15)

    def restart(self, number: int) -> None:
        """As a deploy does: asked to stop, and another one in its place."""
        stop(self._running[number])
        self.start(number)

    def stop(self) -> None:
        """All of them."""
        for process in self._running.values():
            stop(process)


@contextmanager
def running_cluster(folder: Path, processes: int) -> Iterator[Cluster]:
    """Everything up, and nothing left behind."""
    with ExitStack() as until:
        postgres = until.enter_context(PostgresInstance(durable=True))
        redis = until.enter_context(RedisInstance())
        cluster = Cluster(folder, processes, postgres, redis)
        cluster.fill()
        until.callback(cluster.stop)
        for number in range(processes):
            cluster.start(number)
        yield cluster
