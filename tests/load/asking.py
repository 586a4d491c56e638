"""What somebody waits and fetches who asks on a slow phone: python -m tests.load.asking [--rounds 5] [--requests]

Conditions as the peers were measured under: slow 4G of 1.6 Mbit/s and 150 ms, a processor four times slower (six for
reading), a browser that has never been here. Throttling the processor does not reach workers, where keys are derived:
tests.load.unlock measures that part on the page. Words are made before anything is sent: "words" is the time from the
text to the six words, "sent" from the two words that are asked back to the day by which an answer comes.
"""

import argparse
import asyncio
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Final

from playwright.async_api import Browser, Page, Request, expect

from origo_chat.protocol.words import word_list
from origo_chat.sealing.words import to_words
from tests.browser.actors.visitor import PATIENCE, Visitor
from tests.browser.chromium import chromium
from tests.browser.watched import Complaints
from tests.support.databases import Content
from tests.support.demonstration import Browsers
from tests.support.running import RunningService, running_service

SLOW_4G: Final = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
ASKING, READING = 4, 6
QUESTION: Final = "Min bror läser min mobil. " * 20
# Noted by the page itself, so that a busy machine's way to this process is not counted.
MARKS: Final = """(() => {
    const marks = window.marks = {};
    const wanted = { usable: '[aria-labelledby=ways] button:enabled', words: '.words ol bdi', sent: '#returning',
        before: '.actions .primary', field: '.view textarea', remember: '.view input', read: 'article .text' };
    new MutationObserver(() => {
        for (const [name, selector] of Object.entries(wanted))
            if (!(name in marks) && document.querySelector(selector)) marks[name] = performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true });
    addEventListener('click', () => { marks.pressed = performance.now(); }, true);
    new PerformanceObserver(list => { marks.paint = list.getEntries().at(-1).startTime; })
        .observe({ type: 'largest-contentful-paint', buffered: true });
})()"""
# Requests, kB on the wire, largest paint and form ready, as measured for FIGURES.
PEERS: Final = {
    "SecureDrop 2.11": (14, 113, 1.19, 2.9),
    "Hush Line 0.7.23": (17, 813, 2.05, 1.6),
    "GlobaLeaks 5.0.15": (16, 1167, 6.74, 7.5),
}


@dataclass
class Wire:
    """What passed."""

    done: list[Request] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def heard(self, request: Request) -> None:
        """An answer came to its end."""
        self.done.append(request)

    async def figures(self, name: str) -> dict[str, float]:
        """Requests and bytes so far, heads of answers included."""
        sizes = [await _bytes_of(each) for each in self.done]
        self.lines = [f"{size:8} {each.method} {each.url}" for each, size in zip(self.done, sizes, strict=True)]
        return {f"{name} requests": len(sizes), f"{name} kB": sum(sizes) / 1000}


async def _bytes_of(request: Request) -> int:
    """On the wire. The browser tells no size of a worker's script: then what the answer says of itself."""
    sizes, answer = await request.sizes(), await request.response()
    told = await answer.header_value("content-length") if answer else None
    return sizes["responseHeadersSize"] + (sizes["responseBodySize"] or int(told or 0))


async def slow_page(browser: Browser, service: RunningService, rate: int) -> tuple[Visitor, Wire]:
    """A phone that has never been here."""
    context = await browser.new_context(viewport={"width": 360, "height": 640}, locale="sv-SE")
    # Not a watched page: what looks at every request also delays it.
    page = await context.new_page()
    context.set_default_timeout(PATIENCE)
    await context.add_init_script(MARKS)
    session = await context.new_cdp_session(page)
    await session.send("Network.enable")
    await session.send("Network.emulateNetworkConditions", SLOW_4G)
    await session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    wire = Wire()
    page.on("requestfinished", wire.heard)
    vera = Visitor(page, Complaints(), service.address)
    await vera.opens_the_service()
    return vera, wire


