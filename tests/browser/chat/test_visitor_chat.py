"""A visitor chats in the browser, with a console at the other end: from the first question to nothing being left."""

from playwright.async_api import expect

from tests.browser.chat.conftest import Desks
from tests.browser.chat.vera import Phones, talking


async def test_both_hear_each_other_and_see_how_far_it_came(phones: Phones, desks: Desks) -> None:
    vera, sam = await phones(), await desks("sam")
    await talking(vera, sam, "Är någon där?")
    await vera.says("Hej, jag heter inget \u202bمرحبا")
    await sam.hears("Hej, jag heter inget \u202bمرحبا")
    await vera.sees_state("Hej, jag heter inget", "Läst")
    await sam.says("Hej! Skönt att du skriver.")
    await vera.hears("Hej! Skönt att du skriver.")
    assert await vera.said() == ["Är någon där?", "Hej, jag heter inget \u202bمرحبا", "Hej! Skönt att du skriver."]
    await vera.ends()
    await vera.sees_no_fault()


async def test_after_the_end_nothing_is_in_sight_until_asked_for_and_all_can_go(phones: Phones, desks: Desks) -> None:
    vera, sam = await phones(), await desks("sam")
    await talking(vera, sam, "Hinner jag det här?")
    await vera.says("Nu måste jag gå")
    await sam.hears("Nu måste jag gå")
    await vera.ends()
    said = vera.page.get_by_text("Nu måste jag gå")
    await expect(said).to_have_count(0)
    await vera.presses("Visa det ni skrev")
    await expect(said).to_be_visible()
    await vera.presses("Dölj det ni skrev")
    await expect(said).to_have_count(0)
    await vera.presses("Ta bort allt")
    await vera.sees_heading("Allt är borta")
    await vera.sees_no_fault()
