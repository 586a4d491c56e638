"""Keeps what a lie looks like on the screen, when somebody wants to look: ORIGO_LIE_PICTURES=folder."""

import os
from pathlib import Path

from playwright.async_api import Page

FOLDER = os.environ.get("ORIGO_LIE_PICTURES")


async def keep(page: Page, name: str) -> None:
    """A picture of the page as it is now."""
    if FOLDER:
        await page.screenshot(path=Path(FOLDER) / f"{name}.png")
