"""What holds for every document: no browser translates it, and pulling it down loads nothing anew."""

import pytest
from playwright.async_api import expect

from tests.browser.actors.visitor import Visitor

DOCUMENTS = ["/", "/personal/", "/konsultation/", "/mottagare/", "/tolk/"]
# What browsers heed: the attribute, and Chrome's own word.
REFUSED = """() => [document.documentElement.getAttribute("translate"),
    document.querySelector("meta[name=google]")?.content]"""


@pytest.mark.parametrize("document", DOCUMENTS)
async def test_no_document_lets_itself_be_translated(vera: Visitor, document: str) -> None:
    """The text would go to another company, opened messages and the six words with it (SAFETY S7)."""
    await vera.page.goto(vera.address + document)
    assert await vera.page.evaluate(REFUSED) == ["no", "notranslate"]


async def test_it_stays_so_in_another_language_and_is_said_before_writing(vera: Visitor) -> None:
    await vera.opens_the_service()
    await vera.chooses_language("English", "en")
    await vera.chooses("Ask a question")
    await expect(
        vera.page.get_by_text("If the browser translates this page, the text is sent to another company.")
    ).to_be_visible()
    assert await vera.page.evaluate(REFUSED) == ["no", "notranslate"]


@pytest.mark.parametrize("document", DOCUMENTS)
async def test_no_document_is_loaded_anew_by_pulling_it_down(vera: Visitor, document: str) -> None:
    """What is written, a place in the line, a chat and unlocked keys live in the page alone."""
    await vera.page.goto(vera.address + document)
    assert await vera.page.evaluate("getComputedStyle(document.documentElement).overscrollBehaviorY") == "none"
