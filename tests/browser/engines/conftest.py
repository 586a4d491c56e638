"""Engines that tests are handed one after the other, at one service whose exit leads to a neighbour."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio

from tests.browser.chat.conftest import desks as desks
from tests.browser.chat.conftest import visit as visit
from tests.browser.engines import launching
from tests.browser.engines.neighbour import client_that_leaves_to, neighbour
from tests.browser.engines.screen import Screen
from tests.browser.engines.wires import Wire
from tests.support.databases import Content
from tests.support.running import RunningService, running_service

# To add one: its start in `_started`, its package in ops/workbench/packages.py, its line in README.
FIREFOX, WEBKIT, AS_SAFARI_16_4 = "firefox", "webkit", "webkit as of Safari 16.4"
ENGINES = (FIREFOX, WEBKIT, AS_SAFARI_16_4)
PHONE, DESK = (360, 640), (1280, 800)

Engine = Callable[..., Awaitable[Screen]]


@pytest.fixture(scope="session")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where WebKit's windows are."""
    with launching.screen(tmp_path_factory.mktemp("screen")) as name:
        yield name


@pytest.fixture(scope="session")
def centre(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """A service with people who can answer, shared by all engines."""
    with neighbour(tmp_path_factory.mktemp("neighbour")) as elsewhere:
        client = client_that_leaves_to(elsewhere, tmp_path_factory.mktemp("client"))
        storage, folder = request.config.getoption("--storage"), tmp_path_factory.mktemp("centre")
        with running_service(storage, folder, Content.PEOPLE, ORIGO_CLIENT_FOLDER=str(client)) as running:
            yield running


@pytest.fixture(params=ENGINES)
def engine_name(request: pytest.FixtureRequest) -> str:
    """Which one it is."""
    return str(request.param)


@pytest_asyncio.fixture(loop_scope="session")
async def engine(
    engine_name: str, centre: RunningService, display: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Engine]:
    """Gives somebody a browser that nobody has used, as often as it is called."""
    async with AsyncExitStack() as opened:

        async def begin(size: tuple[int, int] = PHONE) -> Screen:
            folder = tmp_path_factory.mktemp("engine")
            wire = await opened.enter_async_context(_started(engine_name, folder, display))
            await wire.resize(*size)
            return Screen(wire, centre.address, _pictures(engine_name))

        yield begin


def _pictures(name: str) -> str:
    folder = os.environ.get("ORIGO_ENGINE_PICTURES")
    if not folder:
        return ""
    Path(folder).mkdir(parents=True, exist_ok=True)
    return f"{folder}/{name.replace(' ', '-')}"


def _started(name: str, folder: Path, display: str) -> AbstractAsyncContextManager[Wire]:
    if name == FIREFOX:
        return launching.firefox(folder)
    return launching.webkit(folder, display, launching.WITHOUT_SAFARI_17 if name == AS_SAFARI_16_4 else ())
