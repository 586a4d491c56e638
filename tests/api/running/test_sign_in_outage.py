"""Redis is taken away: guessing stays limited, more strictly than before, and nothing of a name is left behind."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from ops.workbench.postgres import PostgresInstance
from ops.workbench.redis import RedisInstance
from origo_chat.core import base64url
from tests.support import canaries, storage
from tests.support.running import RunningService, running_service


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
        patch.setenv(storage.REDIS, redis.url)
        with running_service("servers", tmp_path) as running:
            yield running


def tries(service: RunningService, name: str, count: int) -> list[str]:
    body = {"name": name, "secret": base64url.encode(canaries.TEXT.encode().ljust(32))}
    address = f"{service.address}/api/accounts/sign-in/finish"
    return [httpx.post(address, json=body, timeout=15).json()["code"] for _ in range(count)]


def test_guessing_stays_limited_without_redis_and_leaves_no_name(
    service_on: RunningService, redis: RedisInstance
) -> None:
    # Twice the limit: a window of the running service may end in between.
    assert "too_many" in tries(service_on, canaries.TEXT, 11)
    stored = canaries.live_layer(redis.url)
    assert b":1:rl:" in stored
    redis.kill()
    assert tries(service_on, canaries.TEXT, 4) == ["sign_in_refused"] * 3 + ["too_many"]
    redis.start()
    assert tries(service_on, canaries.TEXT, 1) == ["sign_in_refused"]
    dump = canaries.database(service_on.environment["ORIGO_DATABASE_URL"])
    assert [canaries.found_in(part) for part in (stored, dump, service_on.written.read_bytes())] == [[], [], []]
