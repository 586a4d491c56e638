"""Pictures of every view to look at: python -m tests.browser.take_pictures [folder]. The README shows one of them."""

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, BrowserContext

from tests.browser.actors.visitor import Visitor
from tests.browser.chat import test_console_views
from tests.browser.chat.desk import AtDesk, visiting
from tests.browser.chat.test_visitor_views import chat_views, leading
from tests.browser.chromium import chromium
from tests.browser.test_flow_accessibility import views
from tests.browser.watched import watched_page
from tests.support.databases import Content
from tests.support.running import RunningService, running_service

PICTURES = Path(__file__).parent / "pictures"
PATHS = {"visitor": "/", "staff": "/personal/", "professional": "/konsultation/"}


@dataclass(frozen=True)
class View:
    """One way to look at a document."""

    document: str
    width: int
    height: int
    locale: str = "sv"
    scheme: Literal["light", "dark"] = "light"
    zoom: int = 1

    @property
    def name(self) -> str:
        """What the file is called."""
        more = ["dark"] * (self.scheme == "dark") + [f"zoom-{self.zoom}"] * (self.zoom > 1)
        return "-".join([self.document, str(self.width), self.locale, *more]) + ".png"


VIEWS = [
    View("visitor", 360, 640),
    View("visitor", 360, 640, "ar"),
    View("visitor", 360, 640, "en", "dark"),
    View("visitor", 320, 640),
    View("visitor", 1280, 800),
    View("visitor", 1280, 800, "ar", "dark"),
    View("visitor", 1280, 800, "sv", "light", 2),
    View("staff", 1280, 800),
    View("professional", 360, 640),
]
FLOWS = [
    View("visitor", 360, 640),
    View("visitor", 1280, 800),
    View("visitor", 360, 640, "ar", "dark"),
]
# In Swedish: the people on the pictures find their way by its words.
DESKS = [View("staff", 1280, 800), View("staff", 360, 640), View("staff", 1280, 800, "sv", "dark")]
NAMES = {"en": "English", "ar": "العربية"}


@asynccontextmanager
async def looking(browser: Browser, view: View) -> AsyncIterator[BrowserContext]:
    """A browser that looks so."""
    context = await browser.new_context(
        viewport={"width": view.width // view.zoom, "height": view.height // view.zoom},
        device_scale_factor=view.zoom,
        color_scheme=view.scheme,
        reduced_motion="reduce",
    )
    yield context
    await context.close()


async def take(context: BrowserContext, view: View, address: str, folder: Path) -> None:
    """Open a view and keep what is on the screen."""
    page, _ = await watched_page(context, address)
    await page.goto(address + PATHS[view.document], wait_until="networkidle")
    if view.locale != "sv":
        await page.get_by_role("button", name=NAMES[view.locale]).click()
        await page.wait_for_selector(f"html[lang={view.locale}]")
    await page.screenshot(path=folder / view.name)


async def take_flow(context: BrowserContext, view: View, address: str, folder: Path) -> None:
    """Ask and come back, with a picture of every view as it comes on the screen."""
    page, complaints = await watched_page(context, address)
    await page.goto(address, wait_until="networkidle")
    if view.locale != "sv":
        await page.get_by_role("button", name=NAMES[view.locale]).click()
        await page.wait_for_selector(f"html[lang={view.locale}]")
    async for name in views(Visitor(page, complaints, address)):
        await page.evaluate("scrollTo(0, 0)")
        step = name.replace(" ", "-")
        await page.screenshot(path=folder / view.name.replace("visitor", f"visitor-{step}", 1))


async def take_chat(browser: Browser, view: View, service: RunningService, folder: Path) -> None:
    """Chat with Sam, with a picture of every view as it comes on the screen."""
    async with leading(service) as says, looking(browser, DESKS[0]) as at_work, looking(browser, view) as context:
        sam = AtDesk(*await watched_page(at_work, service.address), service.address)
        await sam.comes_to_work("sam")
        vera = Visitor(*await watched_page(context, service.address), service.address)
        await vera.page.goto(service.address, wait_until="networkidle")
        if view.locale != "sv":
            await vera.chooses_language(NAMES[view.locale], view.locale)
        async for name in chat_views(vera, sam, says, f"Hej {view.name}"):
            await vera.page.evaluate("scrollTo(0, 0)")
            await vera.page.screenshot(path=folder / view.name.replace("visitor", f"visitor-chat-{name}", 1))
        # A closed browser counts as being there for another minute, and whoever comes next would be rung at.
        await sam.takes("away")


async def take_desk(browser: Browser, view: View, service: RunningService, folder: Path) -> None:
    """Lena answers, with a picture of every view of the console's chat, from its top."""
    async with leading(service) as says, visiting(service) as visit, looking(browser, view) as context:
        await says(True)
        lena = AtDesk(*await watched_page(context, service.address), service.address)
        await lena.comes_to_work("lena")
        async for name in test_console_views.chat_views(lena, visit):
            await lena.page.evaluate("scrollTo(0, 0)")
            await lena.page.screenshot(path=folder / view.name.replace("staff", f"staff-chat-{name}", 1))
        await lena.takes("away")


async def main(folder: Path) -> None:
    """Take them all against a service of its own."""
    with tempfile.TemporaryDirectory() as place, running_service("embedded", Path(place), Content.PEOPLE) as service:
        async with chromium() as browser:
            for view in VIEWS:
                async with looking(browser, view) as context:
                    await take(context, view, service.address, folder)
            for view in FLOWS:
                async with looking(browser, view) as context:
                    await take_flow(context, view, service.address, folder)
                await take_chat(browser, view, service, folder)
            for view in DESKS:
                await take_desk(browser, view, service, folder)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES))
