"""Somebody who works here, at a browser of their own."""

import re
from dataclasses import dataclass

from playwright.async_api import CDPSession, Locator, Page, expect

from tests.browser.watched import Complaints

_MARKS = "[\u2068\u2069]*"


def spoken(text: str) -> re.Pattern[str]:
    """The text as a person hears it: Fluent puts invisible marks around names, so that directions never mix."""
    return re.compile(f"^{_MARKS}{_MARKS.join(map(re.escape, text))}{_MARKS}[.]?{_MARKS}[.]?$")


# Deriving keys is slow on purpose, and the machine is shared.
PATIENCE = 30_000


@dataclass
class StaffMember:
    """What staff do in the console, as sentences."""

    page: Page
    complaints: Complaints
    address: str

    async def opens_the_console(self, path: str = "/personal/") -> None:
        """Come to the door."""
        await self.page.goto(self.address + path)

    async def signs_in(self, name: str, passphrase: str) -> None:
        """Name and passphrase."""
        await self.page.get_by_label("Inloggningsnamn").fill(name)
        await self.page.get_by_label("Lösenfras", exact=True).fill(passphrase)
        await self.button("Logga in").click()

    async def is_in(self, alias: str) -> None:
        """The console greets them."""
        await self.sees_heading(f"Hej {alias}")

    async def comes_in(self, name: str, alias: str, passphrase: str) -> None:
        """From nothing to the console."""
        await self.opens_the_console()
        await self.signs_in(name, passphrase)
        await self.is_in(alias)

    async def goes_to(self, view: str) -> None:
        """Choose a view in the navigation."""
        await self.page.get_by_role("navigation", name="Konsolen").get_by_text(re.compile(f"^{view}")).click()
        await self.sees_heading(view)

    async def locks(self) -> None:
        """Leave the desk."""
        await self.button("Lås").click()
        await self.sees_heading("Låst")

    async def unlocks(self, passphrase: str) -> None:
        """Come back."""
        await self.page.get_by_label("Lösenfras", exact=True).fill(passphrase)
        await self.button("Lås upp").click()

    async def sees_heading(self, text: str) -> None:
        """A heading of the view."""
        await expect(self.page.get_by_role("heading", name=spoken(text)).first).to_be_visible(timeout=PATIENCE)

    async def sees(self, text: str | re.Pattern[str]) -> None:
        """Something stands on the page, whatever says the same out of sight."""
        await expect(self.page.get_by_text(text).locator("visible=true").first).to_be_visible(timeout=PATIENCE)

    def button(self, name: str) -> Locator:
        """A button by its name."""
        return self.page.get_by_role("button", name=spoken(name))

    async def opens_the_inbox(self) -> None:
        """The list of questions, as soon as it is there."""
        await self.page.get_by_role("navigation", name="Konsolen").get_by_text(re.compile("^Frågor")).click()
        await self.sees_heading("Frågor")

    def rows(self) -> Locator:
        """The questions in the list."""
        return self.page.get_by_role("list", name=re.compile("^Frågor,")).get_by_role("button")

    def row(self, words: str) -> Locator:
        """The question that says so."""
        return self.rows().filter(has_text=words)

    async def opens_the_question(self, words: str) -> None:
        """From the list to the thread."""
        await self.row(words).click(timeout=PATIENCE)
        await self.sees_heading_like("Fråga från")

    async def sees_heading_like(self, text: str) -> None:
        """A heading that begins so."""
        heading = self.page.get_by_role("heading", name=re.compile(f"^{_MARKS}{re.escape(text)}"))
        await expect(heading.first).to_be_visible(timeout=PATIENCE)

    async def claims(self) -> None:
        """Take the question that is open."""
        await self.button("Ta frågan").click()
        await expect(self.answer_field()).to_be_visible(timeout=PATIENCE)

    def answer_field(self) -> Locator:
        """Where the answer is written."""
        return self.page.get_by_label("Ditt svar")

    async def writes(self, text: str) -> None:
        """Write an answer and wait until the draft is saved."""
        await self.answer_field().fill(text)
        await self.sees(re.compile("Utkastet är sparat"))

    async def answers(self, text: str) -> None:
        """Write, look once more and send."""
        await self.writes(text)
        await self.button("Skicka svaret").click()
        await self.in_dialog("Skicka").click()
        await self.sees_heading("Svaret är skickat")

    async def submits(self, text: str) -> None:
        """Write, and give it to a second reader."""
        await self.writes(text)
        await self.button("Lämna till läsning").click()
        await self.in_dialog("Lämna till läsning").click()
        await self.sees(re.compile("väntar på att en kollega läser"))

    def in_dialog(self, name: str) -> Locator:
        """A button of the dialogue that is open."""
        return self.page.get_by_role("dialog").get_by_role("button", name=name, exact=True)

    async def gets_an_authenticator(self) -> CDPSession:
        """A passkey device inside Chromium, which can also unlock (PRF)."""
        session = await self.page.context.new_cdp_session(self.page)
        await session.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": True,
            "hasPrf": True,
            "automaticPresenceSimulation": True,
        }
        await session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        return session

    async def notes(self, text: str) -> None:
        """Write something for the team alone."""
        field = self.page.get_by_label("Ny anteckning")
        if not await field.is_visible():
            await self.page.locator("summary", has_text="Anteckningar").click()
        await field.fill(text)
        await self.button("Spara anteckningen").click()
        await expect(field).to_have_value("", timeout=PATIENCE)
