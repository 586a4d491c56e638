"""The exit bar on small screens and with large letters: low, and every label whole on one line (SAFETY S1, S24)."""

import pytest
from playwright.async_api import Page

from tests.browser.actors.visitor import Visitor
from tests.browser.test_accessibility import LANGUAGES

# A phone, a small one, one at 200 per cent zoom, the same with a scrollbar that takes room, and one with letters twice
# as large: width, height, size of letters.
SCREENS = [(360, 640, 100), (320, 568, 100), (180, 320, 100), (168, 320, 100), (360, 640, 200)]
# On how many lines each label stands that can be seen. What only a screen reader meets is clipped away.
LINES = """() => [...document.querySelectorAll("aside a, aside button")].map(each => {
    const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT), range = document.createRange(), tops = [];
    while (texts.nextNode()) {
        if (getComputedStyle(texts.currentNode.parentElement).clipPath !== "none") continue;
        range.selectNodeContents(texts.currentNode);
        tops.push(...[...range.getClientRects()].map(({ top }) => Math.round(top)));
    }
    return new Set(tops).size;
})"""
HEIGHT = "innerHeight - document.querySelector('aside > *').getBoundingClientRect().top"
OVERFLOW = "document.documentElement.scrollWidth - innerWidth"


async def sized(vera: Visitor, width: int, height: int, letters: int) -> Page:
    await vera.page.set_viewport_size({"width": width, "height": height})
    await vera.opens_the_service()
    await vera.page.evaluate(f"document.documentElement.style.fontSize = '{letters}%'")
    return vera.page


@pytest.mark.parametrize(("width", "height", "letters"), SCREENS)
async def test_no_label_breaks_and_the_bar_stays_low(vera: Visitor, width: int, height: int, letters: int) -> None:
    page = await sized(vera, width, height, letters)
    highest = 60 if (height, letters) == (640, 100) else height / 4
    for locale, name in LANGUAGES.items():
        await vera.chooses_language(name, locale)
        assert await page.evaluate(LINES) == [1, 1], locale
        assert await page.evaluate(HEIGHT) <= highest, locale
        assert await page.evaluate(OVERFLOW) <= 0, locale


@pytest.mark.parametrize("width", [180, 360])
async def test_the_exit_is_called_the_same_whatever_fits(vera: Visitor, width: int) -> None:
    await vera.page.set_viewport_size({"width": width, "height": 640})
    await vera.opens_the_service()
    for locale, called in {"sv": "Lämna sidan", "en": "Leave this page", "ar": "مغادرة الصفحة"}.items():
        await vera.chooses_language(LANGUAGES[locale], locale)
        bar = vera.page.get_by_role("complementary")
        assert await bar.get_by_role("link", name=called, exact=True).count() == 1
