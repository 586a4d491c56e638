"""How long the inbox takes in a browser: python -m tests.load.console [questions ...]. Times from choosing the inbox to
the first readable question and to the last, beside the longest time in which the page did not answer."""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

from playwright.async_api import Browser, expect

from tests.browser.actors.staff import PATIENCE, StaffMember
from tests.browser.chromium import chromium
from tests.browser.watched import watched_page
from tests.support import demonstration
from tests.support.databases import Content
from tests.support.programs import run
from tests.support.running import RunningService, running_service

COUNTS = (100, 1_000, 5_000)
LONGEST_TASK = """() => { window.longest = 0; new PerformanceObserver(list => {
    for (const each of list.getEntries()) window.longest = Math.max(window.longest, each.duration);
}).observe({ entryTypes: ['longtask'] }); }"""


async def measured(browser: Browser, service: RunningService) -> dict[str, float]:
    """Sam signs in and chooses the inbox."""
    context = await browser.new_context(viewport={"width": 1280, "height": 800}, locale="sv-SE")
    page, complaints = await watched_page(context, service.address)
    sam, person = StaffMember(page, complaints, service.address), demonstration.person("sam")
    await sam.opens_the_console()
    await sam.signs_in(person.name, person.passphrase)
    await page.evaluate(LONGEST_TASK)
    await sam.is_in(person.alias)
    begun = time.perf_counter()
    await sam.opens_the_inbox()
    await expect(sam.row("Mina föräldrar").first).to_be_visible(timeout=PATIENCE)
    first = time.perf_counter() - begun
    await expect(page.locator("progress")).to_have_count(0, timeout=20 * PATIENCE)
    whole = time.perf_counter() - begun
    longest = float(await page.evaluate("window.longest"))
    await context.close()
    return {"first_s": round(first, 2), "all_s": round(whole, 1), "longest_task_ms": round(longest)}


def show(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


async def main(counts: list[int]) -> None:
    """Each number of questions in a service that only grows."""
    with tempfile.TemporaryDirectory() as place, running_service("embedded", Path(place), Content.PEOPLE) as service:
        filled = 0
        async with chromium() as browser:
            for count in sorted(counts):
                run(["-m", "tests.load.asked_questions", str(count - filled)], service.environment)
                filled = count
                show(f"{count} {await measured(browser, service)}")


if __name__ == "__main__":
    asyncio.run(main([int(each) for each in sys.argv[1:]] or list(COUNTS)))
