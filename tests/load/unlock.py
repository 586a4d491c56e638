"""What the cryptography costs in Chromium: `python -m tests.load.unlock`. Needs the build that only tests see.

Throttling does not reach workers, so what a slow phone waits is measured on the page; people get it in a worker.
"""

import asyncio
import sys
import tempfile
from pathlib import Path
from statistics import median

from playwright.async_api import CDPSession, Page

from tests.browser.chromium import chromium
from tests.support.databases import Content
from tests.support.running import ROOT, running_service

RATES = (1, 4, 6)
ROUNDS = 5
COMPARED = ("stretchWords", "unlockMailbox")
RESEALED = 40


async def throttled(session: CDPSession, page: Page, rate: int) -> dict[str, float]:
    """Seconds on the page at this throttle, the middle of some rounds; slots sealed again per second."""
    await session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    # Side by side: what is compared meets the same moment of a shared machine.
    pairs = [[await page.evaluate(f"() => origoTests.{each}()") for each in COMPARED] for _ in range(ROUNDS)]
    staff = [await page.evaluate("() => origoTests.stretchPassphrase()") for _ in range(ROUNDS)]
    again = await page.evaluate("count => origoTests.resealRate(count)", RESEALED)
    bare, mailbox = ([pair[at] for pair in pairs] for at in range(2))
    ratio = median(whole / least for least, whole in pairs)
    return {
        "bare": median(bare) / 1000,
        "mailbox": median(mailbox) / 1000,
        "ratio": ratio,
        "staff": median(staff) / 1000,
        "slots": again,
    }


async def measure(address: str) -> None:
    """Print it."""
    async with chromium() as browser:
        page = await browser.new_page()
        await page.goto(f"{address}/vectors/", wait_until="networkidle")
        session = await page.context.new_cdp_session(page)
        show("throttle  the words alone  words to ten messages  ratio  staff passphrase  slots sealed again")
        for rate in RATES:
            found = await throttled(session, page, rate)
            times = f"{found['bare']:16.2f} s{found['mailbox']:20.2f} s{found['ratio']:9.2f}"
            show(f"{rate}x{times}{found['staff']:15.2f} s{found['slots']:18.0f}/s")
        await session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
        worker = [await page.evaluate("() => origoTests.openInWorker()") for _ in range(ROUNDS)]
        await page.evaluate("() => { delete globalThis.WebAssembly }")
        slow = [await page.evaluate("() => origoTests.stretchPassphrase()") for _ in range(ROUNDS)]
        show(f"without WebAssembly: staff passphrase in {median(slow) / 1000:.2f} s")
        show(f"in the worker, its start included: words to mailbox in {median(worker) / 1000:.2f} s")


def show(line: str) -> None:
    sys.stdout.write(line + "\n")


def main() -> None:
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
