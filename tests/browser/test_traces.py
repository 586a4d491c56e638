"""What stays in the browser after a visit: nothing the page put there (rule 2, SAFETY S1-S5)."""

from playwright.async_api import expect

from tests.browser.actors.visitor import Visitor

STORED = """async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    entries: history.length,
    address: location.pathname + location.search + location.hash,
})"""
NOTHING = {
    "cookies": "", "local": 0, "session": 0, "databases": 0, "caches": 0, "workers": 0, "entries": 2, "address": "/"
}  # fmt: skip


async def test_nothing_is_stored_and_the_address_never_changes(vera: Visitor) -> None:
    await vera.opens_the_service()
    await vera.is_connected()
    await vera.chooses_language("العربية", "ar")
    assert await vera.page.evaluate(STORED) == NOTHING
    assert await vera.page.context.cookies() == []


async def test_exit_leaves_and_back_shows_nothing_of_the_service(vera: Visitor) -> None:
    await vera.opens_the_service()
    await vera.is_connected()
    await vera.exit().click()
    await expect(vera.page).to_have_title("Elsewhere")
    await vera.page.go_back()
    assert vera.address not in vera.page.url


async def test_shift_three_times_leaves(vera: Visitor) -> None:
    await vera.opens_the_service()
    await vera.is_connected()
    for _ in range(3):
        await vera.page.keyboard.press("Shift")
    await expect(vera.page).to_have_title("Elsewhere")


async def test_shift_with_a_letter_does_not_leave(vera: Visitor) -> None:
    await vera.opens_the_service()
    await vera.is_connected()
    for _ in range(4):
        await vera.page.keyboard.press("Shift+A")
    assert await vera.page.title() == "Meddelanden"


async def test_exit_is_the_first_thing_the_keyboard_reaches(vera: Visitor) -> None:
    await vera.opens_the_service()
    await vera.page.keyboard.press("Tab")
    focused = await vera.page.evaluate("document.activeElement.href")
    assert focused == await vera.exit().get_attribute("href")


async def test_exit_is_never_covered_at_320_pixels(vera: Visitor) -> None:
    await vera.page.set_viewport_size({"width": 320, "height": 400})
    await vera.opens_the_service()
    for _ in range(12):
        await vera.page.keyboard.press("Tab")
        box = await vera.exit().bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 400
        covering = "([x, y]) => document.elementFromPoint(x, y)?.closest('a')?.rel"
        middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
        assert await vera.page.evaluate(covering, middle) == "noreferrer"
