"""Questions in the console: taken, written, read by a second person, raced for, and never lost."""

import re

from playwright.async_api import expect

from tests.browser.actors.staff import PATIENCE
from tests.browser.staff.conftest import Ask, Hire
from tests.browser.staff.test_joining_and_leaving import at_work
from tests.support import demonstration

QUESTION = "Får de gifta bort mig mot min vilja?"


async def test_a_question_is_taken_answered_and_read_by_who_asked(at_a_desk: Hire, asks: Ask) -> None:
    sam = await at_work(at_a_desk, "sam")
    await sam.opens_the_inbox()
    vera = asks(QUESTION)
    await sam.opens_the_question(QUESTION)
    await sam.claims()
    await sam.answers("Nej. Det är förbjudet i Sverige.")
    assert vera.open().texts() == [QUESTION, "Nej. Det är förbjudet i Sverige."]
    await sam.sees(re.compile("Den unga har hämtat svaret"))
    assert sam.complaints.console == []


async def test_two_race_for_one_question_and_the_other_is_told_kindly(at_a_desk: Hire, asks: Ask) -> None:
    asks(QUESTION)
    sam, mira = [await at_work(at_a_desk, name) for name in ("sam", "mira")]
    for each in (sam, mira):
        await each.opens_the_inbox()
        await each.opens_the_question(QUESTION)
    # Mira's browser does not hear of it: both press as if it were free.
    await mira.page.route("**/api/inbox/rows", lambda route: route.abort())
    await sam.claims()
    await mira.button("Ta frågan").click()
    await mira.sees(re.compile("Sam.* hann före"))
    await expect(mira.answer_field()).to_have_count(0)


async def test_a_second_reader_sends_back_and_then_approves_the_very_answer(at_a_desk: Hire, asks: Ask) -> None:
    vera = asks(QUESTION)
    sam, mira = [await at_work(at_a_desk, name) for name in ("sam", "mira")]
    await sam.opens_the_inbox()
    await sam.opens_the_question(QUESTION)
    await sam.claims()
    await sam.button("Låt en kollega läsa svaret").click()
    await sam.submits("Nej.")
    await mira.opens_the_inbox()
    await mira.opens_the_question(QUESTION)
    await mira.page.get_by_label("Vad behöver ändras?").fill("Berätta vart hen kan ringa.")
    await mira.button("Skicka tillbaka").click()
    await sam.sees("Berätta vart hen kan ringa.")
    await expect(sam.answer_field()).to_have_value("Nej.")
    await sam.submits("Nej. Ring 020-50 50 50.")
    await mira.sees("Nej. Ring 020-50 50 50.")
    await mira.button("Godkänn och skicka").click()
    await mira.sees_heading("Svaret är skickat")
    assert vera.open().texts()[-1] == "Nej. Ring 020-50 50 50."


async def test_a_browser_that_dies_mid_draft_loses_nothing(at_a_desk: Hire, asks: Ask) -> None:
    asks(QUESTION)
    sam = await at_work(at_a_desk, "sam")
    await sam.opens_the_inbox()
    await sam.opens_the_question(QUESTION)
    await sam.claims()
    await sam.writes("Hej! Jag tänker på")
    await sam.page.context.close()
    again = await at_work(at_a_desk, "sam")
    await again.opens_the_inbox()
    await again.opens_the_question(QUESTION)
    await expect(again.answer_field()).to_have_value("Hej! Jag tänker på", timeout=PATIENCE)


async def test_what_the_person_wrote_meanwhile_is_told_before_sending(at_a_desk: Hire, asks: Ask) -> None:
    vera = asks(QUESTION)
    sam = await at_work(at_a_desk, "sam")
    await sam.opens_the_inbox()
    await sam.opens_the_question(QUESTION)
    await sam.claims()
    await sam.writes("Berätta mer.")
    vera.open().read()
    vera.write("De har bokat resan nu.")
    await sam.button("Skicka svaret").click()
    await sam.sees_heading("Den unga har skrivit igen")
    await expect(sam.page.get_by_role("dialog").get_by_text("De har bokat resan nu.")).to_be_visible()
    await sam.in_dialog("Ändra svaret").click()
    assert len(vera.texts()) == 2


async def test_a_locked_console_holds_no_word_of_any_question(at_a_desk: Hire, asks: Ask) -> None:
    asks(QUESTION)
    sam = await at_work(at_a_desk, "sam")
    await sam.opens_the_inbox()
    await sam.opens_the_question(QUESTION)
    await sam.locks()
    assert QUESTION not in await sam.page.content()
    assert QUESTION not in await sam.page.title()
    await sam.unlocks(demonstration.person("sam").passphrase)
    await sam.opens_the_inbox()
    await sam.sees("Välj en fråga i listan.")


async def test_a_list_is_right_again_after_a_lost_connection(at_a_desk: Hire, asks: Ask) -> None:
    sam = await at_work(at_a_desk, "sam")
    await sam.opens_the_inbox()
    await sam.page.context.set_offline(True)
    vera = asks(QUESTION)
    await sam.page.wait_for_timeout(500)
    await sam.page.context.set_offline(False)
    await expect(sam.row(QUESTION)).to_be_visible(timeout=2 * PATIENCE)
    vera.open().erase()
    await expect(sam.rows()).to_have_count(0, timeout=PATIENCE)


async def test_arabic_is_found_by_its_language_and_the_keyboard_alone_opens_it(at_a_desk: Hire, asks: Ask) -> None:
    asks(QUESTION)
    asks("أهلي لا يسمحون لي بالخروج", language="ar")
    sam = await at_work(at_a_desk, "sam")
    await sam.opens_the_inbox()
    await expect(sam.rows()).to_have_count(2, timeout=PATIENCE)
    await sam.page.get_by_text("Fler urval").click()
    await sam.page.get_by_label("Språk som önskas").select_option("ar")
    await expect(sam.rows()).to_have_count(1)
    await sam.page.get_by_role("heading", name="Frågor", exact=True).click()
    await sam.page.keyboard.press("j")
    await sam.sees_heading_like("Fråga från")
    await expect(sam.page.get_by_role("article").get_by_text("أهلي")).to_be_visible()
