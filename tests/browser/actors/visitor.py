"""Vera: opens the visitor's document on a phone that others may pick up."""

from dataclasses import dataclass

from playwright.async_api import Locator, Page, expect

from tests.browser.watched import Complaints


@dataclass
class Visitor:
    """What a visitor can do, as sentences."""

    page: Page
    complaints: Complaints
    address: str

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
