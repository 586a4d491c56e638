"""One Chromium for all browser tests, a fresh context and a watched page for each."""

import inspect
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext

from tests.browser.actors.visitor import Visitor
from tests.browser.chromium import chromium
from tests.browser.watched import watched_page
from tests.support.running import RunningService


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
