"""Somebody writes and writes: the page works for it, says when there is no room, and has room again after an answer."""

import httpx
from playwright.async_api import expect

from origo_chat.abuse.limits import UNANSWERED
from origo_chat.core import base64url
from origo_chat.protocol.envelopes import ENVELOPE_BYTES
from origo_chat.sealing.words import to_digits
from origo_chat.service.trust import DEMONSTRATION_ROOT_KEY
from tests.browser.actors.visitor import PATIENCE
from tests.browser.conftest import Phone
from tests.browser.journeys.conftest import Desk
from tests.support.running import RunningService
from tests.support.visitor_client import VisitorClient

ASKED, MORE = "Jag vågar inte sova hemma.", "Ett till"
# Of the largest size, all of them.
LONG, LAST = "Och sedan hände det här. " * 1_000, "Är ni där? " * 2_000
ANSWER = "Vi är här, och vi har läst allt."


def written_full(centre: RunningService) -> int:
    """A question and as much as is taken, from another page of the same person; gives the words' secret."""
    with httpx.Client(base_url=centre.address, timeout=60) as http:
        other = VisitorClient(http, base64url.decode(DEMONSTRATION_ROOT_KEY))
        other.ask(ASKED)
        other.open().read()
        for _ in range(UNANSWERED.bytes // ENVELOPE_BYTES[-1]):
            other.write(LONG)
    return other.secret


async def test_what_finds_no_room_stays_in_the_field_until_there_is_an_answer(
    centre: RunningService, a_phone: Phone, a_desk: Desk
) -> None:
    secret = written_full(centre)
    vera = await a_phone()
    await vera.returns_with(to_digits(secret))
    await vera.writes_more(MORE)
    field = vera.page.get_by_label("Ditt meddelande")
    await field.fill(LAST)
    await vera.presses("Skicka")
    told = vera.page.get_by_text("Ditt meddelande är inte skickat. Vi har inte hunnit svara än.")
    await expect(told).to_be_in_viewport(ratio=1, timeout=PATIENCE)
    await expect(field).to_have_value(LAST)
    await vera.presses("Jag behöver prata nu")
    await expect(vera.page.get_by_role("link", name="112").first).to_be_in_viewport(ratio=1, timeout=PATIENCE)
    sam = await a_desk("sam")
    await sam.opens_the_question(MORE)
    await sam.claims()
    await sam.answers(ANSWER)
    await vera.presses("Skicka")
    await vera.sees("Ditt meddelande är skickat.")
    await expect(field).to_have_value("", timeout=PATIENCE)
    assert vera.complaints.foreign == []
