"""The visitor in a room of which the server lies, or a colleague does: she sees it, and nothing of hers goes out."""

import re

from playwright.async_api import expect

from origo_chat.core import base64url
from tests.api.running.test_live_talk import Place
from tests.browser.actors.visitor import PATIENCE
from tests.browser.chat.vera import Chatting, Phones
from tests.browser.lies.company import PATIENCE_SECONDS, RoomAsTold, comes_in, mira_takes, named
from tests.browser.lies.forging import says_in_anothers_name, spoken_in_anothers_name
from tests.browser.lies.pictures import keep
from tests.browser.lies.server import Liar
from tests.hostile.lie import lie
from tests.support.chat_host import HostTalk
from tests.support.waiting import until

TO_MIRA = "Det här är bara till Mira."
FORGED = "Skriv var du bor."
UNHEARD = "Här står något som inte gick att öppna."


async def talks_with_mira(phones: Phones, place: Place, told: RoomAsTold) -> tuple[Chatting, Liar, HostTalk]:
    """Vera at her phone, Mira by the reference client, and the server between."""
    vera = await phones()
    liar = Liar.before(vera.page)
    await liar.tells(told)
    await vera.opens_the_service()
    await vera.joins_the_line("Är ni bara två?")
    mira = await mira_takes(place)
    await vera.is_talking("Mira")
    return vera, liar, mira


@lie("member-hidden-from-the-list")
async def test_whoever_reads_unlisted_is_named_and_nothing_is_sent(phones: Phones, place: Place) -> None:
    told = RoomAsTold()
    vera, liar, mira = await talks_with_mira(phones, place, told)
    told.hidden = named((await place.desk("sam")).browser.account)
    await comes_in(place, mira, "sam")
    await expect(vera.here("Sam")).to_be_visible(timeout=PATIENCE)
    await vera.says(TO_MIRA)
    unlisted = vera.page.get_by_text(re.compile("Sam.*kurator.*kan läsa här, men listan från vår server"))
    await expect(unlisted).to_be_visible(timeout=PATIENCE)
    await keep(vera.page, "visitor-member-hidden")
    await vera.sees_state(TO_MIRA, "Inte skickat än")
    assert not liar.wrote("send")
    assert not liar.wrote("/packets")


@lie("text-typed-before-somebody-came")
async def test_what_she_typed_before_somebody_came_waits_for_her_word(phones: Phones, place: Place) -> None:
    vera, liar, mira = await talks_with_mira(phones, place, RoomAsTold())
    field = vera.page.get_by_label("Skriv här")
    await field.fill(TO_MIRA)
    await comes_in(place, mira, "sam")
    await expect(vera.here("Sam")).to_be_visible(timeout=PATIENCE)
    await vera.presses("Skicka")
    await vera.sees("Någon ny är med nu. Det du skrev innan är inte skickat.")
    await vera.sees_state(TO_MIRA, "Inte skickat än")
    await keep(vera.page, "visitor-text-typed-before")
    assert not liar.wrote("send")
    await vera.presses("Skicka inte")
    await expect(field).to_have_value(TO_MIRA)
    assert not liar.wrote("send")
    await vera.presses("Skicka")
    await until("heard by Mira", lambda: TO_MIRA in {each.text for each in mira.heard}, within=PATIENCE_SECONDS)


@lie("packet-in-anothers-name")
async def test_what_a_colleague_says_in_miras_name_is_not_read(phones: Phones, place: Place) -> None:
    told = RoomAsTold()
    vera, _, mira = await talks_with_mira(phones, place, told)
    sam = await comes_in(place, mira, "sam")
    await expect(vera.here("Sam")).to_be_visible(timeout=PATIENCE)
    await vera.page.get_by_label("Skriv här").fill(TO_MIRA)
    await says_in_anothers_name(sam, mira.seat.member, FORGED, told)
    await vera.sees(UNHEARD)
    await keep(vera.page, "visitor-packet-in-anothers-name")
    await expect(vera.page.get_by_text(FORGED)).to_have_count(0)
    await expect(vera.page.get_by_label("Skriv här")).to_have_value(TO_MIRA)


@lie("leaver-speaks-on")
async def test_what_who_left_says_afterwards_is_not_read(phones: Phones, place: Place) -> None:
    told = RoomAsTold()
    vera, _, mira = await talks_with_mira(phones, place, told)
    sam = await comes_in(place, mira, "sam")
    late = await spoken_in_anothers_name(sam, sam.seat.member, FORGED)
    await sam.calls.act("step-out")
    await vera.is_told("Sam, kurator, är inte med längre.")
    await vera.says("Är Sam borta?")
    await vera.sees_state("Är Sam borta?", "Skickat")
    told.silenced = named(mira.seat.member)
    told.instead = {"member": named(sam.seat.member), "packet": base64url.encode(late)}
    mira.say("Ja, nu är det bara vi.")
    await vera.sees(UNHEARD)
    await keep(vera.page, "visitor-leaver-speaks-on")
    await expect(vera.page.get_by_text(FORGED)).to_have_count(0)
