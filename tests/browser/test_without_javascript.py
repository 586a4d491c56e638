"""With JavaScript off the page still says what this is, who to call, and how to leave (SAFETY S1, S26)."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.actors.visitor import Visitor
from tests.browser.watched import watched_page
from tests.support.running import RunningService


@pytest_asyncio.fixture(loop_scope="session")
async def vera_without(browser: Browser, service: RunningService) -> AsyncIterator[Visitor]:
    """Vera with JavaScript turned off."""
    context = await browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 640})
    page, complaints = await watched_page(context, service.address)
    yield Visitor(page, complaints, service.address)
    await context.close()


async def test_it_says_what_this_is_and_who_to_call(vera_without: Visitor) -> None:
    await vera_without.opens_the_service()
    page = vera_without.page
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    for number in ("112", "116 111", "020-50 50 50"):
        await expect(page.get_by_role("link", name=number, exact=True)).to_be_visible()


async def test_it_says_in_three_languages_that_writing_needs_javascript(vera_without: Visitor) -> None:
    await vera_without.opens_the_service()
    for locale in ("sv", "en", "ar"):
        await expect(vera_without.page.locator(f"noscript [lang={locale}]")).to_be_visible()


async def test_exit_works(vera_without: Visitor) -> None:
    await vera_without.opens_the_service()
    await vera_without.exit().click()
    await expect(vera_without.page).to_have_title("Elsewhere")
