"""The demonstration organisation with its chat open, desks for its people, and visitors."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import httpx
import pytest_asyncio
from playwright.async_api import Browser, Page

from tests.browser.chat.desk import AtDesk, Visit, visiting
from tests.browser.chat.vera import Phones, picking_up
from tests.browser.watched import watched_page
from tests.support.chat_calls import call
from tests.support.chat_host import Desk
from tests.support.demonstration import Browsers
from tests.support.running import RunningService

Desks = Callable[..., Awaitable[AtDesk]]
Before = Callable[[Page], Awaitable[None]]


@pytest_asyncio.fixture(loop_scope="session")
async def desks(browser: Browser, centre: RunningService) -> AsyncIterator[Desks]:
    """Gives somebody a browser of their own in which they take chats; something may be done to it before. Afterwards
    nobody is at work: a closed browser counts as being there for another minute, and the next test would ring at it."""
    contexts, names = [], set()

    async def sit_down(name: str, before: Before | None = None) -> AtDesk:
        names.add(name)
        context = await browser.new_context(viewport={"width": 1280, "height": 800}, locale="sv-SE")
        contexts.append(context)
        page, complaints = await watched_page(context, centre.address)
        if before:
            await before(page)
        desk = AtDesk(page, complaints, centre.address)
        await desk.comes_to_work(name)
        return desk

    yield sit_down
    for context in contexts:
        await context.close()
    with Browsers(centre) as browsers:
        for name in names:
            here = await asyncio.to_thread(browsers.of, name)
            async with httpx.AsyncClient(base_url=here.http.base_url, cookies=here.http.cookies) as http:
                await call(http, "POST", "/presence", {"state": "away", "capacity": 0})


@pytest_asyncio.fixture(loop_scope="session")
async def visit(centre: RunningService) -> AsyncIterator[Visit]:
    """Somebody in the line, whatever the hour: the lead has opened the chat."""
    with Browsers(centre) as browsers:
        lena = Desk.of(await asyncio.to_thread(browsers.of, "lena"))
        async with lena.http:
            await lena.open_chat()
    async with visiting(centre) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="session")
async def phones(browser: Browser, centre: RunningService, visit: Visit) -> AsyncIterator[Phones]:
    """Phones that nobody has used, with the start before whoever picks one up, and the chat open."""
    async with picking_up(browser, centre.address) as pick_up:
        yield pick_up
