"""Vera and Sam in an engine that Playwright does not drive: the few sentences that a walk needs."""

import re
from collections.abc import Awaitable, Callable
from functools import partial

from tests.browser.engines.screen import Screen
from tests.support import demonstration

ACCENTED = "åäöéà"
# Three of ten draws have no accent.
MOST_DRAWS = 20


class VeraElsewhere:
    """A visitor."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.words: list[str] = []

    async def asks(self, text: str, before_sending: Callable[[], Awaitable[None]]) -> None:
        """From the start to the day by which an answer comes."""
        screen = self.screen
        await screen.opens()
        await screen.presses("^Ställ en fråga")
        await screen.presses("Jag har läst. Jag vill skriva")
        await screen.writes("Din fråga", text)
        await screen.presses("Fortsätt")
        await self._draws_words()
        await screen.is_looked_at("words")
        await screen.presses("Jag kan orden. Gå vidare")
        await self._types_two_words()
        await before_sending()
        await screen.presses("Skicka frågan")
        await screen.sees("Din fråga är skickad", "h1")

    async def _draws_words(self) -> None:
        """Until one has an accent among the letters that count: other words would prove nothing later."""
        drawn = """const six = texts('.words ol bdi');
            return six.length === 6 && JSON.stringify(six) !== JSON.stringify(arguments[0]) && six"""
        for _ in range(MOST_DRAWS):
            self.words = await self.screen.comes_to("six words", partial(self.screen.asks, drawn, self.words))
            if any(letter in ACCENTED for word in self.words for letter in word[:4]):
                return
            await self.screen.presses("Ge mig andra ord")
        raise AssertionError(f"no accent in {MOST_DRAWS} draws")

    async def _types_two_words(self) -> None:
        asked = "return texts('main label').filter((each) => each.startsWith('Ord nummer'))"
        labels = await self.screen.comes_to("two words to be asked for", lambda: self.screen.asks(asked))
        assert len(labels) == 2
        for label in labels:
            await self.screen.writes(label, self.words[int(re.sub(r"\D", "", label)) - 1])

    async def returns_with(self, words: str) -> None:
        """From the start to the opened thread."""
        await self.screen.opens()
        await self.screen.presses("^Jag har sex ord")
        await self.screen.writes("^Sex ord, eller siffrorna", words)
        await self.screen.presses("Läs")
        await self.screen.sees("Skriv mer", "h1, h2, h3")

    async def writes_more(self, text: str) -> None:
        """In the opened thread."""
        await self.screen.writes("Ditt meddelande", text)
        await self.screen.presses("Skicka")
        await self.screen.sees("Ditt meddelande är skickat.")

    async def messages(self) -> list[str]:
        """What stands in the thread just now."""
        return list(await self.screen.asks("return texts('article .text')"))

    async def joins_the_line(self, first_line: str) -> None:
        """From the start to a place in the line."""
        screen = self.screen
        await screen.opens()
        await screen.presses("^Chatta")
        await screen.presses("^Nej")
        await screen.presses("Fortsätt")
        await screen.presses("Jag har läst. Jag vill skriva")
        await screen.writes("^Din första rad", first_line)
        await screen.presses("Ställ mig i kön")

    async def says(self, text: str) -> None:
        """In the room."""
        await self.screen.writes("Skriv här", text)
        await self.screen.presses("Skicka")

    async def leaves(self) -> None:
        """By the bar at the bottom."""
        await self.screen.presses("Lämna sidan", ".bar")

    async def heard(self) -> list[str]:
        """Everything in the log, in its order."""
        return list(await self.screen.asks("return texts('[role=log] .text')"))


class SamElsewhere:
    """Staff at the console."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen

    async def comes_in(self, name: str) -> None:
        """From nothing to the console."""
        person = demonstration.person(name)
        await self.screen.opens("/personal/")
        await self.screen.writes("Inloggningsnamn", person.name)
        await self.screen.writes("Lösenfras", person.passphrase)
        await self.screen.presses("Logga in", "body")
        await self.screen.sees(f"Hej {person.alias}", "h1")

    async def opens_the_question(self, words: str) -> None:
        """From the inbox, where its first words are readable, to the thread."""
        await self.screen.is_looked_at("console-start")
        await self.screen.presses("^Frågor", "nav")
        await self.screen.sees(words, "li")
        await self.screen.is_looked_at("console-inbox")
        await self.screen.presses(f"^{words}", "li")

    async def answers(self, text: str) -> None:
        """Take it, write, look once more and send."""
        await self.screen.presses("Ta frågan")
        await self.screen.writes("Ditt svar", text)
        await self.screen.sees("Utkastet är sparat")
        await self.screen.is_looked_at("console-answer")
        await self.screen.presses("Skicka svaret")
        await self.screen.presses("Skicka", "dialog")
        await self.screen.sees("Svaret är skickat", "h1, h2, h3")
