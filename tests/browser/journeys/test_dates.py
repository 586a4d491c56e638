"""Telephones with the wrong date, and a list of keys that nobody renewed: what was written is never lost by it."""

import asyncio
import re
from datetime import datetime, timedelta

from playwright.async_api import expect

from origo_chat.core import clock
from tests.browser.actors.visitor import PATIENCE, Visitor
from tests.browser.conftest import Phone
from tests.browser.journeys.test_asking import ANSWER, answered
from tests.support.running import RunningService

# The demonstration's log is of today, and its first epoch holds for five weeks.
TODAY = clock.now()
# The languages' own months, as the catalogues have them.
MONTHS = ("jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec")


def asked_about(day: datetime) -> re.Pattern[str]:
    """The heading; what is put into a sentence stands between marks that nobody sees."""
    return re.compile(rf"^Telefonens datum är .?{day.day} {MONTHS[day.month - 1]}\w* {day.year}.?\. Stämmer det\?$")


async def believes(vera: Visitor, day: datetime) -> None:
    """The telephone has another date; its timers go on."""
    await vera.page.clock.set_fixed_time(day)


async def writes_and_sends(vera: Visitor, question: str) -> None:
    await vera.begins_to_ask()
    await vera.writes(question)
    await vera.remembers()


async def is_asked_about(vera: Visitor, day: datetime) -> None:
    await expect(vera.page.get_by_role("heading", name=asked_about(day))).to_be_visible(timeout=PATIENCE)


async def sets_the_day(vera: Visitor, day: datetime) -> None:
    """In three fields, each of which a telephone shows in its own way."""
    await vera.presses("Nej, jag rättar det")
    await vera.sees_heading("Vilket datum är det i dag?")
    for label, value in (("Dag", day.day), ("Månad", day.month), ("År", day.year)):
        await vera.page.get_by_label(label, exact=True).select_option(str(value))
    await vera.presses("Använd det datumet")


async def test_a_phone_a_month_behind_asks_and_reads(a_phone: Phone, centre: RunningService) -> None:
    vera, question = await a_phone(), "Min mobil tror att det är förra månaden."
    await believes(vera, TODAY - timedelta(days=30))
    await writes_and_sends(vera, question)
    await vera.sees_heading("Din fråga är skickad")
    await asyncio.to_thread(answered, centre, question, ANSWER)
    await vera.presses("Till början")
    await vera.returns_with(vera.words)
    assert await vera.messages() == [ANSWER]
    await vera.sees_no_fault()


async def test_a_phone_five_years_ahead_is_told_sets_the_day_and_asks(a_phone: Phone) -> None:
    vera, ahead = await a_phone(), TODAY + timedelta(days=5 * 365)
    await believes(vera, ahead)
    await writes_and_sends(vera, "Min mobil är före sin tid.")
    await is_asked_about(vera, ahead)
    await vera.sees("Det du har skrivit finns kvar här.")
    await sets_the_day(vera, TODAY)
    await vera.sees_heading("Din fråga är skickad")
    await vera.sees_no_fault()


async def test_a_list_that_nobody_renewed_is_told_and_the_text_stays(a_phone: Phone) -> None:
    vera, later, question = await a_phone(), TODAY + timedelta(days=60), "Är ni tillbaka efter semestern?"
    await believes(vera, later)
    await writes_and_sends(vera, question)
    await is_asked_about(vera, later)
    await vera.presses("Ja, det stämmer")
    await vera.sees_heading("Listan över våra nycklar går inte att använda")
    await expect(vera.page.get_by_role("main").get_by_role("link", name="112")).to_be_visible(timeout=PATIENCE)
    await vera.presses("Tillbaka till texten")
    await expect(vera.page.get_by_label("Din fråga")).to_have_value(question)
    await vera.sees_no_fault()
