"""Every view behind the start: no axe violation in any language or scheme, nothing too wide, all of it by keyboard."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from playwright.async_api import Page, expect

from origo_chat.core import clock
from tests.browser.actors.visitor import PATIENCE, Visitor
from tests.browser.conftest import Phone
from tests.browser.test_accessibility import LANGUAGES, violations

QUESTION = "Min bror läser min mobil."
PRIMARY = ".actions .primary"
VIEWS = ("before", "write", "words", "remember", "sent", "enter", "wrong words", "thread")
WAYS = "section[aria-labelledby=ways]"


async def writing_views(vera: Visitor) -> AsyncIterator[str]:
    """Ask in whatever language is on screen, by what stands in the views, not by their words. It is then on its way."""
    page = vera.page
    await page.locator(f"{WAYS} button").first.click()
    await page.locator("main dl").first.wait_for()
    yield "before"
    await page.locator(PRIMARY).click()
    await _open_all(page)
    await page.locator("select").nth(2).select_option("under-13")
    yield "write"
    await page.locator("textarea").fill(QUESTION)
    await page.locator(PRIMARY).click()
    vera.words = await _words(page)
    yield "words"
    await page.locator(PRIMARY).click()
    fields = page.locator(".view input")
    await fields.first.fill("abbo")
    await page.locator(PRIMARY).click()
    await page.locator("[role=alert]").first.wait_for()
    yield "remember"
    for field in await fields.all():
        await field.fill(_word(vera, await field.evaluate("field => field.labels[0].textContent")))
    await page.locator(PRIMARY).click()


async def asking_views(vera: Visitor) -> AsyncIterator[str]:
    """As far as the day by which an answer comes."""
    async for view in writing_views(vera):
        yield view
    await vera.page.locator("#returning").wait_for(timeout=PATIENCE)
    yield "sent"


async def date_views(vera: Visitor) -> AsyncIterator[str]:
    """A telephone two months ahead: asked about its date, which is set to an impossible one and then called right."""
    page = vera.page
    await page.clock.set_fixed_time(clock.now() + timedelta(days=60))
    async for _view in writing_views(vera):
        pass
    await page.locator(f"{PRIMARY} + .primary").wait_for(timeout=PATIENCE)
    yield "asked"
    await page.locator(PRIMARY).nth(1).click()
    await page.locator("select").nth(0).select_option("31")
    await page.locator("select").nth(1).select_option("2")
    await page.locator(PRIMARY).click()
    await page.locator("main [role=alert] p").wait_for()
    yield "set"
    await page.locator(".actions button").nth(1).click()
    await page.locator(PRIMARY).first.click()
    await page.locator("main a[href^='tel:']").first.wait_for()
    yield "old"


async def returning_views(vera: Visitor) -> AsyncIterator[str]:
    """Come back with the words, first in the wrong order."""
    page = vera.page
    await page.locator(".actions button").nth(1).click()
    await page.locator(f"{WAYS} button").nth(1).click()
    await page.locator("textarea").fill("abbore " + " ".join(vera.words[1:]))
    yield "enter"
    await page.locator("textarea").fill(" ".join(reversed(vera.words)))
    await page.locator(PRIMARY).click()
    await page.locator("#wrong").wait_for(timeout=PATIENCE)
    yield "wrong words"
    await page.locator("textarea").fill(" ".join(vera.words))
    await page.locator(PRIMARY).click()
    await page.locator("#more").wait_for(timeout=PATIENCE)
    await page.locator("section button").first.click()
    await _open_all(page)
    yield "thread"


async def views(vera: Visitor) -> AsyncIterator[str]:
    """Walk through all of them."""
    async for view in asking_views(vera):
        yield view
    async for view in returning_views(vera):
        yield view


async def _open_all(page: Page) -> None:
    for line in await page.locator("main summary").all():
        await line.click()


def _word(vera: Visitor, label: str) -> str:
    return vera.words[int("".join(filter(str.isdigit, label))) - 1]


async def _words(page: Page) -> list[str]:
    grid = page.locator(".words ol")
    await grid.wait_for()
    return await grid.locator("bdi").all_inner_texts()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", LANGUAGES)
async def test_no_view_has_a_violation_or_is_too_wide(a_phone: Phone, locale: str, scheme: Any) -> None:
    vera = await a_phone()
    await _looks(vera, locale, scheme)
    assert await _found(vera, views(vera)) == {view: [[], 320] for view in VIEWS}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", LANGUAGES)
async def test_neither_has_one_about_the_date(a_phone: Phone, locale: str, scheme: Any) -> None:
    vera = await a_phone()
    await _looks(vera, locale, scheme)
    assert await _found(vera, date_views(vera)) == {view: [[], 320] for view in ("asked", "set", "old")}


async def _looks(vera: Visitor, locale: str, scheme: Any) -> None:
    await vera.page.set_viewport_size({"width": 320, "height": 640})
    await vera.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    await vera.chooses_language(LANGUAGES[locale], locale)


async def _found(vera: Visitor, walk: AsyncIterator[str]) -> dict[str, list[Any]]:
    """What axe says of each view, and how wide it is."""
    found = {}
    async for view in walk:
        wide = await vera.page.evaluate("document.documentElement.scrollWidth")
        found[view] = [await violations(vera.page, "wcag2aaa"), wide]
    return found


async def test_a_question_is_asked_by_keyboard_alone(a_phone: Phone) -> None:
    vera = await a_phone()
    page, press = vera.page, vera.page.keyboard.press
    for step in ("Ställ en fråga", "Jag har läst"):
        await vera.reaches(step)
        await press("Enter")
    # The view's heading has the focus: what follows is read from there.
    await expect(page.get_by_role("heading", name="Skriv din fråga")).to_be_focused()
    await vera.reaches("Din fråga")
    await page.keyboard.type(QUESTION)
    await vera.reaches("Fortsätt")
    await press("Enter")
    vera.words = await _words(page)
    await vera.reaches("Jag kan orden")
    await press("Enter")
    for place in await page.get_by_label("Ord nummer").evaluate_all("all => all.map(f => f.labels[0].textContent)"):
        await vera.reaches(place)
        await page.keyboard.type(_word(vera, place))
    await press("Enter")
    await vera.sees_heading("Din fråga är skickad")
