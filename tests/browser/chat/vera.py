"""What Vera does in the live chat, as sentences; and phones for whoever is Vera."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from playwright.async_api import Browser, Locator, ViewportSize, expect

from tests.browser.actors.staff import spoken
from tests.browser.actors.visitor import PATIENCE, Visitor
from tests.browser.chat.desk import AtDesk
from tests.browser.watched import watched_page

# No window of a headless browser lies behind another one.
AWAY = """isAway => {
    Object.defineProperty(document, "hidden", { get: () => isAway, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
}"""
SMALL: ViewportSize = {"width": 360, "height": 640}


@dataclass
class Chatting(Visitor):
    """A visitor who would rather talk now."""

    async def begins_to_chat(self) -> None:
        """From the start to the first line."""
        await self.chooses("Chatta")
        await self.says_she_is_alone()

    async def says_she_is_alone(self) -> None:
        """Where every chat begins, past what is and is not hidden."""
        await self.sees_heading("Kan någon annan läsa det här just nu?")
        await self.chooses("Nej")
        await self.presses("Fortsätt")
        await self.presses("Jag har läst. Jag vill skriva")

    async def joins_the_line(self, first_line: str) -> None:
        """From the start to a place in the line."""
        await self.begins_to_chat()
        await self.page.get_by_label("Din första rad").fill(first_line)
        await self.presses("Ställ mig i kön")

    async def waits(self) -> None:
        """A place in the line."""
        await self.sees_heading("Du står i kön")

    async def is_talking(self, who: str) -> None:
        """Somebody has come."""
        await self.sees_heading("Chatt")
        await expect(self.here(who)).to_be_visible(timeout=PATIENCE)

    async def says(self, text: str) -> None:
        """Write in the room."""
        await self.page.get_by_label("Skriv här").fill(text)
        await self.presses("Skicka")

    async def hears(self, text: str) -> None:
        """It stands in the log."""
        await expect(self.log().get_by_text(text, exact=True)).to_be_visible(timeout=PATIENCE)

    async def sees_state(self, text: str, state: str) -> None:
        """How far one's own words have come."""
        entry = self.log().get_by_role("article").filter(has_text=text)
        await expect(entry.locator(".state")).to_have_text(state, timeout=PATIENCE)

    async def ends(self) -> None:
        """End the chat, and mean it."""
        await self.presses("Avsluta chatten")
        await self.presses("Ja, avsluta")
        await self.sees_heading("Chatten är slut")

    def log(self) -> Locator:
        """What was said."""
        return self.page.get_by_role("log", name="Samtalet")

    def here(self, who: str) -> Locator:
        """Somebody in the roster."""
        return self.page.get_by_role("list", name="Här är").get_by_text(who)

    async def said(self) -> list[str]:
        """Everything in the log, in its order."""
        return await self.log().locator(".text").all_inner_texts()

    async def goes_elsewhere(self) -> None:
        """Another app lies before the page."""
        await self.page.evaluate(AWAY, arg=True)

    async def comes_back(self) -> None:
        """To the page."""
        await self.page.evaluate(AWAY, arg=False)

    async def is_told(self, text: str) -> None:
        """Who came and who went stands between what was said."""
        await expect(self.log().get_by_text(spoken(text))).to_be_visible(timeout=PATIENCE)


Phones = Callable[..., Awaitable[Chatting]]


@asynccontextmanager
async def picking_up(browser: Browser, usual: str) -> AsyncIterator[Phones]:
    """Gives somebody a phone that nobody has used, with the start before them; by another way when it is named."""
    async with AsyncExitStack() as opened:

        async def pick_up(address: str = usual) -> Chatting:
            context = await browser.new_context(viewport=SMALL, locale="sv-SE")
            opened.push_async_callback(context.close)
            page, complaints = await watched_page(context, address)
            # Whatever a test came to, nobody is left in the line for the next one: a page that is left ends its room.
            opened.push_async_callback(page.goto, "about:blank")
            vera = Chatting(page, complaints, address)
            await vera.opens_the_service()
            return vera

        yield pick_up


async def talking(vera: Chatting, sam: AtDesk, first_line: str) -> None:
    """From the start to a talk with Sam."""
    await vera.joins_the_line(first_line)
    await sam.answers_the_ring(first_line)
    await vera.is_talking("Sam")
