"""Somebody tries one name without a pause, and its owner signs in all the same: with Redis and when it is gone."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from ops.workbench.postgres import PostgresInstance
from ops.workbench.redis import RedisInstance
from origo_chat.core import base64url
from tests.support import canaries, demonstration, storage
from tests.support.databases import Content
from tests.support.running import RunningService, running_service
from tests.support.waiting import until_blocking
from tests.support.work import sent_with_work

SAM = demonstration.person("sam")
MANY, SECONDS = 60, 90


@dataclass
class Hammer:
    """Calls with one name and a wrong passphrase, for as long as nobody says to stop."""

    service: RunningService
    name: str
    works: bool
    codes: Counter[str] = field(default_factory=Counter)
    is_over: threading.Event = field(default_factory=threading.Event)

    def swing(self) -> None:
        """One after the other."""
        body = {"name": self.name, "secret": base64url.encode(canaries.TEXT.encode().ljust(32))}
        with httpx.Client(base_url=self.service.address, timeout=30) as http:
            while not self.is_over.is_set():
                self.codes[self._tried(http, body)] += 1

    def _tried(self, http: httpx.Client, body: dict[str, str]) -> str:
        def send(sent: object) -> httpx.Response:
            return http.post("/api/accounts/sign-in/finish", json=sent)

        return str((sent_with_work(send, body) if self.works else send(body)).json()["code"])


@contextmanager
def hammered(service: RunningService, name: str, calls: int = MANY) -> Iterator[Counter[str]]:
    """One who works for each try and one who only calls, until so many came and for as long as the block lasts."""
    both = [Hammer(service, name, works) for works in (True, False)]
    codes = both[1].codes
    threads = [threading.Thread(target=each.swing) for each in both]
    for thread in threads:
        thread.start()
    try:
        until_blocking(f"{calls} calls", lambda: codes.total() >= calls, within=SECONDS)
        yield codes
    finally:
        for each in both:
            each.is_over.set()
        for thread in threads:
            thread.join(timeout=30)


def signs_in(service: RunningService) -> str:
    """What Sam's own browser is told."""
    with demonstration.Browsers(service) as browsers:
        return browsers.new().sign_in("sam", SAM.passphrase)


def test_whoever_hammers_a_name_does_not_lock_its_owner_out(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    with (
        running_service(request.config.getoption("--storage"), tmp_path, Content.PEOPLE) as service,
        hammered(service, "sam") as codes,
    ):
        assert signs_in(service) == "done"
    assert set(codes) == {"sign_in_refused", "work_needed"}
    # Only the first ones, and those that came while it was not yet known, had a hash for nothing.
    assert codes["sign_in_refused"] < 20


@pytest.fixture
def redis() -> Iterator[RedisInstance]:
    """A Redis of this test's own, since it is killed."""
    with RedisInstance() as instance:
        yield instance


@pytest.fixture
def service_on(redis: RedisInstance, tmp_path: Path) -> Iterator[RunningService]:
    """The service on it."""
    with PostgresInstance(durable=False) as postgres, pytest.MonkeyPatch.context() as patch:
        patch.setenv(storage.POSTGRES, postgres.url)
        patch.setenv(storage.POSTGRES_LOG, str(postgres.log))
        patch.setenv(storage.REDIS, redis.url)
        with running_service("servers", tmp_path, Content.PEOPLE) as running:
            yield running


def test_without_redis_guessing_costs_work_too_and_the_owner_is_in(
    service_on: RunningService, redis: RedisInstance
) -> None:
    redis.kill()
    with hammered(service_on, "sam") as codes:
        assert signs_in(service_on) == "done"
    assert set(codes) == {"sign_in_refused", "work_needed"}
    redis.start()
    assert signs_in(service_on) == "done"


def test_nothing_of_a_name_is_left_behind(service_on: RunningService, redis: RedisInstance) -> None:
    with hammered(service_on, canaries.TEXT, calls=20):
        pass
    stored = canaries.live_layer(redis.url)
    assert b":1:rl:" in stored
    dump = canaries.database(service_on.environment["ORIGO_DATABASE_URL"])
    assert [canaries.found_in(part) for part in (stored, dump, service_on.written.read_bytes())] == [[], [], []]
