"""Desks beside the phones: staff and visitors in browsers of their own at one service."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest_asyncio
from playwright.async_api import Browser

from tests.browser.actors.staff import StaffMember
from tests.browser.watched import watched_page
from tests.support import demonstration
from tests.support.running import RunningService

Desk = Callable[[str], Awaitable[StaffMember]]


@pytest_asyncio.fixture(loop_scope="session")
async def a_desk(browser: Browser, centre: RunningService) -> AsyncIterator[Desk]:
    """Somebody of the demonstration, signed in and with the inbox open."""
    contexts = []

    async def sit_down(name: str) -> StaffMember:
        made = await browser.new_context(viewport={"width": 1280, "height": 800}, locale="sv-SE")
        contexts.append(made)
        page, complaints = await watched_page(made, centre.address)
        somebody, person = StaffMember(page, complaints, centre.address), demonstration.person(name)
        await somebody.comes_in(person.name, person.alias, person.passphrase)
        await somebody.opens_the_inbox()
        return somebody

    yield sit_down
    for made in contexts:
        await made.close()
