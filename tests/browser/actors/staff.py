"""Somebody who works here, at a browser of their own."""

import re
from dataclasses import dataclass

from playwright.async_api import CDPSession, Locator, Page, expect

from tests.browser.watched import Complaints

_MARKS = "[\u2068\u2069]*"


def spoken(text: str) -> re.Pattern[str]:
    """The text as a person hears it: Fluent puts invisible marks around names, so that directions never mix."""
    return re.compile(f"^{_MARKS}" + re.escape(text).replace("\\ ", f"{_MARKS} {_MARKS}") + f"[.]?{_MARKS}[.]?$")


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
        """Something stands on the page."""
        await expect(self.page.get_by_text(text).first).to_be_visible(timeout=PATIENCE)

    def button(self, name: str) -> Locator:
        """A button by its name."""
        return self.page.get_by_role("button", name=spoken(name))

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
