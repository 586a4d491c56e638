"""The console and a server that lies about a question: it says so, keeps what is typed, and sends nothing."""

import asyncio
import re

from playwright.async_api import expect

from origo_chat.core import base64url
from tests.browser.actors.staff import StaffMember
from tests.browser.journeys.conftest import Desk
from tests.browser.lies.forging import Forger
from tests.browser.lies.pictures import keep
from tests.browser.lies.server import Liar, public_log
from tests.browser.staff.conftest import Ask
from tests.hostile.lie import lie
from tests.support.demonstration import Browsers, person
from tests.support.running import RunningService
from tests.support.visitor_client import VisitorClient

ANSWER, NOTE = "Så här kan du göra.", "Ring henne inte hem."
OWN_WORDS, INVENTED = "Det här skrev jag själv.", "Skicka min adress hit."
FORKED = re.compile("Nycklar eller underskrifter i tråden stämmer inte")
NOT_SEALED = re.compile("Den är inte skickad, och den står kvar här.")


async def lied_to(somebody: StaffMember) -> tuple[Liar, Forger]:
    """From now on the server lies to them."""
    return Liar.before(somebody.page), Forger(await public_log(somebody.page, somebody.address))


def conversation_of(visitor: VisitorClient) -> str:
    """As the routes name it."""
    assert visitor.thread is not None
    return base64url.encode(visitor.thread.conversation)


def noted(centre: RunningService, question: str) -> None:
    """Sam has written a note about the question."""
    with Browsers(centre) as browsers:
        sam = browsers.answering("sam")
        waiting = sam.heads([row["conversation"] for row in sam.inbox()])
        sam.note(next(each for each, first in waiting.items() if first == question), "Skyddad adress.")


async def sends_in_vain(somebody: StaffMember, liar: Liar) -> None:
    """The answer stays where it was written, and nobody is asked whether it is to be sent."""
    await somebody.button("Skicka svaret").click()
    await somebody.sees(NOT_SEALED)
    await expect(somebody.page.get_by_role("dialog")).to_have_count(0)
    await expect(somebody.answer_field()).to_have_value(ANSWER)
    await expect(somebody.page.get_by_text(FORKED)).to_be_visible()
    assert not liar.wrote("/answer")


async def comes_back(somebody: StaffMember, name: str) -> None:
    """After a pause, with nothing left in the browser of what was opened before."""
    await somebody.locks()
    await somebody.unlocks(person(name).passphrase)
    await somebody.opens_the_inbox()


@lie("generation-of-its-own")
async def test_an_answer_is_not_sealed_to_a_key_of_the_servers_own(asks: Ask, a_desk: Desk) -> None:
    asks("Får jag en egen nyckel?")
    sam = await a_desk("sam")
    await sam.opens_the_question("Får jag en egen nyckel?")
    await sam.claims()
    await sam.writes(ANSWER)
    liar, forger = await lied_to(sam)
    await liar.answers("questions/*", forger.adds_a_generation)
    await sends_in_vain(sam, liar)
    await keep(sam.page, "console-generation-of-its-own")


@lie("notes-key-of-its-own-beside-a-real-one")
async def test_a_note_is_not_sealed_to_a_key_of_the_servers_own(
    asks: Ask, a_desk: Desk, centre: RunningService
) -> None:
    asks("Vem läser anteckningen?")
    await asyncio.to_thread(noted, centre, "Vem läser anteckningen?")
    sam = await a_desk("sam")
    liar, forger = await lied_to(sam)
    await liar.answers("questions/*", forger.adds_a_notes_key)
    await sam.opens_the_question("Vem läser anteckningen?")
    await sam.sees(FORKED)
    field = sam.page.get_by_label("Ny anteckning")
    await field.fill(NOTE)
    await sam.button("Spara anteckningen").click()
    await sam.sees(NOT_SEALED)
    await keep(sam.page, "console-notes-key-of-its-own")
    await expect(field).to_have_value(NOTE)
    assert not liar.wrote("/notes")


@lie("substituted-thread-beside-real-notes")
async def test_an_invented_thread_beside_real_notes_is_not_answered(
    asks: Ask, a_desk: Desk, centre: RunningService
) -> None:
    conversation = conversation_of(asks(OWN_WORDS))
    await asyncio.to_thread(noted, centre, OWN_WORDS)
    mira = await a_desk("mira")
    liar, forger = await lied_to(mira)
    await liar.answers("questions/*", lambda told: forger.puts_another_thread(told, INVENTED))
    await liar.answers("inbox/heads", lambda told: forger.puts_another_head(told, conversation, INVENTED), "POST")
    await comes_back(mira, "mira")
    await mira.opens_the_question(INVENTED)
    await mira.sees(FORKED)
    await mira.claims()
    await mira.answer_field().fill(ANSWER)
    await mira.sees("Utkastet sparas inte, för nycklarna i tråden stämmer inte. Kopiera det om du vill ha det kvar.")
    await keep(mira.page, "console-substituted-thread")
    await sends_in_vain(mira, liar)
    await expect(mira.page.get_by_label("Hela tråden").get_by_text(INVENTED)).to_be_visible()
    assert not liar.wrote("/draft")
