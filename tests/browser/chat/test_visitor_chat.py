"""A visitor chats in the browser, with a console at the other end: from the first question to nothing being left."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.chat.conftest import Desks
from tests.browser.chat.desk import AtDesk, Visit
from tests.browser.chat.vera import Chatting
from tests.browser.watched import watched_page
from tests.support.running import RunningService


@pytest_asyncio.fixture(loop_scope="session")
async def vera(browser: Browser, centre: RunningService, visit: Visit) -> AsyncIterator[Chatting]:
    """Vera at the start, with the chat open."""
    context = await browser.new_context(viewport={"width": 360, "height": 640}, locale="sv-SE")
    page, complaints = await watched_page(context, centre.address)
    made = Chatting(page, complaints, centre.address)
    await made.opens_the_service()
    yield made
    await context.close()


async def talking(vera: Chatting, desks: Desks, first_line: str = "Är någon där?") -> AtDesk:
    """Sam has answered."""
    sam = await desks("sam")
    await vera.joins_the_line(first_line)
    await sam.answers_the_ring(first_line)
    await vera.is_talking("Sam")
    return sam


async def test_both_hear_each_other_and_see_how_far_it_came(vera: Chatting, desks: Desks) -> None:
    sam = await talking(vera, desks)
    await vera.says("Hej, jag heter inget \u202bمرحبا")
    await sam.hears("Hej, jag heter inget \u202bمرحبا")
    await vera.sees_state("Hej, jag heter inget", "Läst")
    await sam.says("Hej! Skönt att du skriver.")
    await vera.hears("Hej! Skönt att du skriver.")
    assert await vera.said() == ["Är någon där?", "Hej, jag heter inget \u202bمرحبا", "Hej! Skönt att du skriver."]
    await vera.sees_no_fault()


async def test_after_the_end_nothing_is_in_sight_until_asked_for_and_all_can_go(vera: Chatting, desks: Desks) -> None:
    sam = await talking(vera, desks)
    await vera.says("Nu måste jag gå")
    await sam.hears("Nu måste jag gå")
    await vera.ends()
    said = vera.page.get_by_text("Nu måste jag gå")
    await expect(said).to_have_count(0)
    await vera.presses("Visa det ni skrev")
    await expect(said).to_be_visible()
    await vera.presses("Dölj det ni skrev")
    await expect(said).to_have_count(0)
    await vera.presses("Ta bort allt")
    await vera.sees_heading("Allt är borta")
    await vera.sees_no_fault()
