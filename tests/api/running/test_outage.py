"""PostgreSQL or Redis is taken away and comes back: the service says so, and recovers without a restart."""

from collections.abc import Iterator

import httpx
import pytest
from redis import Redis

from ops.workbench.instance import Instance
from ops.workbench.postgres import PostgresInstance
from ops.workbench.redis import RedisInstance
from tests.support import storage
from tests.support.running import RunningService, running_service
from tests.support.waiting import until_blocking

PATIENCE_SECONDS = 20


@pytest.fixture(scope="module")
def instances() -> Iterator[dict[str, Instance]]:
    """Servers that belong to these tests alone, since they are killed."""
    with PostgresInstance(durable=False) as postgres, RedisInstance() as redis:
        yield {"database": postgres, "redis": redis}


@pytest.fixture(scope="module")
def fragile(instances: dict[str, Instance], tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """The service on those servers."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(storage.POSTGRES, instances["database"].url)
        patch.setenv(storage.REDIS, instances["redis"].url)
        with running_service("servers", tmp_path_factory.mktemp("fragile")) as running:
            yield running


def readiness(service: RunningService) -> httpx.Response:
    return httpx.get(f"{service.address}/health/ready", timeout=15)


def wait_until(service: RunningService, status: int) -> httpx.Response:
    answers: list[httpx.Response] = []

    def is_so() -> bool:
        answers.append(readiness(service))
        return answers[-1].status_code == status

    until_blocking(f"{status}", is_so, within=PATIENCE_SECONDS, seen=lambda: answers[-1].text, pause=0.2)
    return answers[-1]


@pytest.mark.parametrize("name", ["database", "redis"])
def test_it_says_that_something_is_missing_and_recovers(
    fragile: RunningService, instances: dict[str, Instance], name: str
) -> None:
    """Which part, it says to its own log alone."""
    assert readiness(fragile).json() == {"ready": True}
    instances[name].kill()
    try:
        assert wait_until(fragile, 503).json() == {"ready": False}
        assert f"{name} does not answer" in fragile.written.read_text()
        assert httpx.get(f"{fragile.address}/health/live").status_code == 200
        assert httpx.get(f"{fragile.address}/api/service/opening").status_code == 200
    finally:
        instances[name].start()
    assert wait_until(fragile, 200).json() == {"ready": True}


def test_many_who_ask_cost_no_connections(fragile: RunningService, instances: dict[str, Instance]) -> None:
    wait_until(fragile, 200)
    before = connections_made(instances["redis"].url)
    with httpx.Client(base_url=fragile.address, timeout=15) as client:
        assert {client.get("/health/ready").status_code for _ in range(100)} == {200}
    # One for each of its two threads, and one for this very question.
    assert connections_made(instances["redis"].url) - before <= 3


def connections_made(url: str) -> int:
    with Redis.from_url(url) as redis:
        return int(redis.info("stats")["total_connections_received"])
