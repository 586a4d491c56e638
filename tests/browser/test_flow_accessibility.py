"""Every view behind the start: no axe violation in any language or scheme, nothing too wide, all of it by keyboard."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.browser.actors.visitor import Visitor
from tests.browser.conftest import Phone
from tests.browser.test_accessibility import LANGUAGES, violations

QUESTION = "Min bror läser min mobil."
PRIMARY = ".actions .primary"


async def views(vera: Visitor) -> AsyncIterator[str]:
    """Walk through all of them in whatever language is on screen, by what stands in them and not by their words."""
    page = vera.page
    ways = page.locator("section[aria-labelledby=ways] button")
    await ways.first.click()
    await page.locator("main dl").first.wait_for()
    yield "before"
    await page.locator(PRIMARY).click()
    for line in await page.locator("main summary").all():
        await line.click()
    await page.locator("select").nth(2).select_option("under-13")
    yield "write"
    await page.locator("textarea").fill(QUESTION)
    await page.locator(PRIMARY).click()
    words = await _words(page)
    yield "words"
    await page.locator(PRIMARY).click()
    fields = page.locator(".view input")
    await fields.first.fill("abbo")
    await page.locator(PRIMARY).click()
    await page.locator("[role=alert]").first.wait_for()
    yield "remember"
    for field in await fields.all():
        label = await field.evaluate("field => field.labels[0].textContent")
        await field.fill(words[int("".join(filter(str.isdigit, label))) - 1])
    await page.locator(PRIMARY).click()
    await page.locator("#returning").wait_for(timeout=30_000)
    yield "sent"
    await page.locator(".actions button").nth(1).click()
    await ways.nth(1).click()
    await page.locator("textarea").fill("abbore " + " ".join(words[1:]))
    yield "enter"
    await page.locator("textarea").fill(" ".join(reversed(words)))
    await page.locator(PRIMARY).click()
    await page.locator("#wrong").wait_for(timeout=30_000)
    yield "wrong words"
    await page.locator("textarea").fill(" ".join(words))
    await page.locator(PRIMARY).click()
    await page.locator("#more").wait_for(timeout=30_000)
    await page.locator("section button").first.click()
    for line in await page.locator("main summary").all():
        await line.click()
    yield "thread"


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
    assert found == dict.fromkeys(found, [[], 320])
    assert len(found) == 8


async def test_a_question_is_asked_by_keyboard_alone(a_phone: Phone) -> None:
    vera = await a_phone()
    page, press = vera.page, vera.page.keyboard.press

    async def reach(text: str) -> None:
        for _ in range(30):
            await press("Tab")
            if text in await page.evaluate(
                "(document.activeElement.labels?.[0] ?? document.activeElement).textContent"
            ):
                return
        raise AssertionError(f"no {text} for the keyboard")

    await reach("Ställ en fråga")
    await press("Enter")
    # The view's heading has the focus: what follows is read from there.
    await expect(page.get_by_role("heading", name="Innan du skriver")).to_be_focused()
    await reach("Jag har läst")
    await press("Enter")
    await reach("Din fråga")
    await page.keyboard.type(QUESTION)
    await reach("Fortsätt")
    await press("Enter")
    await expect(page.get_by_role("heading", name="Dina sex ord")).to_be_focused()
    words = await _words(page)
    await reach("Jag kan orden")
    await press("Enter")
    for place in await page.get_by_label("Ord nummer").evaluate_all("all => all.map(f => f.labels[0].textContent)"):
        await reach(place)
        await page.keyboard.type(words[int("".join(filter(str.isdigit, place))) - 1])
    await press("Enter")
    await vera.sees_heading("Din fråga är skickad")
