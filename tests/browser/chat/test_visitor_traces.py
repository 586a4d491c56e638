"""What a chat leaves on the phone: nothing; and what hides it while somebody else may look (SAFETY S1-S7, S10)."""

import re

from playwright.async_api import Request, WebSocket, expect

from tests.browser.actors.visitor import PATIENCE
from tests.browser.chat.conftest import Desks
from tests.browser.chat.vera import Phones, talking
from tests.browser.test_traces import NOTHING, STORED

MINE, THEIRS = "kanariefågel min", "kanariefågel din"


async def test_a_chat_stores_nothing_and_never_changes_address_or_title(phones: Phones, desks: Desks) -> None:
    vera, sam = await phones(), await desks("sam")
    await talking(vera, sam, "kanariefågel ett")
    await vera.says(MINE)
    await sam.hears(MINE)
    assert await vera.page.evaluate(STORED) == NOTHING
    assert await vera.page.title() == "Meddelanden"
    assert await vera.page.context.cookies() == []
    await vera.ends()
    assert await vera.page.evaluate(STORED) == NOTHING


async def test_nothing_that_leaves_the_phone_carries_a_word_in_the_open(phones: Phones, desks: Desks) -> None:
    vera, sam = await phones(), await desks("sam")
    sent: list[str] = []

    def asked(request: Request) -> None:
        sent.append(f"{request.url} {request.headers} {request.post_data or ''}")

    def opened(socket: WebSocket) -> None:
        socket.on("framesent", lambda frame: sent.append(str(frame)))

    vera.page.on("request", asked)
    vera.page.on("websocket", opened)
    await vera.opens_the_service()
    await talking(vera, sam, "kanariefågel två")
    await vera.says(MINE)
    await sam.says(THEIRS)
    await vera.hears(THEIRS)
    assert any('"send"' in each for each in sent)
    await vera.ends()
    assert [each for each in sent if "kanarie" in each] == []


async def test_exit_empties_the_page_and_ends_the_talk_at_once(phones: Phones, desks: Desks) -> None:
    vera, sam = await phones(), await desks("sam")
    await talking(vera, sam, "kanariefågel tre")
    async with vera.page.expect_request("**/api/chat/room/leave"):
        await vera.exit().click()
    await expect(vera.page).to_have_title("Elsewhere")
    await sam.sees(re.compile("Den unga avslutade chatten"))
    await vera.page.go_back()
    assert vera.address not in vera.page.url


async def test_the_cover_and_another_app_hide_the_talk_and_nothing_counts_as_read(phones: Phones, desks: Desks) -> None:
    vera, sam = await phones(), await desks("sam")
    await talking(vera, sam, "kanariefågel fyra")
    last = sam.log().locator(".mark").last
    for hide, show in ((vera.covers, vera.uncovers), (vera.goes_elsewhere, vera.comes_back)):
        await hide()
        await expect(vera.log()).to_be_hidden()
        await sam.says(THEIRS)
        await expect(last).to_have_text("Framme")
        await show()
        await expect(last).to_have_text("Läst")
        await expect(vera.log()).to_be_visible()
    await vera.ends()


async def test_ten_minutes_of_silence_clear_the_talk_announced_one_before(phones: Phones, desks: Desks) -> None:
    vera, sam = await phones(), await desks("sam")
    await vera.page.clock.install()
    await vera.opens_the_service()
    await talking(vera, sam, "kanariefågel fem")
    await vera.says(MINE)
    await vera.sees_state(MINE, "Läst")
    await vera.page.clock.run_for("02:02")
    await expect(vera.page.get_by_label("Ta bort bilden")).to_be_visible()
    # Whoever is spoken to is not alone, though nothing is touched.
    await sam.says(THEIRS)
    await expect(vera.page.get_by_text(THEIRS)).to_have_count(1, timeout=PATIENCE)
    await vera.page.clock.run_for("08:30")
    await expect(vera.page.get_by_text("Om en minut töms sidan.")).to_have_count(0)
    await vera.page.clock.run_for("00:40")
    await vera.sees("Om en minut töms sidan.")
    await vera.page.clock.run_for("01:00")
    await vera.uncovers()
    await expect(vera.page.get_by_role("heading", name="Här får du stöd")).to_be_visible()
    assert "kanarie" not in await vera.page.content()
    await sam.sees(re.compile("Den unga avslutade chatten"))
