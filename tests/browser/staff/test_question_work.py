"""What is done with a question besides answering it: handed over, closed, weighed, planned, shared with others."""

import re

from playwright.async_api import Browser, expect

from tests.browser.actors.staff import PATIENCE, StaffMember, spoken
from tests.browser.actors.visitor import Visitor
from tests.browser.staff.conftest import Ask, Hire
from tests.browser.staff.test_joining_and_leaving import at_work
from tests.browser.watched import watched_page
from tests.support import demonstration

QUESTION = "De har gömt mitt pass."


async def with_the_question(at_a_desk: Hire, name: str) -> StaffMember:
    """Somebody who has the question before them."""
    somebody = await at_work(at_a_desk, name)
    await somebody.opens_the_inbox()
    await somebody.opens_the_question(QUESTION)
    return somebody


async def opens_the_part(somebody: StaffMember, name: str) -> None:
    await somebody.page.locator(".pane summary", has_text=name).click()


async def test_a_question_is_handed_to_a_colleague_who_answers_it(at_a_desk: Hire, asks: Ask) -> None:
    vera = asks(QUESTION)
    sam = await with_the_question(at_a_desk, "sam")
    await sam.claims()
    await sam.button("Lämna över").click()
    choice = sam.page.get_by_label("Till", exact=True)
    mira_in_list = choice.locator("option", has_text=spoken("Mira, barnmorska"))
    await choice.select_option(await mira_in_list.get_attribute("value"))
    await sam.in_dialog("Lämna över").click()
    await expect(sam.answer_field()).to_have_count(0, timeout=PATIENCE)
    mira = await with_the_question(at_a_desk, "mira")
    await expect(mira.answer_field()).to_be_visible(timeout=PATIENCE)
    await mira.answers("Vi hjälper dig med ett nytt pass.")
    assert vera.open().texts() == [QUESTION, "Vi hjälper dig med ett nytt pass."]


async def test_a_closed_question_waits_no_more_and_comes_back_when_there_is_more(at_a_desk: Hire, asks: Ask) -> None:
    vera = asks(QUESTION)
    sam = await with_the_question(at_a_desk, "sam")
    await sam.claims()
    await sam.button("Avsluta").click()
    await sam.in_dialog("Ja, avsluta").click()
    await expect(sam.row(QUESTION)).to_have_count(0, timeout=PATIENCE)
    vera.open().read()
    vera.write("Jag hittade det.")
    await expect(sam.rows()).to_have_count(1, timeout=PATIENCE)
    await expect(sam.rows().first).to_contain_text("Har skrivit igen")


async def test_two_tabs_of_one_kurator_show_the_same_and_neither_loses_words(at_a_desk: Hire, asks: Ask) -> None:
    asks(QUESTION)
    sam = await with_the_question(at_a_desk, "sam")
    page, complaints = await watched_page(sam.page.context, sam.address)
    other = StaffMember(page, complaints, sam.address)
    await other.comes_in("sam", "Sam", demonstration.person("sam").passphrase)
    await other.opens_the_inbox()
    await other.opens_the_question(QUESTION)
    await sam.claims()
    await expect(other.answer_field()).to_be_visible(timeout=PATIENCE)
    await sam.writes("Skrivet i den ena fliken")
    await other.page.reload()
    await other.unlocks(demonstration.person("sam").passphrase)
    await other.opens_the_inbox()
    await other.opens_the_question(QUESTION)
    await expect(other.answer_field()).to_have_value("Skrivet i den ena fliken", timeout=PATIENCE)
    await other.answers("Skickat från den andra fliken")
    await sam.sees_heading("Svaret är skickat")


async def test_a_risk_is_noted_under_our_own_headings_for_the_team_alone(at_a_desk: Hire, asks: Ask) -> None:
    vera = asks(QUESTION)
    sam = await with_the_question(at_a_desk, "sam")
    await sam.claims()
    await opens_the_part(sam, "Riskbedömning")
    for heading in ("Vad", "Vem", "När", "Hur troligt", "Hur allvarligt", "Skydd", "Beslut"):
        await sam.page.get_by_label(heading, exact=True).fill(f"skrivet under {heading}")
    await sam.button("Spara riskbedömningen").click()
    await sam.sees("Riskbedömningen är sparad som en anteckning.")
    await sam.button("Låt en kollega läsa svaret").last.click()
    mira = await with_the_question(at_a_desk, "mira")
    if not await mira.page.get_by_label("Ny anteckning").is_visible():
        await mira.page.locator("summary", has_text="Anteckningar").click()
    note = mira.page.get_by_text(re.compile("skrivet under Vad"))
    await expect(note).to_contain_text("skrivet under Beslut", timeout=PATIENCE)
    assert vera.open().texts() == [QUESTION]


