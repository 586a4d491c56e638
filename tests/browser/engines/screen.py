"""A page as somebody uses it, in any engine: what stands there, what is pressed, what is written. Keys and presses are
the browser's own; the page is asked where they go."""

import base64
from asyncio import to_thread
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx

from tests.browser.engines.wires import Refused, Wire
from tests.support.waiting import NotInTime, in_time, until

# Deriving keys is slow on purpose, these engines are slower than Chromium, and the machine is shared.
PATIENCE_SECONDS: Final = 40.0
# What did not come is told all the same when the browser has stopped answering.
LOOK_SECONDS: Final = 5.0

# What WebDriver has no words for: by which name somebody knows a thing. Fluent's marks around names are not heard.
LOOKING: Final = """
const plain = (text) => (text ?? "").replace(/[\\u2068\\u2069]/g, "").replace(/\\s+/g, " ").trim();
const isSeen = (each) => each.getClientRects().length > 0 && getComputedStyle(each).visibility === "visible";
const namesOf = (each) => [
  each.getAttribute("aria-label"),
  ...(each.labels?.length > 0 ? [...each.labels].map(({ textContent }) => textContent) : [each.innerText]),
].map(plain);
const isNamed = (each, name) =>
  namesOf(each).some((own) => (name.startsWith("^") ? own.includes(name.slice(1)) : own === name));
const found = (selector, name, within) =>
  [...document.querySelectorAll(within)]
    .flatMap((part) => [...part.querySelectorAll(selector)])
    .find((each) => isSeen(each) && !each.disabled && isNamed(each, name)) ?? null;
const seen = (selector) => [...document.querySelectorAll(selector)].filter(isSeen);
const texts = (selector) => seen(selector).map(({ innerText }) => plain(innerText));
"""
# Complaints are kept from here on: a driver has no way to be there earlier.
LISTENING: Final = """
window.complaints = [];
const keep = (text) => window.complaints.push(String(text));
document.addEventListener("securitypolicyviolation", (event) => keep("CSP " + event.effectiveDirective));
window.addEventListener("error", (event) => keep(event.message));
window.addEventListener("unhandledrejection", (event) => keep(event.reason));
"""
SHIFT: Final = "\ue008"
PRESSABLE: Final = "button, a, summary"
WRITABLE: Final = "input, textarea, select"


@dataclass
class Screen:
    """One page in one browser."""

    wire: Wire
    address: str
    # How the name of each picture begins; without it nothing is kept.
    pictures: str = ""

    async def opens(self, path: str = "/") -> None:
        """Come to a page of the service."""
        await self.wire.command("navigate", url=self.address + path)
        await self.asks(LISTENING)

    async def asks(self, script: str, *given: Any) -> Any:
        """What a script gives."""
        return await self.wire.command("script", script=LOOKING + script, args=list(given))

    async def comes_to(self, what: str, asked: Callable[[], Awaitable[Any]]) -> Any:
        """Wait until something is so, and give it; else say what was waited for, and what stands there."""
        found: list[Any] = []

        async def is_so() -> bool:
            try:
                found[:] = [await asked()]
            except Refused as refused:
                # A page that is just changing may have lost what was found in it. It never asks the person anything.
                if "alert" in str(refused):
                    raise
            return bool(found and found[0])

        try:
            await until(what, is_so, within=PATIENCE_SECONDS)
        except NotInTime as late:
            raise NotInTime(what, PATIENCE_SECONDS, await self._stands()) from late
        return found[0]

    async def _stands(self) -> str:
        asked = self.asks("return document.body.innerText")
        try:
            return str(await in_time("what stands there", asked, within=LOOK_SECONDS))
        except (NotInTime, Refused, OSError, httpx.TransportError) as fault:
            return f"nothing that can be asked for: {fault}"

    async def sees(self, text: str, within: str = "body") -> None:
        """It stands on the page."""
        script = "return texts(arguments[0]).some((each) => each.includes(arguments[1]))"
        await self.comes_to(f"the text {text!r}", lambda: self.asks(script, within, text))

    async def presses(self, name: str, within: str = "main") -> None:
        """A button, link or heading of a fold, by its name; with ^ by a part of its name."""

        async def press() -> bool:
            element = await self._found(PRESSABLE, name, within)
            if element is not None:
                await self.wire.command("click", id=element)
            return element is not None

        await self.comes_to(f"something to press named {name!r}", press)

    async def writes(self, label: str, text: str, within: str = "body") -> None:
        """In a field, by its label."""

        async def write() -> bool:
            element = await self._found(WRITABLE, label, within)
            if element is not None:
                await self.wire.command("type", id=element, text=text)
            return element is not None

        await self.comes_to(f"a field named {label!r}", write)

    async def is_put_away(self) -> None:
        """Another app comes before it: nothing of it is to be seen, as in a list of open apps."""
        await self.wire.command("minimize")
        blank = "return document.hidden && getComputedStyle(document.body).visibility === 'hidden'"
        await self.comes_to("the page to be blank behind another window", lambda: self.asks(blank))

    async def is_taken_out(self, width: int, height: int) -> None:
        """And comes back."""
        await self.wire.resize(width, height)
        shown = "return !document.hidden && getComputedStyle(document.body).visibility === 'visible'"
        await self.comes_to("the page to be seen again", lambda: self.asks(shown))

    async def shift_three_times(self) -> None:
        """The way out by keys."""
        three = [{"type": kind, "value": SHIFT} for _ in range(3) for kind in ("keyDown", "keyUp")]
        await self.wire.command("keys", actions=[{"type": "key", "id": "keyboard", "actions": three}])

    async def is_looked_at(self, name: str) -> None:
        """A picture of what is on the screen, where somebody asked for pictures."""
        if self.pictures:
            picture = base64.b64decode(await self.wire.command("picture", full=False))
            await to_thread(Path(f"{self.pictures}-{name}.png").write_bytes, picture)

    async def has_no_fault(self) -> None:
        """Nothing broke and no policy was violated on this page."""
        assert await self.asks("return window.complaints") == []

    async def _found(self, selector: str, name: str, within: str) -> str | None:
        """To the middle of the screen: at its edge lies the bar that leads out."""
        script = """
        const element = found(...arguments);
        element?.scrollIntoView({ block: "center", behavior: "instant" });
        return element;
        """
        element = await self.asks(script, selector, name, within)
        return None if element is None else str(next(iter(element.values())))
