"""Fixtures every folder may use. What only one folder needs stands in that folder's conftest."""

import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest
import pytest_asyncio
from asgiref.sync import sync_to_async
from django.core.cache import cache
from django.db import connection, connections
from django_ratelimit import core as ratelimit
from hypothesis import configuration, settings
from pytest_django.plugin import DjangoDbBlocker

from origo_chat.abuse import counting, pressure, shared_cache
from origo_chat.abuse.limits import EFFORT_STEPS
from origo_chat.gateway import same_for_all
from origo_chat.live_chat import glances
from tests.support.application import in_process_client
from tests.support.running import ROOT, RunningService, running_service

# A found example is kept with everything else that is built; the machine is shared, so no example has a deadline.
configuration.set_hypothesis_home_dir(str(ROOT / ".build" / "cache" / "hypothesis"))
settings.register_profile("origo", deadline=None)
settings.load_profile("origo")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """What a thread of an ended test still holds would keep PostgreSQL from dropping the tests' database."""
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(autouse=True)
def _nothing_was_tried_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Limits count across tests unless they begin anew; and a window must not end in the middle of one."""
    cache.clear()
    counting.forget_for_testing()
    shared_cache.forget_for_testing()
    pressure.forget_for_testing()
    same_for_all.forget_for_testing()
    glances.forget_for_testing()
    begun = time.time()
    stopped = SimpleNamespace(time=lambda: begun)
    monkeypatch.setattr(ratelimit, "time", stopped)
    monkeypatch.setattr(pressure, "time", stopped)
    # The free number is a secret draw; here it is the whole of it.
    whole = pressure.Draw((1.0,) * (len(EFFORT_STEPS) + 1), 1.0)
    monkeypatch.setattr(pressure, "draw_of", lambda *_: whole)


@pytest_asyncio.fixture
async def client(transactional_db: None) -> AsyncIterator[httpx.AsyncClient]:
    """The whole application in this process: door, static files, Django, database."""
    async with in_process_client() as made:
        yield made
    # What the test itself asked in the shared thread keeps a connection that would hold the database.
    await sync_to_async(connections.close_all)()


@pytest.fixture(scope="session")
def service(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """The service as people meet it: a Daphne process of its own on a database of its own."""
    folder: Path = tmp_path_factory.mktemp("service")
    with running_service(request.config.getoption("--storage"), folder) as running:
        yield running
