"""No axe violation in the views of questions, in any language, light or dark, wide or narrow (SAFETY S24, S25)."""

from typing import Any

import pytest
from playwright.async_api import expect

from tests.browser.actors.staff import PATIENCE, StaffMember
from tests.browser.staff.conftest import Ask, Hire
from tests.browser.staff.test_joining_and_leaving import at_work
from tests.browser.test_accessibility import LANGUAGES, violations

# Where they stand among the ways of the console, whatever they are called in a language.
QUESTIONS, TEMPLATES, PUBLICATIONS = 2, 3, 4
EVENTS = 4
LOOKS = [("sv", "light", 1280), ("en", "dark", 360), ("ar", "light", 360), ("ar", "dark", 1280)]


async def comes_to_the_inbox(sam: StaffMember, locale: str, scheme: Any, width: int) -> None:
    await sam.page.set_viewport_size({"width": width, "height": 800})
    await sam.page.emulate_media(color_scheme=scheme)
    if locale != "sv":
        await sam.page.get_by_role("button", name=LANGUAGES[locale]).click()
        await sam.page.wait_for_selector(f"html[lang={locale}]")
    await sam.page.locator("nav button").nth(QUESTIONS).click()
    await expect(sam.page.locator("[data-list] li button [dir=auto]").first).to_be_visible(timeout=PATIENCE)


@pytest.mark.parametrize(("locale", "scheme", "width"), LOOKS)
async def test_no_view_of_questions_has_a_violation(
    at_a_desk: Hire, asks: Ask, locale: str, scheme: str, width: int
) -> None:
    asks("Jag heter Amira Hassan. Ring 070-123 45 67.", language="ar")
    sam = await at_work(at_a_desk, "sam")
    await comes_to_the_inbox(sam, locale, scheme, width)
    assert await violations(sam.page) == []
    await sam.page.locator("[data-list] li button").first.click()
    await sam.page.locator("button.primary").first.click(timeout=PATIENCE)
    await expect(sam.page.locator("textarea[data-place=answer]")).to_be_visible(timeout=PATIENCE)
    for folded in await sam.page.locator(".pane summary").all():
        await folded.click()
    assert await violations(sam.page) == []
    assert await sam.page.evaluate("document.documentElement.scrollWidth") == width
    for view in (TEMPLATES, PUBLICATIONS):
        await sam.page.locator("nav button").nth(view).click()
        await expect(sam.page.locator("main section").first).to_be_visible(timeout=PATIENCE)
        assert await violations(sam.page) == []


@pytest.mark.parametrize("locale", LANGUAGES)
async def test_the_record_of_deeds_has_no_violation_and_is_never_too_wide(at_a_desk: Hire, locale: str) -> None:
    ada = await at_work(at_a_desk, "ada")
    if locale != "sv":
        await ada.page.get_by_role("button", name=LANGUAGES[locale]).click()
        await ada.page.wait_for_selector(f"html[lang={locale}]")
    await ada.page.locator("nav button").nth(EVENTS).click()
    await expect(ada.page.locator("main tbody tr").first).to_be_visible(timeout=PATIENCE)
    looks: list[tuple[Any, int]] = [("light", 1280), ("dark", 360), ("light", 320)]
    for scheme, width in looks:
        await ada.page.set_viewport_size({"width": width, "height": 800})
        await ada.page.emulate_media(color_scheme=scheme)
        assert await violations(ada.page) == []
        assert await ada.page.evaluate("document.documentElement.scrollWidth") == width
