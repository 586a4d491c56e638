"""What Vera does in the live chat, as sentences."""

from dataclasses import dataclass

from playwright.async_api import Locator, expect

from tests.browser.actors.visitor import PATIENCE, Visitor


@dataclass
class Chatting(Visitor):
    """A visitor who would rather talk now."""

    async def begins_to_chat(self) -> None:
        """From the start, alone, past what is and is not hidden."""
        await self.chooses("Chatta")
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
