"""Vera asks, remembers, comes back on another phone, reads, writes more, changes her words and erases."""

import asyncio
import unicodedata

from playwright.async_api import expect

from tests.browser.conftest import Phone
from tests.support.demonstration import Browsers
from tests.support.running import RunningService

QUESTION = "Min bror läser min mobil."
ANSWER = "Hej! Det är inte ditt fel. Så här kan du göra."


def answered(centre: RunningService, question: str, text: str) -> None:
    """Sam answers the question that begins so."""
    with Browsers(centre) as browsers:
        sam = browsers.answering("sam")
        waiting = sam.heads([row["conversation"] for row in sam.inbox()])
        conversation = next(each for each, first in waiting.items() if first == question)
        sam.open(conversation)
        sam.do(conversation, "claim")
        sam.answer(conversation, text)


def plainly(words: list[str]) -> str:
    """The words as somebody types them in a hurry: large, without dots, four letters each."""
    folded = unicodedata.normalize("NFKD", " ".join(word[:4] for word in words))
    return "".join(letter for letter in folded if not unicodedata.combining(letter)).upper()


async def test_vera_asks_and_reads_the_answer_on_another_phone(a_phone: Phone, centre: RunningService) -> None:
    vera = await a_phone()
    question = "Vad gör jag om han hittar det här?"
    words = await vera.asks(question)
    await asyncio.to_thread(answered, centre, question, ANSWER)
    later = await a_phone()
    await later.returns_with(plainly(words))
    await later.sees_heading("Du har fått svar")
    # The newest answer alone: somebody else may be looking.
    assert await later.messages() == [ANSWER]
    assert await later.shows_earlier() == [ANSWER, question]
    await later.sees_no_fault()
    await vera.sees_no_fault()


async def test_vera_writes_more_and_both_messages_stand_there(a_phone: Phone) -> None:
    vera = await a_phone()
    words = await vera.asks(QUESTION)
    await vera.presses("Till början")
    await vera.returns_with(words)
    await vera.writes_more("En sak till.")
    await expect(vera.page.get_by_label("Ditt meddelande")).to_have_value("")
    assert await vera.shows_earlier() == ["En sak till.", QUESTION]
    await vera.sees_no_fault()


async def test_old_words_are_dead_when_new_ones_are_taken(a_phone: Phone) -> None:
    vera = await a_phone()
    old = await vera.asks(QUESTION)
    await vera.presses("Till början")
    await vera.returns_with(old)
    new = await vera.changes_words()
    later = await a_phone()
    await later.chooses("Jag har sex ord")
    await later.tries(old)
    await later.sees("De orden öppnade inget")
    await later.tries(new)
    assert await later.shows_earlier() == [QUESTION]


async def test_what_is_erased_opens_no_more_and_can_be_regretted_for_ten_seconds(a_phone: Phone) -> None:
    vera = await a_phone()
    words = await vera.asks(QUESTION)
    await vera.presses("Till början")
    await vera.returns_with(words)
    await vera.begins_to_erase()
    await vera.presses("Ångra")
    await vera.sees("Inget är raderat.")
    await vera.presses("Radera allt")
    await vera.sees_heading("Allt är raderat")
    await vera.presses("Till början")
    await vera.chooses("Jag har sex ord")
    await vera.tries(words)
    await vera.sees("De orden öppnade inget")


async def test_whoever_leaves_while_it_counts_down_has_it_erased(a_phone: Phone) -> None:
    vera = await a_phone()
    words = await vera.asks(QUESTION)
    await vera.presses("Till början")
    await vera.returns_with(words)
    await vera.begins_to_erase()
    await vera.exit().click()
    await expect(vera.page).to_have_title("Elsewhere")
    later = await a_phone()
    await later.chooses("Jag har sex ord")
    await later.tries(words)
    await later.sees("De orden öppnade inget")


async def test_nothing_written_is_lost_without_a_network_and_it_is_sent_by_itself(a_phone: Phone) -> None:
    vera = await a_phone()
    await vera.begins_to_ask()
    await vera.writes(QUESTION)
    await vera.learns_the_words()
    await vera.types_the_two_words()
    await vera.page.context.set_offline(True)
    await vera.presses("Skicka frågan")
    await vera.sees("Du har ingen uppkoppling.")
    await vera.page.context.set_offline(False)
    await vera.sees_heading("Din fråga är skickad")


async def test_going_back_and_forth_keeps_what_was_written(a_phone: Phone) -> None:
    vera = await a_phone()
    await vera.begins_to_ask()
    await vera.page.get_by_label("Din fråga").fill(QUESTION)
    await vera.presses("Tillbaka")
    await vera.presses("Tillbaka")
    await vera.begins_to_ask()
    await expect(vera.page.get_by_label("Din fråga")).to_have_value(QUESTION)


async def test_a_question_that_tells_the_words_is_refused_here(a_phone: Phone) -> None:
    vera = await a_phone()
    await vera.begins_to_ask()
    await vera.writes(QUESTION)
    await vera.learns_the_words()
    await vera.presses("Titta på orden igen")
    await vera.presses("Tillbaka")
    await vera.writes(f"{QUESTION} {' '.join(vera.words)}")
    await vera.sees("I texten står dina sex ord.")
    await vera.writes(QUESTION)
    await vera.remembers()
    await vera.sees_heading("Din fråga är skickad")
