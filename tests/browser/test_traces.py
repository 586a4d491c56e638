"""What stays in the browser after a visit: nothing the page put there (rule 2, SAFETY S1-S7, S10)."""

import shutil
import sqlite3
from pathlib import Path

from playwright.async_api import Request, async_playwright, expect

from tests.browser.actors.visitor import Visitor
from tests.browser.chromium import EXECUTABLE, QUIET
from tests.browser.conftest import Phone
from tests.browser.watched import watched_page
from tests.support.running import RunningService

QUESTION = "Kanariefrågan om brodern"

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


async def test_the_whole_flow_stores_nothing_and_never_changes_address_or_title(a_phone: Phone) -> None:
    vera = await a_phone()
    words = await vera.asks(QUESTION)
    await vera.presses("Till början")
    await vera.returns_with(words)
    assert await vera.page.evaluate(STORED) == NOTHING
    assert await vera.page.title() == "Meddelanden"
    assert await vera.page.context.cookies() == []


async def test_no_request_carries_a_word_of_it_in_the_open(a_phone: Phone) -> None:
    vera = await a_phone()
    sent: list[str] = []

    def heard(request: Request) -> None:
        sent.append(f"{request.url} {request.headers} {request.post_data or ''}")

    vera.page.on("request", heard)
    words = await vera.asks(QUESTION)
    assert any("/api/questions" in each for each in sent)
    for told in (QUESTION, "brodern", *words):
        assert [each for each in sent if told in each] == []


async def test_the_browsers_history_has_one_row_and_no_topic_word(centre: RunningService, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch_persistent_context(
            str(profile), executable_path=EXECUTABLE, args=list(QUIET), viewport={"width": 360, "height": 640}
        )
        page, complaints = await watched_page(started, centre.address)
        vera = Visitor(page, complaints, centre.address)
        await vera.opens_the_service()
        words = await vera.asks(QUESTION)
        await vera.presses("Till början")
        await vera.returns_with(words)
        await started.close()
    rows = visited(profile, tmp_path)
    assert [row for row in rows if row[0].startswith(centre.address)] == [(f"{centre.address}/", "Meddelanden", 1)]
    kept = b"".join(path.read_bytes() for path in profile.rglob("*") if path.is_file())
    assert [told for told in (QUESTION, "Origo", "brodern") if told.encode() in kept] == []


def visited(profile: Path, folder: Path) -> list[tuple[str, str, int]]:
    """What Chromium wrote into its history, from a copy."""
    copy = shutil.copy(profile / "Default" / "History", folder / "history")
    with sqlite3.connect(copy) as history:
        return history.execute("SELECT url, title, visit_count FROM urls").fetchall()


async def test_exit_from_an_opened_thread_empties_the_page_and_ends_the_session(a_phone: Phone) -> None:
    vera = await a_phone()
    words = await vera.asks(QUESTION)
    await vera.presses("Till början")
    await vera.returns_with(words)
    async with vera.page.expect_request("**/api/mailbox/leave") as left:
        await vera.exit().click()
    session = (await left.value).headers["authorization"]
    await expect(vera.page).to_have_title("Elsewhere")
    answer = await vera.page.request.get(f"{vera.address}/api/mailbox", headers={"Authorization": session})
    assert answer.status == 404
    await vera.page.go_back()
    assert vera.address not in vera.page.url


async def test_exit_works_from_the_very_first_paint(vera: Visitor) -> None:
    # Nothing but the document itself arrives: no script and no style.
    await vera.page.route("**/assets/*", lambda route: route.abort())
    await vera.opens_the_service()
    await vera.exit().click()
    await expect(vera.page).to_have_title("Elsewhere")


async def test_the_cover_hides_everything_from_eyes_and_screen_readers(a_phone: Phone) -> None:
    vera = await a_phone()
    await vera.begins_to_ask()
    await vera.page.get_by_label("Din fråga").fill(QUESTION)
    await vera.covers()
    assert (await vera.page.locator("body").aria_snapshot()).count("\n") <= 1
    await expect(vera.page.get_by_label("Din fråga")).to_be_hidden()
    await vera.page.get_by_role("button").click()
    await expect(vera.page.get_by_label("Din fråga")).to_have_value(QUESTION)


async def test_a_page_left_alone_is_covered_then_cleared_after_ten_minutes(a_phone: Phone) -> None:
    vera = await a_phone()
    await vera.page.clock.install()
    await vera.opens_the_service()
    await vera.begins_to_ask()
    await vera.page.get_by_label("Din fråga").fill(QUESTION)
    await vera.page.clock.run_for("02:02")
    await expect(vera.page.get_by_label("Ta bort bilden")).to_be_visible()
    await vera.page.clock.run_for("07:00")
    await vera.sees("Om en minut töms sidan.")
    await vera.page.clock.run_for("01:00")
    await vera.page.get_by_label("Ta bort bilden").click()
    await expect(vera.page.get_by_role("heading", name="Här får du stöd")).to_be_visible()
    await vera.begins_to_ask()
    await expect(vera.page.get_by_label("Din fråga")).to_have_value("")
