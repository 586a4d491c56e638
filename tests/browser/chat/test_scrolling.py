"""Reading further up in a log, which at its top must not move the page behind it."""

from playwright.async_api import CDPSession, Locator

from tests.browser.chat.conftest import Desks
from tests.browser.chat.vera import Chatting, Phones, talking

OVERSCROLL = "log => getComputedStyle(log).overscrollBehaviorY"
DOWN = 100


async def pulls(vera: Chatting, finger: CDPSession, place: Locator) -> float:
    """A finger drawn down over it, as one reads upwards; gives how far down the page is afterwards."""
    await vera.page.evaluate(f"scrollTo(0, {DOWN})")
    box = await place.bounding_box()
    assert box is not None
    x, y = box["x"] + 20, box["y"] + box["height"] / 2
    steps = [("touchStart", y), *(("touchMove", y + far) for far in range(0, 90, 10))]
    for kind, at in steps:
        await finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": at}]})
    await finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    # What is drawn follows the finger a frame or two later.
    await vera.page.wait_for_timeout(300)
    return float(await vera.page.evaluate("scrollY"))


async def test_reading_upwards_never_moves_the_page(phones: Phones, desks: Desks) -> None:
    vera, sam = await phones(), await desks("sam")
    await talking(vera, sam, "Hur långt upp kommer jag?")
    for each in range(8):
        await vera.says(f"Rad {each}")
    await vera.hears("Rad 7")
    finger = await vera.page.context.new_cdp_session(vera.page)
    await finger.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    await vera.log().evaluate("log => log.scrollTop = 40")
    # Twice: to the top of the log, and on from there.
    assert [await pulls(vera, finger, vera.log()) for _ in range(2)] == [DOWN, DOWN]
    assert await vera.log().evaluate("log => log.scrollTop") == 0
    # The finger can move it: from beside the log.
    assert await pulls(vera, finger, vera.page.get_by_text("Här är", exact=True)) < DOWN
    await vera.ends()


async def test_the_consoles_log_keeps_it_to_itself_too(phones: Phones, desks: Desks) -> None:
    vera, sam = await phones(), await desks("sam")
    await talking(vera, sam, "Kan du läsa uppåt?")
    box = sam.page.get_by_role("group", name="Samtalet").locator("visible=true")
    assert await box.evaluate(OVERSCROLL) == "contain"
    assert await vera.log().evaluate(OVERSCROLL) == "contain"
    await vera.ends()
