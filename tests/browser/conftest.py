"""One Chromium for all browser tests, a fresh context and a watched page for each."""

import inspect
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext

from tests.browser.actors.visitor import Visitor
from tests.browser.chromium import chromium
from tests.browser.watched import watched_page
from tests.support.databases import Content
from tests.support.running import RunningService, running_service

Phone = Callable[[], Awaitable[Visitor]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Playwright's objects live in one event loop: every browser test runs in the session's."""
    for item in items:
        if isinstance(item, pytest.Function) and inspect.iscoroutinefunction(item.function) and _here(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


def _here(item: pytest.Item) -> bool:
    return Path(__file__).parent in item.path.parents


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """The browser process."""
    async with chromium() as started:
        yield started


@pytest_asyncio.fixture(loop_scope="session")
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    """A profile nobody has used, on a small phone."""
    made = await browser.new_context(viewport={"width": 360, "height": 640}, locale="sv-SE")
    yield made
    await made.close()


@pytest_asyncio.fixture(loop_scope="session")
async def vera(context: BrowserContext, service: RunningService) -> Visitor:
    """Vera with a page in front of her."""
    page, complaints = await watched_page(context, service.address)
    return Visitor(page, complaints, service.address)


@pytest.fixture(scope="module")
def centre(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """A service with people who can answer, shared by the tests of one file."""
    folder = tmp_path_factory.mktemp("centre")
    with running_service(request.config.getoption("--storage"), folder, Content.PEOPLE) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def a_phone(browser: Browser, centre: RunningService) -> AsyncIterator[Phone]:
    """Gives somebody a phone that nobody has used, as often as it is called."""
    contexts = []

    async def pick_up() -> Visitor:
        made = await browser.new_context(viewport={"width": 360, "height": 640}, locale="sv-SE")
        contexts.append(made)
        page, complaints = await watched_page(made, centre.address)
        phone = Visitor(page, complaints, centre.address)
        await phone.opens_the_service()
        return phone

    yield pick_up
    for made in contexts:
        await made.close()
