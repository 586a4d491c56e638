"""The demonstration organisation with its chat open, desks for its people, and visitors."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest_asyncio
from playwright.async_api import Browser

from tests.browser.chat.desk import AtDesk, Visit, visiting
from tests.browser.watched import watched_page
from tests.support.chat_host import Desk
from tests.support.demonstration import Browsers
from tests.support.running import RunningService

Desks = Callable[[str], Awaitable[AtDesk]]


@pytest_asyncio.fixture(loop_scope="session")
async def desks(browser: Browser, centre: RunningService) -> AsyncIterator[Desks]:
    """Gives somebody a browser of their own in which they take chats."""
    contexts = []

    async def sit_down(name: str) -> AtDesk:
        context = await browser.new_context(viewport={"width": 1280, "height": 800}, locale="sv-SE")
        contexts.append(context)
        page, complaints = await watched_page(context, centre.address)
        desk = AtDesk(page, complaints, centre.address)
        await desk.comes_to_work(name)
        return desk

    yield sit_down
    for context in contexts:
        await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def visit(centre: RunningService) -> AsyncIterator[Visit]:
    """Somebody in the line, whatever the hour: the lead has opened the chat."""
    with Browsers(centre) as browsers:
        lena = Desk.of(await asyncio.to_thread(browsers.of, "lena"))
        async with lena.http:
            await lena.open_chat()
    async with visiting(centre) as made:
        yield made
