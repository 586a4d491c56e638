"""More wait than are reached in a sitting: whoever comes is told so, may stand in the line, and takes what they wrote
along as a question when they would rather not. Nothing of it is too wide or out of reach in any language."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from origo_chat.abuse.limits import LINE_TOLD_SECONDS
from tests.browser.actors.staff import spoken
from tests.browser.actors.visitor import PATIENCE
from tests.browser.chat.desk import Visit
from tests.browser.chat.vera import Phones
from tests.browser.test_accessibility import LANGUAGES, violations
from tests.support.chat_calls import call
from tests.support.chat_host import Desk
from tests.support.demonstration import Browsers
from tests.support.running import RunningService
from tests.support.waiting import until

STRANGERS = 7
FIRST = "Jag vill prata om min bror"
MANY = "Många väntar, så det kan hända att vi inte hinner till dig i dag."
MAY_NOT = "Det kan hända att vi inte hinner till dig i dag. Du får stå kvar"

AtWork = Callable[[], Awaitable[None]]


async def are_many(sam: Desk) -> bool:
    """Whoever does not stand in the line is told of it some seconds later."""
    return bool((await call(sam.http, "GET", "/opening"))["crowd"] == "many")


@pytest_asyncio.fixture(loop_scope="session")
async def crowd(centre: RunningService, visit: Visit) -> AsyncIterator[AtWork]:
    """Sam alone is at work and has no time, and more stand in the line than one person reaches. Called, Sam says it
    again: without a socket it holds for a minute."""
    with Browsers(centre) as browsers:
        sam = Desk.of(await asyncio.to_thread(browsers.of, "sam"))
        async with sam.http:

            async def at_work() -> None:
                await sam.be_at_work(capacity=0)

            await at_work()
            for number in range(STRANGERS):
                await visit(f"Hej {number}")
            await until("a long line", partial(are_many, sam), within=2 * LINE_TOLD_SECONDS)
            yield at_work
            await sam.be_at_work("away", capacity=0)


async def test_whoever_comes_when_many_wait_is_told_and_may_stand_in_the_line(phones: Phones, crowd: AtWork) -> None:
    vera = await phones()
    await vera.begins_to_chat()
    await expect(vera.page.get_by_text(MANY)).to_be_visible(timeout=PATIENCE)
    await vera.page.get_by_label("Din första rad").fill(FIRST)
    await vera.presses("Ställ mig i kön")
    await vera.waits()
    place = vera.page.locator(".place")
    ahead = place.get_by_text(spoken(f"{STRANGERS} personer är före dig."))
    await expect(ahead).to_be_visible(timeout=PATIENCE)
    await expect(place.get_by_text(MAY_NOT)).to_be_visible()
    await expect(place.get_by_text("Vi kan inte säga hur lång tid det tar.")).to_be_visible()
    # On a small phone too: nobody has to look for it.
    await expect(vera.page.get_by_role("button", name="Lämna det som en fråga")).to_be_in_viewport(ratio=1)


async def test_from_a_long_line_it_becomes_a_question_and_nothing_is_typed_again(phones: Phones, crowd: AtWork) -> None:
    vera = await phones()
    await vera.joins_the_line(FIRST)
    await vera.waits()
    await vera.presses("Lämna det som en fråga")
    await expect(vera.page.locator(".view textarea").first).to_have_value(FIRST, timeout=PATIENCE)


async def test_before_a_long_line_it_becomes_a_question_and_nothing_is_typed_again(
    phones: Phones, crowd: AtWork
) -> None:
    vera = await phones()
    await vera.begins_to_chat()
    await vera.page.get_by_label("Din första rad").fill(FIRST)
    await vera.presses("Skriv en fråga i stället")
    await expect(vera.page.locator(".view textarea").first).to_have_value(FIRST, timeout=PATIENCE)


async def long_line_views(page: Page, at_work: AtWork) -> AsyncIterator[str]:
    """From the start to a place, by what stands in the views and not by their words."""
    await page.locator("section[aria-labelledby=ways] button").nth(2).click()
    await page.locator(".view button").nth(1).click()
    await page.locator(".actions .primary").click()
    await page.locator("main dl").first.wait_for()
    await at_work()
    await page.locator(".actions .primary").click()
    await page.locator(".view [role=status] p").wait_for(timeout=PATIENCE)
    yield "first"
    await page.locator(".view textarea").fill("Hej")
    await page.locator(".actions .primary").click()
    await page.locator(".place").wait_for(timeout=PATIENCE)
    await page.locator(".view > .primary").wait_for(timeout=PATIENCE)
    yield "line"


@pytest.mark.parametrize("locale", LANGUAGES)
async def test_no_view_of_a_long_line_has_a_violation_or_is_too_wide(
    phones: Phones, crowd: AtWork, locale: str
) -> None:
    vera = await phones()
    await vera.page.set_viewport_size({"width": 320, "height": 640})
    if locale != "sv":
        await vera.chooses_language(LANGUAGES[locale], locale)
    found: dict[str, list[Any]] = {}
    async for view in long_line_views(vera.page, crowd):
        for scheme in ("light", "dark"):
            await vera.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            wide = await vera.page.evaluate("document.documentElement.scrollWidth")
            found[f"{view} {scheme}"] = [await violations(vera.page, "wcag2aaa"), wide]
    assert found == {view: [[], 320] for view in found}
    assert len(found) == 4
