"""Vera: opens the visitor's document on a phone that others may pick up."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from playwright.async_api import Locator, Page, expect

from tests.browser.watched import Complaints

# Deriving keys is slow on purpose, and the machine is shared.
PATIENCE = 30_000


@dataclass
class Visitor:
    """What a visitor can do, as sentences."""

    page: Page
    complaints: Complaints
    address: str
    words: list[str] = field(default_factory=list)

    async def opens_the_service(self) -> None:
        """Come to the start."""
        await self.page.goto(f"{self.address}/")

    async def is_connected(self) -> None:
        """Wait for the socket's welcome."""
        await expect(self.page.locator("html")).to_have_attribute("data-connection", "open")

    async def chooses_language(self, name: str, locale: str) -> None:
        """Choose a language by its own name."""
        await self.page.get_by_role("button", name=name).click()
        await expect(self.page.locator("html")).to_have_attribute("lang", locale)

    def exit(self) -> Locator:
        """The exit that is always at the bottom."""
        return self.page.locator("a[rel=noreferrer]").last

    async def sees_no_fault(self) -> None:
        """Nothing was said on the console, no policy was broken, nobody else was asked."""
        assert self.complaints.console == []
        assert self.complaints.foreign == []

    async def chooses(self, way: str) -> None:
        """One of the large ways to go from the start, once the page is alive."""
        await self.page.get_by_role("button", name=re.compile(f"^{way}")).click()

    async def presses(self, name: str) -> None:
        """A button of the view. The one in the exit bar is pressed with exit()."""
        await self.page.get_by_role("main").get_by_role("button", name=name, exact=True).click()

    async def sees_heading(self, text: str) -> None:
        """The view's heading, which has the focus."""
        heading = self.page.get_by_role("heading", name=text, exact=True)
        await expect(heading).to_be_visible(timeout=PATIENCE)

    async def sees(self, text: str, patience: int = PATIENCE) -> None:
        """Something stands on the page."""
        await expect(self.page.get_by_text(text).first).to_be_visible(timeout=patience)

    async def begins_to_ask(self) -> None:
        """From the start, past what is and is not hidden."""
        await self.chooses("Ställ en fråga")
        await self.sees_heading("Innan du skriver")
        await self.presses("Jag har läst. Jag vill skriva")

    async def writes(self, text: str) -> None:
        """The question, as far as the six words."""
        await self.page.get_by_label("Din fråga").fill(text)
        await self.presses("Fortsätt")

    async def learns_the_words(self, heading: str = "Dina sex ord") -> None:
        """Six words stand on the page, and are remembered."""
        await self.sees_heading(heading)
        shown = self.page.get_by_label("Dina sex ord, i ordning").locator("bdi")
        await expect(shown).to_have_count(6, timeout=PATIENCE)
        self.words = await shown.all_inner_texts()
        await self.presses("Jag kan orden. Gå vidare")

    async def types_the_two_words(self) -> None:
        """The two that are asked back."""
        for field_ in await self.page.get_by_label(re.compile("^Ord nummer")).all():
            label = await field_.evaluate("field => field.labels[0].textContent")
            await field_.fill(self.words[int(re.sub(r"\D", "", label)) - 1])

    async def remembers(self) -> None:
        """Six words, two of them asked back, and the question is on its way."""
        await self.learns_the_words()
        await self.types_the_two_words()
        await self.presses("Skicka frågan")

    async def asks(self, text: str) -> list[str]:
        """From the start to the day by which an answer comes; gives the words."""
        await self.begins_to_ask()
        await self.writes(text)
        await self.remembers()
        await self.sees_heading("Din fråga är skickad")
        return self.words

    async def tries(self, words: Sequence[str] | str) -> None:
        """Type words and open."""
        typed = words if isinstance(words, str) else " ".join(words)
        await self.page.get_by_label("Sex ord, eller siffrorna").fill(typed)
        await self.presses("Läs")

    async def returns_with(self, words: Sequence[str] | str) -> None:
        """From the start to the opened thread."""
        await self.chooses("Jag har sex ord")
        await self.tries(words)
        await expect(self.page.get_by_role("heading", name="Skriv mer")).to_be_visible(timeout=PATIENCE)

    async def writes_more(self, text: str) -> None:
        """In the opened thread."""
        await self.page.get_by_label("Ditt meddelande").fill(text)
        await self.presses("Skicka")
        await self.sees("Ditt meddelande är skickat.")

    async def shows_earlier(self) -> list[str]:
        """Everything there is, the newest answer first."""
        await self.presses("Visa tidigare meddelanden")
        return await self.messages()

    async def messages(self) -> list[str]:
        """What stands in the thread just now."""
        return await self.page.get_by_role("article").locator(".text").all_inner_texts()

    async def opens(self, title: str) -> None:
        """A line that opens."""
        await self.page.locator("summary", has_text=title).click()

    async def changes_words(self) -> list[str]:
        """New words for the same thread; gives them."""
        await self.opens("Byt mina sex ord")
        await self.presses("Ge mig nya ord")
        await self.learns_the_words("Dina nya sex ord")
        await self.types_the_two_words()
        await self.presses("Byt till de nya orden")
        await self.sees("Nu gäller de nya orden.")
        return self.words

    async def begins_to_erase(self) -> None:
        """Ten seconds to regret it begin."""
        await self.opens("Radera allt")
        await self.presses("Radera allt")

    async def covers(self) -> None:
        """One press, and a picture stands over everything."""
        await self.page.get_by_role("button", name="Dölj", exact=True).click()

    async def uncovers(self) -> None:
        """A tap on the picture."""
        await self.page.get_by_label("Ta bort bilden").click()

    async def reaches(self, text: str) -> None:
        """Go on with Tab until something with this name or label has the focus."""
        name = "(document.activeElement.labels?.[0] ?? document.activeElement).textContent"
        for _ in range(30):
            await self.page.keyboard.press("Tab")
            if text in await self.page.evaluate(name):
                return
        raise AssertionError(f"the keyboard does not reach {text}")

    async def asks_in_any_language(self, text: str) -> list[str]:
        """As asks(), by what stands in the views and not by their words."""
        primary = self.page.locator(".actions .primary")
        await self.page.locator("section[aria-labelledby=ways] button").first.click()
        await self.page.locator("main dl").first.wait_for()
        await primary.click()
        await self.page.locator("textarea").fill(text)
        await primary.click()
        shown = self.page.locator(".words ol bdi")
        await expect(shown).to_have_count(6, timeout=PATIENCE)
        self.words = await shown.all_inner_texts()
        await primary.click()
        for field_ in await self.page.locator(".view input").all():
            label = await field_.evaluate("field => field.labels[0].textContent")
            await field_.fill(self.words[int(re.sub(r"\D", "", label)) - 1])
        await primary.click()
        await self.page.locator("#returning").wait_for(timeout=PATIENCE)
        return self.words

    async def returns_in_any_language(self, words: Sequence[str]) -> None:
        """As returns_with(), by what stands in the views and not by their words."""
        await self.page.locator("section[aria-labelledby=ways] button").nth(1).click()
        await self.page.locator("textarea").fill(" ".join(words))
        await self.page.locator(".actions .primary").click()
        await self.page.locator("#more").wait_for(timeout=PATIENCE)
