"""Journeys through the chat, with the visitor and the staff in browsers of their own."""

import re
from datetime import timedelta

from playwright.async_api import expect

from origo_chat.core import clock
from tests.browser.actors.staff import PATIENCE
from tests.browser.chat.conftest import Desks
from tests.browser.chat.vera import Phones, talking
from tests.support import demonstration

# A talk waits a minute for its staff to come back, and the sweeper some seconds.
UNTIL_INTERRUPTED = 100_000


async def test_waiting_talking_handing_over_and_whoever_comes_and_goes_is_told(phones: Phones, desks: Desks) -> None:
    vera, sam = await phones(), await desks("sam")
    await sam.takes("break")
    await vera.joins_the_line("Jag väntar gärna")
    await vera.waits()
    await sam.takes("available")
    await sam.answers_the_ring("Jag väntar gärna")
    await vera.is_told("Nu skriver du med Sam, kurator.")
    mira = await desks("mira")
    await sam.asks_in("Bjud in", "Mira, barnmorska", "Hon undrar över ett läkarbesök.")
    await mira.comes_in_as_asked("Sam.* ber dig komma in")
    await vera.is_told("Mira, barnmorska, är med nu.")
    await mira.says("Hej, jag är Mira.")
    await vera.hears("Hej, jag är Mira.")
    await vera.says("Hej Mira")
    await mira.hears("Hej Mira")
    await mira.steps_out()
    await vera.is_told("Mira, barnmorska, är inte med längre.")
    await vera.says("Bara till Sam")
    await sam.hears("Bara till Sam")
    await expect(vera.here("Mira")).to_have_count(0)
    await vera.ends()
    await vera.sees_no_fault()


async def test_a_talk_handed_over_goes_on_with_somebody_else(phones: Phones, desks: Desks) -> None:
    vera, sam = await phones(), await desks("sam")
    await talking(vera, sam, "Lämna över mig")
    mira = await desks("mira")
    await sam.asks_in("Lämna över", "Mira, barnmorska", "Hon undrar över ett läkarbesök.")
    await mira.comes_in_as_asked("Sam.* vill lämna över")
    await vera.is_told("Mira, barnmorska, är med nu.")
    await sam.steps_out()
    await vera.is_told("Sam, kurator, är inte med längre.")
    await vera.says("Är det du nu?")
    await mira.hears("Är det du nu?")
    await mira.ends()
    await vera.sees("Den du skrev med har avslutat chatten.")
    await vera.sees_no_fault()


async def test_a_talk_goes_on_over_http_where_sockets_are_blocked(phones: Phones, desks: Desks) -> None:
    vera, sam = await phones(), await desks("sam")
    await vera.page.route_web_socket(re.compile("/socket/visitor"), lambda socket: socket.close())
    await vera.opens_the_service()
    await talking(vera, sam, "Skolans nät")
    await vera.says("Går det ändå?")
    await sam.hears("Går det ändå?")
    await vera.sees_state("Går det ändå?", "Läst")
    await sam.says("Det går ändå.")
    await vera.hears("Det går ändå.")
    await vera.ends()
    await vera.sees_no_fault()


async def test_a_reloaded_console_is_not_noticed(phones: Phones, desks: Desks) -> None:
    vera, sam = await phones(), await desks("sam")
    await talking(vera, sam, "Stanna kvar")
    await sam.says("Jag är här.")
    await vera.hears("Jag är här.")
    await sam.page.reload()
    await vera.says("Sagt under tiden")
    await sam.unlocks(demonstration.person("sam").passphrase)
    await sam.opens_the_chat()
    await sam.tab("Stanna kvar").click(timeout=PATIENCE)
    await sam.hears("Jag är här.")
    await sam.hears("Sagt under tiden")
    await sam.says("Nu är jag tillbaka.")
    await vera.hears("Nu är jag tillbaka.")
    assert await vera.said() == ["Stanna kvar", "Jag är här.", "Sagt under tiden", "Nu är jag tillbaka."]
    await vera.ends()
    await vera.sees_no_fault()


async def test_a_colleague_takes_over_and_the_visitor_is_told_who_it_is(phones: Phones, desks: Desks) -> None:
    vera, sam = await phones(), await desks("sam")
    await talking(vera, sam, "Försvinn inte")
    mira = await desks("mira")
    await sam.page.context.close()
    await vera.says("Är du kvar?")
    await vera.sees("Den du skriver med har tappat uppkopplingen", patience=UNTIL_INTERRUPTED)
    await mira.page.get_by_role("button", name="Ta över").first.click(timeout=UNTIL_INTERRUPTED)
    await vera.is_told("Nu skriver du med Mira, barnmorska. Sam är inte med längre.")
    await mira.says("Jag tar vid här.")
    await vera.hears("Jag tar vid här.")
    await vera.says("Tack")
    await mira.hears("Tack")
    await mira.ends()
    await vera.sees_no_fault()


async def test_a_chat_closed_at_night_becomes_a_question_with_the_text_kept(phones: Phones, desks: Desks) -> None:
    vera, lena = await phones(), await desks("lena")
    await vera.begins_to_chat()
    await vera.page.get_by_label("Din första rad").fill("Klockan är två på natten")
    await lena.page.get_by_text("Vem som är i tjänst").click()
    await lena.page.get_by_label("Öppet eller stängt").select_option("closed")
    await lena.sees(re.compile("Chatten är stängd av enhetschefen"))
    await vera.presses("Ställ mig i kön")
    await vera.sees_heading("Chatten är stängd just nu")
    await vera.presses("Skriv en fråga i stället")
    await expect(vera.page.get_by_label("Din fråga")).to_have_value("Klockan är två på natten")
    await vera.presses("Fortsätt")
    await vera.remembers()
    await vera.sees_heading("Din fråga är skickad")
    later = await phones()
    await later.returns_with(vera.words)
    assert await later.shows_earlier() == ["Klockan är två på natten"]
    await later.sees_no_fault()
    # The browser itself writes down that the line said no.
    assert [each for each in vera.complaints.console if not each.endswith("/api/chat/rooms")] == []


async def test_a_talk_saved_with_six_words_is_read_the_next_day_on_another_phone(phones: Phones, desks: Desks) -> None:
    vera, sam = await phones(), await desks("sam")
    await talking(vera, sam, "Kan jag spara det här?")
    await sam.says("Ja, med sex ord.")
    await vera.hears("Ja, med sex ord.")
    await vera.ends()
    await vera.presses("Spara med sex ord")
    await vera.presses("Fortsätt")
    await vera.remembers()
    await vera.sees_heading("Din fråga är skickad")
    later = await phones()
    await later.page.clock.set_system_time(clock.now() + timedelta(days=1))
    await later.returns_with(vera.words)
    (read,) = await later.shows_earlier()
    assert "Kan jag spara det här?" in read
    assert "Sam, kurator: Ja, med sex ord." in read
    for each in (vera, later):
        await each.sees_no_fault()
