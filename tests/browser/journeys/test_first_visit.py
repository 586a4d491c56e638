"""Vera opens the service for the first time."""

from playwright.async_api import expect

from tests.browser.actors.visitor import Visitor


async def test_vera_opens_the_service_and_is_connected(vera: Visitor) -> None:
    await vera.opens_the_service()
    await vera.is_connected()
    assert await vera.page.title() == "Meddelanden"
    await vera.sees_no_fault()


async def test_vera_reads_in_arabic_from_right_to_left(vera: Visitor) -> None:
    await vera.opens_the_service()
    await vera.chooses_language("العربية", "ar")
    await expect(vera.page.locator("html")).to_have_attribute("dir", "rtl")
    assert await vera.page.title() == "Meddelanden"
    await vera.sees_no_fault()


async def test_vera_reads_in_english_and_goes_back_to_swedish(vera: Visitor) -> None:
    await vera.opens_the_service()
    heading = await vera.page.get_by_role("heading", level=1).inner_text()
    await vera.chooses_language("English", "en")
    await expect(vera.page.get_by_role("heading", level=1)).not_to_have_text(heading)
    await vera.chooses_language("Svenska", "sv")
    await expect(vera.page.get_by_role("heading", level=1)).to_have_text(heading)


async def test_without_a_connection_the_page_says_so_and_goes_on_when_it_is_back(vera: Visitor) -> None:
    await vera.opens_the_service()
    await vera.is_connected()
    await vera.page.context.set_offline(True)
    await vera.page.get_by_role("button", name="English").click()
    await expect(vera.page.get_by_role("banner").get_by_role("status")).not_to_be_empty()
    await expect(vera.page.get_by_role("link", name="112")).to_be_visible()
    await vera.page.context.set_offline(False)
    await vera.chooses_language("English", "en")
