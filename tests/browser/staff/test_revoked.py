"""A colleague whose certificate is revoked is told so wherever they are, and keeps the words they were writing."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.actors.staff import PATIENCE, StaffMember
from tests.browser.chat.desk import AtDesk, heard, visiting
from tests.browser.staff.conftest import Ask, Hire
from tests.browser.staff.test_joining_and_leaving import at_work
from tests.browser.test_accessibility import violations
from tests.browser.watched import watched_page
from tests.support import demonstration
from tests.support.chat_host import Desk
from tests.support.demonstration import Browsers
from tests.support.running import RunningService

Sit = Callable[[str], Awaitable[AtDesk]]


@pytest_asyncio.fixture(loop_scope="session")
async def takes_chats(browser: Browser, team: RunningService) -> AsyncIterator[Sit]:
    """Gives somebody a browser in which they take chats, with the chat open whatever the hour."""
    with Browsers(team) as browsers:
        lena = Desk.of(await asyncio.to_thread(browsers.of, "lena"))
        async with lena.http:
            await lena.open_chat()
    contexts = []

    async def sit_down(name: str) -> AtDesk:
        context = await browser.new_context(viewport={"width": 1280, "height": 800}, locale="sv-SE")
        contexts.append(context)
        desk = AtDesk(*await watched_page(context, team.address), team.address)
        await desk.comes_to_work(name)
        return desk

    yield sit_down
    for context in contexts:
        await context.close()


def revoke(team: RunningService, alias: str) -> None:
    """Ada and Adam revoke the certificate of somebody."""
    with Browsers(team) as browsers:
        ada, adam = browsers.of("ada"), browsers.of("adam")
        people = ada.ask("GET", "/accounts/people")["people"]
        person = next(each["person"] for each in people if each["alias"] == alias)
        proposal = ada.propose(ada.revocation(person))
        ada.sign(proposal)
        adam.sign(proposal)


async def is_told(somebody: StaffMember) -> None:
    """The view of their own, and nothing of what they had before them."""
    await somebody.sees_heading("Ditt intyg är återkallat")
    await somebody.sees(re.compile("Prata med din administratör"))
    await expect(somebody.page.get_by_role("navigation", name="Konsolen")).to_have_count(0)
    assert await violations(somebody.page) == []


async def test_in_a_talk_the_words_stay_and_at_the_door_it_is_told_again(
    takes_chats: Sit, team: RunningService
) -> None:
    sara = await takes_chats("sara")
    async with visiting(team) as visit:
        vera = await visit("Jag vill prata nu")
        await sara.answers_the_ring("Jag vill prata nu")
        await sara.says("Hej! Skönt att du skriver.")
        await heard(vera, "Hej! Skönt att du skriver.")
        await sara.field().fill("Detta har jag inte skickat")
        await asyncio.to_thread(revoke, team, "Sara")
        await is_told(sara)
        await sara.sees("Detta har jag inte skickat")
    assert await sara.page.get_by_text("Jag vill prata nu").count() == 0
    await sara.button("Logga ut").click()
    await sara.signs_in("sara", demonstration.person("sara").passphrase)
    await is_told(sara)
    assert await sara.page.get_by_text("Detta har jag inte skickat").count() == 0


async def test_at_a_question_the_words_stay_and_administrators_see_no_newcomer(
    at_a_desk: Hire, asks: Ask, team: RunningService
) -> None:
    asks("En fråga om pengar")
    mira = await at_work(at_a_desk, "mira")
    await mira.opens_the_inbox()
    await mira.opens_the_question("En fråga om pengar")
    await mira.claims()
    await mira.writes("Ett utkast")
    await asyncio.to_thread(revoke, team, "Mira")
    await is_told(mira)
    await mira.sees("Ett utkast")
    ada = await at_work(at_a_desk, "ada")
    await ada.goes_to("Personer")
    await ada.sees("Ingen ny väntar.")
    row = ada.page.get_by_role("row").filter(has_text="mira")
    await expect(row).to_contain_text("Intyget återkallat", timeout=PATIENCE)
