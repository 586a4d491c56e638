"""What opening the inbox costs the server, with few and many open questions and with few and many settled ones:
python -m tests.load.inbox, on PostgreSQL. Promise: what is settled does not slow down what waits.
"""

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from ops.workbench.postgres import PostgresInstance
from ops.workbench.redis import RedisInstance
from tests.load.filling import fill
from tests.load.process_cost import cpu_seconds
from tests.support import storage
from tests.support.client import StaffClient
from tests.support.databases import Content
from tests.support.demonstration import Browsers
from tests.support.running import RunningService, running_service

OPEN = (100, 1_000, 5_000)
TRIES = 40


class Bench:
    """One browser of one service."""

    def __init__(self, service: RunningService, browser: StaffClient) -> None:
        self._service, self._browser = service, browser
        self.filled = {"asked": 0, "answered": 0}

    def fill(self, state: str, count: int) -> None:
        """So many in a state, with those that are there."""
        fill(self._service.environment["ORIGO_DATABASE_URL"], state, self.filled[state] + 1, count)
        self.filled[state] = count

    def measure(self, name: str, call: Callable[[], object]) -> float:
        """Processor time and how long it takes; gives the 95th percentile in milliseconds."""
        call()
        before, took = cpu_seconds(self._service.process.pid), list[float]()
        for _ in range(TRIES):
            began = time.perf_counter()
            call()
            took.append((time.perf_counter() - began) * 1000)
        cost = (cpu_seconds(self._service.process.pid) - before) / TRIES * 1000
        slow = statistics.quantiles(took, n=20)[-1]
        print(f"{name:28} {cost:7.1f} ms CPU {statistics.median(took):7.1f} ms median {slow:7.1f} ms p95")
        return slow

    def inbox(self) -> list[str]:
        """Every open question, page by page."""
        found, address = list[str](), "/inbox"
        while True:
            page = self._browser.ask("GET", address)
            found += [each["conversation"] for each in page["questions"]]
            if page["next"] is None:
                return found
            address = f"/inbox?page={page['next']}"

    def heads(self) -> Callable[[], object]:
        """A hundred heads."""
        wanted = {"conversations": self.inbox()[:100]}
        return lambda: self._browser.ask("POST", "/inbox/heads", wanted)

    def settled(self) -> object:
        """A page far from the first."""
        page = self._browser.ask("GET", "/inbox/settled")["next"]
        return self._browser.ask("GET", f"/inbox/settled?page={page}")

    def all_of_it(self) -> tuple[float, ...]:
        """The three calls."""
        shown = f"{self.filled['asked']} open, {self.filled['answered']} settled"
        print(shown)
        return (
            self.measure("  inbox", self.inbox),
            self.measure("  100 heads", self.heads()),
            self.measure("  two pages of settled", self.settled),
        )


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--settled", type=int, default=100_000)
    most = parser.parse_args().settled
    with ExitStack() as open_until:
        postgres, redis = (open_until.enter_context(each) for each in (PostgresInstance(durable=True), RedisInstance()))
        os.environ.update({storage.POSTGRES: postgres.url, storage.REDIS: redis.url})
        place = Path(open_until.enter_context(tempfile.TemporaryDirectory()))
        service = open_until.enter_context(running_service("servers", place, Content.PEOPLE))
        with Browsers(service) as browsers:
            bench = Bench(service, browsers.of("sam"))
            bench.measure("a call that only reads", lambda: browsers.new().ask("GET", "/service/opening"))
            bench.fill("answered", 1_000)
            few: tuple[float, ...] = ()
            for count in OPEN:
                bench.fill("asked", count)
                few = bench.all_of_it()
            bench.fill("answered", most)
            many = bench.all_of_it()
            ratios = ", ".join(f"{b / a:.1f}" for a, b in zip(few, many, strict=True))
            print(f"p95 with {most} settled to 1000: {ratios}")


if __name__ == "__main__":
    main()
