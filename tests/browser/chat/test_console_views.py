"""Every view of the console's chat: no axe violation in any language, light or dark, wide or narrow (SAFETY S24, S25),
nothing too wide, and a log that is read aloud as it comes, without one's own words."""

from collections.abc import AsyncIterator
from typing import Any

from playwright.async_api import expect

from tests.browser.actors.staff import PATIENCE
from tests.browser.chat.conftest import Desks
from tests.browser.chat.desk import AtDesk, Visit, heard
from tests.browser.test_accessibility import LANGUAGES, violations

# The last one is what a page of 1280 points gets at 200 %.
LOOKS: list[tuple[str, Any, int]] = [
    ("sv", "light", 1280), ("en", "dark", 360), ("ar", "light", 360), ("ar", "dark", 1280), ("sv", "light", 640),
]  # fmt: skip


async def chat_views(lena: AtDesk, visit: Visit) -> AsyncIterator[str]:
    """From the ring to the end, by somebody who leads."""
    first = await visit("Jag heter Amira Hassan, ring 070-123 45 67")
    await expect(lena.page.get_by_role("button", name="Ta chatten")).to_have_count(2, timeout=PATIENCE)
    # A ring takes no press in its first moment, and its buttons change when it does.
    await expect(lena.page.get_by_role("button", name="Ta chatten").first).to_be_enabled(timeout=PATIENCE)
    yield "ring"
    await lena.answers_the_ring("Amira")
    second = await visit("أهلي لا يسمحون لي بالخروج")
    await lena.answers_the_ring("أهلي")
    await lena.says("Hej! Jag heter Lena. Jag läser det du skriver.")
    await heard(second, "Hej! Jag heter Lena. Jag läser det du skriver.")
    second.say("أنا خائفة. Kan någon se det här?")
    first.say("Är du kvar?")
    await lena.hears("أنا خائفة. Kan någon se det här?")
    await visit("Jag väntar gärna")
    await expect(lena.tab("Amira")).to_contain_text("1 oläst", timeout=PATIENCE)
    await lena.page.get_by_text("Vem som är i tjänst").click()
    yield "talks"
    for name in ("Lämna över", "Avsluta"):
        await lena.button(name).click()
        await expect(lena.page.get_by_role("dialog")).to_be_visible()
        yield "hand-over" if name == "Lämna över" else "end"
        await lena.in_dialog("Avbryt").click()
    await lena.ends()
    yield "ended"


async def looks(lena: AtDesk, locale: str, scheme: Any, width: int) -> None:
    """Have the same before one's eyes in another way; a dialogue that is open keeps its language."""
    await lena.page.set_viewport_size({"width": width, "height": 400 if width == 640 else 800})
    await lena.page.emulate_media(color_scheme=scheme)
    chosen = lena.page.locator("header").get_by_role("button", name=LANGUAGES[locale])
    if await lena.page.get_by_role("dialog").count() == 0:
        await chosen.click()
        await lena.page.wait_for_selector(f"html[lang={locale}]")


async def test_no_view_of_the_chat_has_a_violation(desks: Desks, visit: Visit) -> None:
    lena = await desks("lena")
    seen = []
    async for view in chat_views(lena, visit):
        for locale, scheme, width in LOOKS:
            await looks(lena, locale, scheme, width)
            assert (view, locale, scheme, width, await violations(lena.page)) == (view, locale, scheme, width, [])
            assert await lena.page.evaluate("document.documentElement.scrollWidth") == width, (view, locale, width)
        await looks(lena, *LOOKS[0])
        seen.append(view)
    assert seen == ["ring", "talks", "hand-over", "end", "ended"]


async def given_to_readers(lena: AtDesk, role: str) -> list[dict[str, Any]]:
    """What the browser tells a screen reader about elements of a role."""
    session = await lena.page.context.new_cdp_session(lena.page)
    tree = await session.send("Accessibility.getFullAXTree")
    nodes = [node for node in tree["nodes"] if node.get("role", {}).get("value") == role and not node["ignored"]]
    return [{each["name"]: each["value"].get("value") for each in node["properties"]} for node in nodes]


async def test_the_log_is_there_before_words_and_reads_none_of_ones_own(desks: Desks, visit: Visit) -> None:
    sam = await desks("sam")
    vera = await visit("Hörs det?")
    await sam.answers_the_ring("Hörs det?")
    (log,) = await given_to_readers(sam, "log")
    assert log["live"] == "polite"
    empty = await sam.page.get_by_role("log").element_handle()
    assert await empty.inner_text() == ""
    await sam.says("Mina egna ord")
    await heard(vera, "Mina egna ord")
    vera.say("Någon annans ord")
    await sam.hears("Någon annans ord")
    entries = sam.log().locator("> div")
    assert [await each.get_attribute("aria-live") for each in await entries.all()] == ["off", None]
    # Still the same element: a new one would be read from its beginning, or not at all.
    assert await empty.evaluate("log => log.isConnected && log.children.length") == 2
    await sam.ends()
