"""Talks in the console, with a visitor of the reference client on the other side."""

import re

from playwright.async_api import expect

from tests.browser.actors.staff import PATIENCE
from tests.browser.chat.conftest import Desks
from tests.browser.chat.desk import Visit, heard
from tests.support import demonstration


async def test_somebody_rings_is_taken_and_both_talk_until_the_end(desks: Desks, visit: Visit) -> None:
    sam = await desks("sam")
    vera = await visit("Får jag prata?")
    await sam.answers_the_ring("Får jag prata?")
    await sam.says("Hej, jag heter Sam.")
    await heard(vera, "Hej, jag heter Sam.")
    vera.say("أهلا \u200fsvenska")
    await sam.hears("أهلا \u200fsvenska")
    vera.mark()
    await expect(sam.log().get_by_text("Läst")).to_be_visible(timeout=PATIENCE)
    await expect(sam.page.get_by_text("Skickas …")).to_have_count(0)
    await sam.ends()
    assert vera.snapshot["ended"] == "staff"
    assert sam.complaints.console == []


async def test_two_talks_at_once_never_mix_and_what_is_unread_is_marked(desks: Desks, visit: Visit) -> None:
    sam = await desks("sam")
    first, second = await visit("Jag är först"), await visit("Jag är sedan")
    await sam.answers_the_ring("Jag är först")
    await sam.answers_the_ring("Jag är sedan")
    await sam.says("till den andra")
    await heard(second, "till den andra")
    first.say("är du kvar?")
    await expect(sam.tab("Jag är först")).to_contain_text("1 oläst", timeout=PATIENCE)
    assert re.match(r"^\(1\) ", await sam.page.title())
    await sam.tab("Jag är först").click()
    await sam.hears("är du kvar?")
    await expect(sam.tab("Jag är först")).not_to_contain_text("oläst")
    await sam.says("till den första")
    await heard(first, "till den första")
    assert {each.text for each in second.heard} == {"till den andra"}
    await sam.ends()
    await sam.tab("Jag är sedan").click()
    await sam.ends()


async def test_fifty_packets_are_new_keys_and_nobody_notices(desks: Desks, visit: Visit) -> None:
    sam = await desks("sam")
    vera = await visit("Jag har mycket att säga")
    await sam.answers_the_ring("mycket att säga")
    await sam.says("Jag lyssnar.")
    await heard(vera, "Jag lyssnar.")
    for n in range(55):
        vera.say(f"rad {n}")
    await sam.hears("rad 54")
    await sam.says("Tack för att du berättar.")
    await heard(vera, "Tack för att du berättar.")
    assert vera.epoch == 2
    assert [each.text for each in vera.heard][1:-1] == [f"rad {n}" for n in range(55)]
    await sam.ends()


async def test_a_reloaded_console_reads_on_and_writes_again(desks: Desks, visit: Visit) -> None:
    sam = await desks("sam")
    vera = await visit("Är du där?")
    await sam.answers_the_ring("Är du där?")
    await sam.says("Jag är här.")
    await heard(vera, "Jag är här.")
    await sam.page.reload()
    vera.say("Ser du det här?")
    await sam.unlocks(demonstration.person("sam").passphrase)
    await sam.opens_the_chat()
    await sam.tab("Är du där?").click(timeout=PATIENCE)
    await sam.hears("Jag är här.")
    await sam.hears("Ser du det här?")
    await sam.says("Nu är jag tillbaka.")
    await heard(vera, "Nu är jag tillbaka.")
    await sam.ends()


async def test_a_locked_console_holds_no_word_of_a_talk_that_goes_on(desks: Desks, visit: Visit) -> None:
    sam = await desks("sam")
    vera = await visit("Hemlig första rad")
    await sam.answers_the_ring("Hemlig första rad")
    vera.say("Hemlig andra rad")
    await sam.hears("Hemlig andra rad")
    await sam.locks()
    vera.say("Sagt medan det var låst")
    content = await sam.page.content() + await sam.page.title()
    assert "Hemlig" not in content
    await sam.unlocks(demonstration.person("sam").passphrase)
    await sam.opens_the_chat()
    await sam.tab("Hemlig första rad").click(timeout=PATIENCE)
    await sam.hears("Sagt medan det var låst")
    await sam.ends()


async def test_a_network_that_was_away_loses_and_doubles_nothing(desks: Desks, visit: Visit) -> None:
    sam = await desks("sam")
    vera = await visit("Nätet är dåligt")
    await sam.answers_the_ring("Nätet är dåligt")
    await sam.says("före")
    await heard(vera, "före")
    await sam.page.context.set_offline(True)
    await sam.says("medan nätet var borta")
    vera.say("från andra sidan")
    await sam.page.wait_for_timeout(5_000)
    await expect(sam.page.get_by_text("Skickas …")).to_have_count(1)
    await sam.page.context.set_offline(False)
    await heard(vera, "medan nätet var borta")
    await sam.hears("från andra sidan")
    await expect(sam.page.get_by_text("Skickas …")).to_have_count(0, timeout=PATIENCE)
    assert sorted(str(each.text) for each in vera.heard) == ["från andra sidan", "före", "medan nätet var borta"]
    await sam.ends()


async def test_without_sockets_the_console_talks_over_http(desks: Desks, visit: Visit) -> None:
    sam = await desks("sam")
    vera = await visit("Skolans nät")
    await sam.answers_the_ring("Skolans nät")
    await sam.page.route_web_socket(re.compile("/socket/staff"), lambda socket: None)
    await sam.page.reload()
    await sam.unlocks(demonstration.person("sam").passphrase)
    await sam.opens_the_chat()
    await sam.tab("Skolans nät").click(timeout=PATIENCE)
    await sam.says("Utan uttag")
    await heard(vera, "Utan uttag")
    vera.say("Det går ändå")
    await sam.hears("Det går ändå")
    await sam.ends()


async def test_whoever_passes_by_keyboard_stands_at_the_next(desks: Desks, visit: Visit) -> None:
    sam = await desks("sam")
    await sam.page.get_by_label("Hur många samtidigt?").select_option("1")
    for n in range(3):
        await visit(f"Rad nummer {n}")
    ring = sam.page.get_by_role("region", name="Någon väntar på dig")
    words = ring.locator(".words")
    first = await words.inner_text(timeout=PATIENCE)
    pass_on = ring.get_by_role("button", name="Inte jag")
    await expect(pass_on).to_be_enabled(timeout=PATIENCE)
    await pass_on.press("Enter")
    await expect(words).not_to_have_text(first, timeout=PATIENCE)
    await expect(words).to_be_focused()