async def marked(page: Page, name: str, since: str = "") -> float:
    """Seconds until something stood there, from the beginning or from the last press."""
    await page.wait_for_function("name => name in marks", arg=name)
    return float(await page.evaluate(f"marks.{name} - {f'marks.{since}' if since else 0}")) / 1000


async def asked(browser: Browser, service: RunningService) -> tuple[dict[str, float], Wire]:
    """From the address to the day by which an answer comes."""
    vera, wire = await slow_page(browser, service, ASKING)
    page, primary = vera.page, vera.page.locator(".actions .primary")
    found = {"usable s": await marked(page, "usable")}
    await page.wait_for_load_state("networkidle")
    found |= {"largest paint s": await marked(page, "paint"), **await wire.figures("first")}
    await page.locator("[aria-labelledby=ways] button").first.click()
    found["before s"] = await marked(page, "before", "pressed")
    await primary.click()
    found["field s"] = await marked(page, "field", "pressed")
    await page.locator("textarea").fill(QUESTION)
    await primary.click()
    found["words s"] = await marked(page, "words", "pressed")
    await vera.learns_the_words()
    await vera.types_the_two_words()
    await primary.click()
    found["sent s"] = await marked(page, "sent", "pressed")
    await page.wait_for_load_state("networkidle")
    found |= await wire.figures("whole")
    await page.context.close()
    return found, wire


def talked_over(service: RunningService) -> list[str]:
    """Ten messages, five of each side, and the words that open them."""
    with Browsers(service) as browsers:
        vera, sam = browsers.visitor(), browsers.answering("sam")
        vera.ask(QUESTION)
        conversation = sam.inbox()[-1]["conversation"]
        for turn in range(5):
            if turn:
                vera.open().read()
                vera.write(QUESTION)
            sam.do(conversation, "claim")
            sam.open(conversation)
            sam.answer(conversation, QUESTION)
        return list(to_words(vera.secret, word_list("sv")))


async def read(browser: Browser, service: RunningService, words: list[str]) -> dict[str, float]:
    """From six words to ten readable messages. Whoever types six words has had time to fetch what is fetched ahead."""
    vera, _ = await slow_page(browser, service, READING)
    await vera.chooses("Jag har sex ord")
    await vera.page.get_by_label("Sex ord, eller siffrorna").fill(" ".join(words))
    await vera.page.wait_for_load_state("networkidle")
    await vera.page.locator(".actions .primary").click()
    seconds = await marked(vera.page, "read", "pressed")
    await vera.page.get_by_role("button", name="Visa tidigare meddelanden").click()
    await expect(vera.page.get_by_role("article")).to_have_count(10)
    await vera.page.context.close()
    return {"read s": seconds}


async def measure(service: RunningService, rounds: int, *, requests: bool) -> None:
    """Print the middle of some rounds, and the ends."""
    words = await asyncio.to_thread(talked_over, service)
    found, wire = list[dict[str, float]](), Wire()
    async with chromium() as browser:
        for _ in range(rounds):
            figures, wire = await asked(browser, service)
            found.append(figures | await read(browser, service, words))
    if requests:
        show("\n".join(wire.lines))
    for name in found[0]:
        took = sorted(each[name] for each in found)
        show(f"{name:16} {median(took):7.2f}   ({took[0]:.2f} to {took[-1]:.2f})")
    show(f"{'peers':18} requests       kB  paint s   form s")
    for name, (count, size, paint, form) in PEERS.items():
        show(f"{name:18} {count:8} {size:8} {paint:8} {form:8}")


def show(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Measure on the embedded storage: one person at a time waits for the network, not for the database."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--requests", action="store_true", help="every request of the last round, with its bytes")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, running_service("embedded", Path(place), Content.PEOPLE) as service:
        asyncio.run(measure(service, chosen.rounds, requests=chosen.requests))


if __name__ == "__main__":
    main()
