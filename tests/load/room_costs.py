"""What a live chat's cryptography costs in Chromium: `python -m tests.load.room_costs`. Needs the build tests see."""

import asyncio
import sys
import tempfile
from pathlib import Path
from statistics import median

from playwright.async_api import Page

from tests.browser.chromium import chromium
from tests.support.databases import Content
from tests.support.running import ROOT, running_service

RATES = (1, 6)
ROUNDS = 5
COUNTS = {"packets": 200, "epochs": 10, "hellos": 10}


async def costs(page: Page, what: str, count: int) -> dict[str, float]:
    """Milliseconds each, the middle of some rounds."""
    rounds = [await page.evaluate(f"count => origoTests.{what}(count)", count) for _ in range(ROUNDS)]
    return {name: median(each[name] for each in rounds) for name in rounds[0]}


async def measure(address: str) -> None:
    """Print it."""
    async with chromium() as browser:
        page = await browser.new_page()
        await page.goto(f"{address}/vectors/", wait_until="networkidle")
        session = await page.context.new_cdp_session(page)
        for rate in RATES:
            await session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
            for what, count in COUNTS.items():
                found = await costs(page, what, count)
                shown = ", ".join(f"{name} {cost:.2f} ms" for name, cost in found.items())
                sys.stdout.write(f"{rate}x {what}: {shown}\n")


def main() -> None:
    """Serve the build and measure."""
    built = ROOT / ".build" / "client-examples"
    if not (built / "vectors" / "index.html").exists():
        sys.exit("there is no build: npm --prefix frontend run build:examples")
    chosen = {"DJANGO_SETTINGS_MODULE": "origo_chat.config.settings.test", "ORIGO_CLIENT_FOLDER": str(built)}
    with (
        tempfile.TemporaryDirectory() as folder,
        running_service("embedded", Path(folder), Content.TABLES, **chosen) as running,
    ):
        asyncio.run(measure(running.address))


if __name__ == "__main__":
    main()
