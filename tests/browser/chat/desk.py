"""The chat in the console, as sentences; and somebody who chats with it, by the reference client."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass

import httpx
from playwright.async_api import Locator, expect

from tests.browser.actors.staff import PATIENCE, StaffMember, spoken
from tests.support import demonstration
from tests.support.chat_calls import RefusedCall
from tests.support.chat_client import Talk
from tests.support.chat_visitor import VisitorTalk
from tests.support.demonstration import Browsers
from tests.support.running import RunningService
from tests.support.waiting import stopped, until

Visit = Callable[..., Awaitable[VisitorTalk]]
PATIENCE_SECONDS = PATIENCE // 1000


@dataclass
class AtDesk(StaffMember):
    """Somebody who chats in the console."""

    async def comes_to_work(self, name: str) -> None:
        """From nothing to taking chats."""
        person = demonstration.person(name)
        await self.comes_in(person.name, person.alias, person.passphrase)
        await self.opens_the_chat()
        await self.takes("available")

    async def opens_the_chat(self) -> None:
        """The view of the chat."""
        navigation = self.page.get_by_role("navigation", name="Konsolen")
        await navigation.get_by_text(re.compile("^Chatten")).click()
        await self.sees_heading("Chatten")
        await expect(self.page.get_by_label("Vad tar du emot?")).to_be_visible(timeout=PATIENCE)

    async def takes(self, state: str) -> None:
        """Say what one takes now."""
        await self.page.get_by_label("Vad tar du emot?").select_option(state)
        await expect(self.page.get_by_label("Hur många samtidigt?")).to_be_visible(timeout=PATIENCE)

    async def answers_the_ring(self, words: str) -> None:
        """Somebody is offered to them, and they take it."""
        ring = self.page.get_by_role("region", name="Någon väntar på dig").filter(has_text=words)
        await ring.get_by_role("button", name="Ta chatten").click(timeout=PATIENCE)
        await expect(self.tab(words)).to_have_attribute("aria-current", "true", timeout=PATIENCE)
        await expect(self.field()).to_be_visible(timeout=PATIENCE)

    async def says(self, text: str) -> None:
        """Write in the talk that is shown."""
        await self.field().fill(text)
        await self.field().press("Enter")

    async def hears(self, text: str) -> None:
        """It stands in the log."""
        await expect(self.log().get_by_text(text, exact=True)).to_be_visible(timeout=PATIENCE)

    async def comes_in_as_asked(self, sentence: str) -> None:
        """Somebody asked them into a room."""
        asked = self.page.get_by_role("region", name=re.compile(sentence))
        await asked.get_by_role("button", name="Gå in").click(timeout=PATIENCE)
        await expect(self.field()).to_be_visible(timeout=PATIENCE)

    async def lets_in(self, who: str) -> None:
        """Somebody has come whom nobody asked in."""
        asked = self.page.get_by_role("group", name=re.compile(f"^.*{re.escape(who)}.* vill komma in"))
        await asked.get_by_role("button", name="Släpp in").click(timeout=PATIENCE)

    async def asks_in(self, what: str, who: str, summary: str = "") -> None:
        """Invite somebody, or hand over to them."""
        await self.button(what).click()
        choice = self.page.get_by_label("Till vem?")
        named = choice.locator("option", has_text=spoken(who))
        await choice.select_option(await named.get_attribute("value"))
        await self.page.get_by_label("Sammanfattning till den som kommer").fill(summary)
        await self.in_dialog(what).click()
        await expect(self.page.get_by_role("dialog")).to_have_count(0, timeout=PATIENCE)

    async def steps_out(self) -> None:
        """Leave the talk to the others."""
        await self.button("Gå ut").click()
        await self.in_dialog("Gå ut").click()

    async def ends(self, *, threatened: bool = False) -> None:
        """End the talk."""
        await self.button("Avsluta").click()
        if threatened:
            await self.page.get_by_label("Jag eller en kollega blev hotad").check()
        await self.in_dialog("Avsluta").click()
        await self.sees(re.compile("Chatten är avslutad"))

    def tab(self, words: str) -> Locator:
        """A talk of theirs, by its first line."""
        return self.page.get_by_role("navigation", name="Dina chattar").get_by_role("button").filter(has_text=words)

    def field(self) -> Locator:
        """Where one writes, in the talk that is shown."""
        return self.page.get_by_label("Skriv till den unga").locator("visible=true")

    def log(self) -> Locator:
        """What was said in the talk that is shown."""
        return self.page.get_by_role("log").locator("visible=true")

    def here(self, who: str) -> Locator:
        """Somebody in the roster."""
        roster = self.page.get_by_role("list", name="De som är här").locator("visible=true")
        return roster.get_by_text(spoken(who))


@asynccontextmanager
async def visiting(service: RunningService) -> AsyncIterator[Visit]:
    """Gives somebody who enters the line and talks on a socket, as often as it is called."""
    async with AsyncExitStack() as opened:
        with Browsers(service) as browsers:
            log = await asyncio.to_thread(lambda: browsers.of("sam").log())

            async def visit(first_line: str, wish: str = "") -> VisitorTalk:
                http = httpx.AsyncClient(base_url=service.address, timeout=40)
                await opened.enter_async_context(http)
                talk = VisitorTalk(http, log)
                await talk.enter(first_line, wish)
                # Whatever a test came to, nobody is left in the line for the next one.
                opened.push_async_callback(_gone, talk)
                task = asyncio.create_task(talk.line(service.address).run())
                opened.push_async_callback(stopped, task)
                return talk

            yield visit


async def _gone(talk: VisitorTalk) -> None:
    with suppress(RefusedCall):
        await talk.calls.act("leave")


async def heard(talk: Talk, *texts: str) -> None:
    """The visitor has heard all of it, and nothing was wrong."""

    def known() -> set[str | None]:
        return {each.text for each in talk.heard}

    def seen() -> str:
        room = {name: talk.snapshot[name] for name in ("state", "ended", "version")}
        return f"{known()} in {room}, {talk.state()}"

    await until(f"{texts}", lambda: set(texts) <= known(), within=PATIENCE_SECONDS, seen=seen)
    assert talk.faults == []