async def test_a_plan_is_written_part_by_part_and_goes_into_the_thread(at_a_desk: Hire, asks: Ask) -> None:
    vera = asks(QUESTION)
    sam = await with_the_question(at_a_desk, "sam")
    await sam.claims()
    await opens_the_part(sam, "Trygghetsplan")
    await sam.page.get_by_label("När och hur vi hörs").fill("Skriv bara på dagen.")
    await sam.button("Nästa del").click()
    await sam.button("Hoppa över").click()
    await sam.page.get_by_label("Platser att gå till").fill("Hem till mormor.")
    await sam.button("Se hela planen").click()
    await sam.button("Lägg in i svaret").click()
    await sam.answers(await sam.answer_field().input_value())
    plan = vera.open().texts()[-1]
    assert "Skriv bara på dagen." in plan
    assert "Hem till mormor." in plan
    assert "Nummer att kunna" not in plan


async def proposes(somebody: StaffMember, question: str, answer: str) -> None:
    await opens_the_part(somebody, "Publicera omskriven")
    await somebody.page.get_by_label("Frågan, omskriven").fill(question)
    await somebody.page.get_by_label("Svaret, omskrivet").fill(answer)
    await somebody.page.get_by_label("Jag har gått igenom listan").check()
    await somebody.button("Föreslå").click()
    await somebody.sees("Förslaget väntar på en kollega, under Publicerat.")


async def test_a_rewritten_question_is_read_by_others_when_a_second_person_agrees(
    at_a_desk: Hire, asks: Ask, browser: Browser
) -> None:
    asks(QUESTION, publish=True)
    sam = await with_the_question(at_a_desk, "sam")
    await sam.claims()
    await sam.answers("Nej, passet är ditt.")
    await proposes(sam, "Kan någon ta mitt pass?", "Nej, det är ditt.")
    await sam.goes_to("Publicerat")
    await sam.sees("Du skrev det här. En kollega måste godkänna.")
    await expect(sam.button("Godkänn")).to_have_count(0)
    mira = await at_work(at_a_desk, "mira")
    await mira.goes_to("Publicerat")
    await mira.button("Godkänn").click(timeout=PATIENCE)
    await mira.in_dialog("Ja, låt andra läsa").click()
    await expect(mira.button("Godkänn")).to_have_count(0, timeout=PATIENCE)
    page, complaints = await watched_page(await browser.new_context(locale="sv-SE"), mira.address)
    vera = Visitor(page, complaints, mira.address)
    await vera.opens_the_service()
    await vera.chooses("Andra har frågat")
    await vera.sees("Kan någon ta mitt pass?")
    await page.context.close()


async def test_the_second_reader_is_taken_off_by_a_third_who_is_read_as_well(at_a_desk: Hire, asks: Ask) -> None:
    asks(QUESTION)
    sam = await with_the_question(at_a_desk, "sam")
    await sam.button("Låt en kollega läsa svaret").first.click()
    await sam.button("Ingen kollega behöver läsa").click()
    await sam.sees("Bara en kollega som varken har frågan eller bad om läsningen kan ta bort den.")
    await sam.claims()
    await expect(sam.button("Ingen kollega behöver läsa")).to_have_count(0)
    await sam.button("Lämna tillbaka").click()
    await expect(sam.button("Ta frågan")).to_be_visible(timeout=PATIENCE)
    mira = await with_the_question(at_a_desk, "mira")
    await mira.button("Ingen kollega behöver läsa").click()
    await expect(mira.button("Ingen kollega behöver läsa")).to_have_count(0, timeout=PATIENCE)
    await mira.claims()
    await mira.sees("Du tog bort läsningen av den här frågan.")
    await mira.submits("Vi hjälper dig.")
