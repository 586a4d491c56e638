"""The six words: what is still to be done stands first, and the way on is in sight beside the words (SAFETY S11)."""

import pytest
from playwright.async_api import expect

from tests.browser.actors.visitor import PATIENCE
from tests.browser.conftest import Phone
from tests.browser.test_accessibility import LANGUAGES

QUESTION = "Min bror läser min mobil."
UNSENT = "Din fråga är inte skickad än. Två steg kvar."
# What is wholly above the exit bar without scrolling.
IN_SIGHT = """button => scrollY === 0 && button.getBoundingClientRect().bottom
    <= document.querySelector("aside > *").getBoundingClientRect().top"""


async def test_the_question_is_said_to_be_unsent_and_two_presses_send_it(a_phone: Phone) -> None:
    vera = await a_phone()
    await vera.begins_to_ask()
    await vera.writes(QUESTION)
    await vera.sees_heading("Dina sex ord")
    assert await vera.page.locator(".view > p").first.inner_text() == UNSENT
    await vera.learns_the_words()
    await vera.sees("Din fråga är inte skickad än. Ett steg kvar.")
    await vera.types_the_two_words()
    await vera.presses("Skicka frågan")
    await vera.sees_heading("Din fråga är skickad")
    await expect(vera.page.get_by_text(UNSENT)).to_have_count(0)


async def test_new_words_are_said_not_to_hold_yet(a_phone: Phone) -> None:
    vera = await a_phone()
    words = await vera.asks(QUESTION)
    await vera.presses("Till början")
    await vera.returns_with(words)
    await vera.opens("Byt mina sex ord")
    await vera.presses("Ge mig nya ord")
    await vera.sees("De nya orden gäller inte än. Två steg kvar.")
    await expect(vera.page.get_by_text(UNSENT)).to_have_count(0)


@pytest.mark.parametrize("locale", LANGUAGES)
async def test_the_way_on_is_in_sight_beside_the_words(a_phone: Phone, locale: str) -> None:
    vera = await a_phone()
    await vera.chooses_language(LANGUAGES[locale], locale)
    primary = vera.page.locator(".actions .primary")
    await vera.page.locator("section[aria-labelledby=ways] button").first.click()
    await primary.click()
    await vera.page.locator("textarea").fill(QUESTION)
    await primary.click()
    await expect(vera.page.locator(".words bdi")).to_have_count(6, timeout=PATIENCE)
    assert await primary.evaluate(IN_SIGHT)
    # Practising moves nothing away.
    await vera.page.locator(".actions button").nth(1).evaluate("button => button.click()")
    await expect(vera.page.locator(".words.hidden")).to_be_visible()
    assert await primary.evaluate(IN_SIGHT)
    await vera.page.set_viewport_size({"width": 180, "height": 320})
    assert await vera.page.evaluate("document.documentElement.scrollWidth") == 180


async def test_the_way_on_does_not_look_like_the_way_out(a_phone: Phone) -> None:
    """They stand one above the other, and the one loses what the other sends."""
    vera = await a_phone()
    await vera.begins_to_ask()
    await vera.writes(QUESTION)
    await vera.sees_heading("Dina sex ord")
    ground = "each => getComputedStyle(each).backgroundColor"
    primary = await vera.page.locator(".actions .primary").evaluate(ground)
    assert await vera.exit().evaluate(ground) != primary


@pytest.mark.parametrize("locale", LANGUAGES)
async def test_what_opens_on_the_writing_view_is_no_wider_than_a_zoomed_phone(a_phone: Phone, locale: str) -> None:
    """What to do when somebody comes stands there."""
    vera = await a_phone()
    await vera.chooses_language(LANGUAGES[locale], locale)
    await vera.page.locator("section[aria-labelledby=ways] button").first.click()
    await vera.page.locator(".actions .primary").click()
    await vera.page.locator("textarea").wait_for()
    await vera.page.set_viewport_size({"width": 180, "height": 320})
    folds = vera.page.locator("summary")
    for each in range(await folds.count()):
        await folds.nth(each).click()
        assert await vera.page.evaluate("document.documentElement.scrollWidth") == 180, await folds.nth(
            each
        ).inner_text()
