"""WebDriver's commands on their way to a browser: over HTTP to a driver, or by Marionette to Firefox itself."""

import asyncio
import json
from contextlib import suppress
from functools import partial
from typing import Any, Protocol

import httpx

from tests.support.waiting import NotInTime, in_time, until

Given = dict[str, Any]
# No command takes longer on a busy machine, all vectors among them; a script may take a little less.
COMMAND_SECONDS = 100.0
# Firefox takes four seconds on a quiet machine, and WebKit's driver answers in one or never.
START_SECONDS = 40.0
SESSION_SECONDS = 20.0
# A browser that hangs is ended by its process.
END_SECONDS = 5.0

# The same command in the two languages: method and path below a session, and Marionette's name for it.
COMMANDS = {
    "navigate": ("POST", "/url", "WebDriver:Navigate"),
    "address": ("GET", "/url", "WebDriver:GetCurrentURL"),
    "back": ("POST", "/back", "WebDriver:Back"),
    "script": ("POST", "/execute/sync", "WebDriver:ExecuteScript"),
    "script later": ("POST", "/execute/async", "WebDriver:ExecuteAsyncScript"),
    "click": ("POST", "/element/{id}/click", "WebDriver:ElementClick"),
    "type": ("POST", "/element/{id}/value", "WebDriver:ElementSendKeys"),
    "keys": ("POST", "/actions", "WebDriver:PerformActions"),
    "picture": ("GET", "/screenshot", "WebDriver:TakeScreenshot"),
    "resize": ("POST", "/window/rect", "WebDriver:SetWindowRect"),
    "minimize": ("POST", "/window/minimize", "WebDriver:MinimizeWindow"),
}

# In Firefox's own window, around the page.
FITTING = """
const [width, height] = [...arguments].map((pixels) => `${pixels}px`);
const { style } = gBrowser.selectedBrowser;
Object.assign(style, { minWidth: width, maxWidth: width, minHeight: height, maxHeight: height });
"""


class Refused(Exception):
    """The browser has answered, and it is a no."""


class Wire(Protocol):
    """A session in which commands are given by their names above."""

    async def command(self, name: str, **given: Any) -> Any:
        """Give a command and wait for what it says."""

    async def resize(self, width: int, height: int) -> None:
        """So much of a page is to be seen; a window that was put away comes back."""


class HttpWire:
    """A session at a driver's address."""

    def __init__(self, http: httpx.AsyncClient, session: str) -> None:
        self._http, self._session = http, session

    @classmethod
    async def begin(cls, port: int, capabilities: Given) -> "HttpWire":
        """Begin a session, as soon as the driver answers."""
        http = httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=COMMAND_SECONDS, trust_env=False)
        await until("the driver's first answer", partial(_answers, http), within=SESSION_SECONDS)
        asked = http.post("/session", json={"capabilities": {"alwaysMatch": capabilities}})
        return cls(http, _value(await in_time("a session", asked, within=SESSION_SECONDS))["sessionId"])

    async def command(self, name: str, **given: Any) -> Any:
        method, path, _ = COMMANDS[name]
        address = f"/session/{self._session}{path.format(**given)}"
        body = given if method == "POST" else None
        # Its own timeout is for each part that comes.
        answer = self._http.request(method, address, json=body)
        return _value(await in_time(f"the browser to {name}", answer, within=COMMAND_SECONDS))

    async def resize(self, width: int, height: int) -> None:
        await self.command("resize", width=width, height=height)

    async def end(self) -> None:
        """End the session and with it the browser."""
        with suppress(httpx.TransportError, NotInTime):
            ended = self._http.delete(f"/session/{self._session}")
            await in_time("the session to end", ended, within=END_SECONDS)
        await self._http.aclose()


class MarionetteWire:
    """A connection to Firefox: each message is its length, a colon, and JSON."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self._asked = 0

    @classmethod
    async def begin(cls, port: int, capabilities: Given) -> "MarionetteWire":
        """Begin a session at a Firefox that listens."""
        return await in_time("a session", cls._begun(port, capabilities), within=START_SECONDS)

    @classmethod
    async def _begun(cls, port: int, capabilities: Given) -> "MarionetteWire":
        wire = cls(*await asyncio.open_connection("127.0.0.1", port))
        await wire._read()
        await wire._ask("WebDriver:NewSession", capabilities)
        return wire

    async def command(self, name: str, **given: Any) -> Any:
        # Scripts see the page as it is, and not through the glasses of an extension.
        asked = self._ask(COMMANDS[name][2], {"sandbox": None, **given} if "script" in name else given)
        answer = await in_time(f"the browser to {name}", asked, within=COMMAND_SECONDS)
        return answer.get("value") if isinstance(answer, dict) else answer

    async def resize(self, width: int, height: int) -> None:
        """Its window does not become as narrow as a phone, and what lies around the page is a part of it."""
        await self.command("resize", width=max(width, 500), height=height + 200)
        await in_time("the page to be as wide as told", self._fit(width, height), within=COMMAND_SECONDS)

    async def end(self) -> None:
        """Let go: the process is ended by whoever started it."""
        self._writer.close()

    async def _fit(self, width: int, height: int) -> None:
        await self._ask("Marionette:SetContext", {"value": "chrome"})
        await self._ask("WebDriver:ExecuteScript", {"script": FITTING, "args": [width, height]})
        await self._ask("Marionette:SetContext", {"value": "content"})

    async def _ask(self, name: str, given: Given) -> Any:
        self._asked += 1
        message = json.dumps([0, self._asked, name, given]).encode()
        self._writer.write(b"%d:%b" % (len(message), message))
        await self._writer.drain()
        _, asked, fault, answer = await self._read()
        # Whoever did not wait for an answer has left it on the line.
        while asked < self._asked:
            _, asked, fault, answer = await self._read()
        if fault is not None:
            raise Refused(f"{fault['error']}: {fault['message']}")
        return answer

    async def _read(self) -> Any:
        length = await self._reader.readuntil(b":")
        return json.loads(await self._reader.readexactly(int(length[:-1])))


async def _answers(http: httpx.AsyncClient) -> bool:
    try:
        return (await http.get("/status")).status_code == 200
    except httpx.TransportError:
        return False


def _value(answer: httpx.Response) -> Any:
    value = answer.json()["value"]
    if not answer.is_success:
        raise Refused(f"{value.get('error')}: {value.get('message')}")
    return value
