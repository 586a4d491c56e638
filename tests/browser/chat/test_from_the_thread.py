"""From an opened thread to the chat: it is offered when it is open, and the six words open the thread again."""

from playwright.async_api import expect

from tests.browser.chat.conftest import Desks
from tests.browser.chat.test_visitor_views import leading
from tests.browser.chat.vera import Chatting, Phones
from tests.support.running import RunningService

QUESTION = "Kan jag prata med någon i stället?"
DRAFT = "Du har skrivit något under Skriv mer som inte är skickat."


async def in_her_thread(phones: Phones) -> Chatting:
    """Vera has asked, and has come back with her words."""
    vera = await phones()
    words = await vera.asks(QUESTION)
    await vera.presses("Till början")
    await vera.returns_with(words)
    return vera


async def test_from_the_thread_to_a_talk_and_back_with_the_words(phones: Phones, desks: Desks) -> None:
    sam, vera = await desks("sam"), await in_her_thread(phones)
    await vera.opens("Jag behöver prata nu")
    await vera.sees("dina sex ord öppnar den igen.")
    async with vera.page.expect_request("**/api/mailbox/leave"):
        await vera.presses("Chatta nu")
    await vera.says_she_is_alone()
    await vera.page.get_by_label("Din första rad").fill("Hej från tråden")
    await vera.presses("Ställ mig i kön")
    await sam.answers_the_ring("Hej från tråden")
    await vera.is_talking("Sam")
    await vera.ends()
    later = await phones()
    await later.returns_with(vera.words)
    assert await later.shows_earlier() == [QUESTION]
    await vera.sees_no_fault()


async def test_a_text_that_is_not_sent_is_said_to_be_lost(phones: Phones, desks: Desks) -> None:
    await desks("sam")
    vera = await in_her_thread(phones)
    await vera.opens("Jag behöver prata nu")
    await expect(vera.page.get_by_text(DRAFT)).to_have_count(0)
    await vera.page.get_by_label("Ditt meddelande").fill("En sak till.")
    await vera.sees(DRAFT)


async def test_nobody_is_led_away_while_it_counts_down(phones: Phones, desks: Desks) -> None:
    await desks("sam")
    vera = await in_her_thread(phones)
    await vera.opens("Jag behöver prata nu")
    await vera.sees("Chatta nu")
    await vera.begins_to_erase()
    await expect(vera.page.get_by_role("button", name="Chatta nu")).to_have_count(0)
    await vera.presses("Ångra")
    await expect(vera.page.get_by_role("button", name="Chatta nu")).to_be_visible()


async def test_a_chat_that_closed_meanwhile_costs_neither_text_nor_words(
    phones: Phones, desks: Desks, centre: RunningService
) -> None:
    await desks("sam")
    async with leading(centre) as says:
        vera = await in_her_thread(phones)
        await vera.page.get_by_label("Ditt meddelande").fill("En sak till.")
        await vera.opens("Jag behöver prata nu")
        await vera.sees("Chatta nu")
        await says(False)
        await vera.presses("Chatta nu")
        await vera.sees("Chatten är stängd just nu.")
        await expect(vera.page.get_by_label("Ditt meddelande")).to_have_value("En sak till.")
        await vera.presses("Skicka")
        await vera.sees("Ditt meddelande är skickat.")


async def test_a_closed_chat_is_no_button_and_is_asked_about_each_time(
    phones: Phones, desks: Desks, centre: RunningService
) -> None:
    await desks("sam")
    async with leading(centre) as says:
        await says(False)
        vera = await in_her_thread(phones)
        await vera.opens("Jag behöver prata nu")
        await vera.sees("Chatten är stängd just nu.")
        await expect(vera.page.get_by_role("button", name="Chatta nu")).to_have_count(0)
        await says(True)
        await vera.opens("Jag behöver prata nu")
        await vera.opens("Jag behöver prata nu")
        await vera.sees("Chatten är öppen.")
