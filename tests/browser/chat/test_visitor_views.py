"""Every view of the visitor's chat: no axe violation in any language or scheme, nothing too wide; and what a screen
reader is given of the log (SAFETY S24, S25)."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.browser.actors.visitor import PATIENCE, Visitor
from tests.browser.chat.conftest import Desks
from tests.browser.chat.desk import AtDesk
from tests.browser.chat.vera import Phones, talking
from tests.browser.test_accessibility import LANGUAGES, violations
from tests.support.chat_host import Desk
from tests.support.demonstration import Browsers
from tests.support.running import RunningService

PRIMARY = ".actions .primary"
# How much stands in the log the first time a frame is painted with it.
FIRST_SEEN = """(() => {
    const look = () => {
        const log = document.querySelector("[role=log]");
        if (log) window.firstSeen = log.childElementCount;
        else requestAnimationFrame(look);
    };
    look();
})()"""
LeadSays = Callable[[bool], Awaitable[None]]


@asynccontextmanager
async def leading(service: RunningService) -> AsyncIterator[LeadSays]:
    """The lead, who opens and closes the chat."""
    with Browsers(service) as browsers:
        lena = await asyncio.to_thread(lambda: Desk.of(browsers.of("lena")))
        async with lena.http:
            yield lena.open_chat


async def _before_the_line(page: Page, says: LeadSays) -> AsyncIterator[str]:
    """From a closed chat to the first line."""
    await says(False)
    await page.locator("section[aria-labelledby=ways] button").nth(2).click()
    await page.locator(".view #hours").wait_for()
    yield "closed"
    await says(True)
    await page.locator(".actions button").first.click()
    await page.locator(".view h1 ~ p, .view .actions").first.wait_for()
    await expect(page.locator(".view #hours")).to_have_count(0)
    yield "someone"
    await page.locator(".view button").nth(1).click()
    yield "advice"
    await page.locator(PRIMARY).click()
    await page.locator("main dl").first.wait_for()
    await page.locator(PRIMARY).click()
    await page.locator(".view textarea").wait_for()
    yield "first"


async def _in_the_room(page: Page, sam: AtDesk, line: str) -> AsyncIterator[str]:
    """From the place in the line to a talk that somebody thinks of ending."""
    await page.locator(".view textarea").fill(line)
    await page.locator(PRIMARY).click()
    await page.locator(".place").wait_for(timeout=PATIENCE)
    yield "line"
    await sam.answers_the_ring(line)
    await page.locator("[role=log]").wait_for(timeout=PATIENCE)
    await sam.says("Hej! Vad bra att du skriver. Är du själv just nu?")
    await page.locator(".theirs").wait_for(timeout=PATIENCE)
    await page.locator(".view textarea").fill("Ja. مرحبا, kan du hjälpa mig med en sak?")
    await page.locator(".view .primary").click()
    await sam.log().locator(".text").nth(1).wait_for(timeout=PATIENCE)
    yield "room"
    await page.locator(".view button").last.click()
    yield "sure"


async def chat_views(vera: Visitor, sam: AtDesk, says: LeadSays, line: str) -> AsyncIterator[str]:
    """Walk through all of them, by what stands in the views and not by their words."""
    page = vera.page
    async for view in _before_the_line(page, says):
        yield view
    async for view in _in_the_room(page, sam, line):
        yield view
    await page.locator("[aria-labelledby=sure] button").nth(1).click()
    await page.locator("#aftercare").wait_for(timeout=PATIENCE)
    await page.locator("[aria-labelledby=save] button").nth(1).click()
    yield "ended"
    await page.locator("[aria-labelledby=clear] button").click()
    await expect(page.locator("#clear")).to_have_count(0, timeout=PATIENCE)
    yield "cleared"


@pytest.mark.parametrize("locale", LANGUAGES)
async def test_no_view_of_the_chat_has_a_violation_or_is_too_wide(
    phones: Phones, desks: Desks, centre: RunningService, locale: str
) -> None:
    vera, sam = await phones(), await desks("sam")
    await vera.page.set_viewport_size({"width": 320, "height": 640})
    if locale != "sv":
        await vera.chooses_language(LANGUAGES[locale], locale)
    found: dict[str, list[Any]] = {}
    async with leading(centre) as says:
        async for view in chat_views(vera, sam, says, f"Hej {locale}"):
            for scheme in ("light", "dark"):
                await vera.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                wide = await vera.page.evaluate("document.documentElement.scrollWidth")
                found[f"{view} {scheme}"] = [await violations(vera.page, "wcag2aaa"), wide]
    assert found == {view: [[], 320] for view in found}
    assert len(found) == 18


async def given_to_a_screen_reader(page: Page) -> list[tuple[str, ...]]:
    """Every log in the tree of accessibility: its name, how it is read out and what of it."""
    session = await page.context.new_cdp_session(page)
    found: list[tuple[str, ...]] = []
    for node in (await session.send("Accessibility.getFullAXTree"))["nodes"]:
        if node["role"]["value"] == "log":
            told = {each["name"]: each["value"].get("value") for each in node["properties"]}
            found.append((node["name"]["value"], told["live"], told["relevant"]))
    return found


async def test_the_log_is_known_before_it_speaks_and_does_not_read_back_ones_own(phones: Phones, desks: Desks) -> None:
    vera, sam = await phones(), await desks("sam")
    await vera.page.evaluate(FIRST_SEEN)
    await talking(vera, sam, "Vad hör du?")
    await vera.is_told("Nu skriver du med Sam, kurator.")
    assert await vera.page.evaluate("window.firstSeen") == 0
    await sam.says("Jag hör dig.")
    await vera.hears("Jag hör dig.")
    await vera.says("Bra")
    await vera.sees_state("Bra", "Läst")
    assert await given_to_a_screen_reader(vera.page) == [("Samtalet", "polite", "additions text")]
    own, theirs = vera.log().locator("article.mine"), vera.log().locator("article.theirs")
    assert await own.evaluate_all("all => all.map(each => each.ariaLive)") == ["off", "off"]
    assert await theirs.evaluate_all("all => all.map(each => each.ariaLive)") == [None]
    await vera.ends()
