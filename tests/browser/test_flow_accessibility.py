"""Every view behind the start: no axe violation in any language or scheme, nothing too wide, all of it by keyboard."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.browser.actors.visitor import PATIENCE, Visitor
from tests.browser.conftest import Phone
from tests.browser.test_accessibility import LANGUAGES, violations

QUESTION = "Min bror läser min mobil."
PRIMARY = ".actions .primary"
WAYS = "section[aria-labelledby=ways]"


async def asking_views(vera: Visitor) -> AsyncIterator[str]:
    """Ask in whatever language is on screen, by what stands in the views and not by their words."""
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
    await page.locator("#returning").wait_for(timeout=PATIENCE)
    yield "sent"


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
    await vera.page.set_viewport_size({"width": 320, "height": 640})
    await vera.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    await vera.chooses_language(LANGUAGES[locale], locale)
    found = {}
    async for view in views(vera):
        wide = await vera.page.evaluate("document.documentElement.scrollWidth")
        found[view] = [await violations(vera.page, "wcag2aaa"), wide]
    assert found == {view: [[], 320] for view in found}
    assert len(found) == 8


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
