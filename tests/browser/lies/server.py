"""A server that lies to one browser: it passes everything on to the real one, changes the answers as it likes, and
knows what every server knows: the public keys, the envelopes it files, and what was written to it."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import Page, Request, Route, WebSocketRoute

from origo_chat.core import base64url, clock
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.verified_log import VerifiedKeysLog
from origo_chat.service.trust import DEMONSTRATION_ROOT_KEY

Told = dict[str, Any]
Change = Callable[[Told], None]


@dataclass
class Liar:
    """Between one page and the service."""

    page: Page
    written: list[str] = field(default_factory=list)
    # What it kept to itself.
    kept: list[Told] = field(default_factory=list)

    @classmethod
    def before(cls, page: Page) -> "Liar":
        """Listens from now on."""
        made = cls(page)
        page.on("request", made._saw)
        return made

    def wrote(self, verb: str) -> bool:
        """Whether the page has sent such a call, or such a frame, since."""
        return any(path.endswith(verb) for path in self.written)

    async def answers(self, path: str, change: Change, method: str = "GET") -> None:
        """What is asked there has the real answer, changed."""

        async def changed(route: Route) -> None:
            if route.request.method != method:
                await route.fallback()
                return
            answer = await route.fetch()
            told = await answer.json()
            if answer.ok:
                change(told)
            await route.fulfill(response=answer, json=told)

        await self.page.route(f"**/api/{path}", changed)

    async def keeps_back(self, path: str, answer: Told) -> None:
        """What is written there goes no further, and is said to have been taken."""

        async def kept(route: Route) -> None:
            if route.request.method != "POST":
                await route.fallback()
                return
            self.kept.append(dict(route.request.post_data_json or {}))
            await route.fulfill(json=answer)

        await self.page.route(f"**/api/{path}", kept)

    async def tells(self, change: Change) -> None:
        """Whatever is told of rooms, by socket or over HTTP, is changed. Before the page is opened."""

        def between(here: WebSocketRoute) -> None:
            there = here.connect_to_server()

            def passed(frame: str | bytes) -> None:
                told = json.loads(frame)
                change(told)
                here.send(json.dumps(told))

            def said(frame: str | bytes) -> None:
                self.written.append(json.loads(frame)["type"])
                there.send(frame)

            there.on_message(passed)
            here.on_message(said)

        await self.page.route_web_socket("**/socket/*", between)
        await self.answers("chat/room?*", change)
        await self.answers("chat/rooms/*", change)

    def _saw(self, request: Request) -> None:
        if request.method == "POST":
            self.written.append(urlsplit(request.url).path)


async def public_log(page: Page, address: str) -> VerifiedKeysLog:
    """The list of keys as anybody reads it."""
    lines = await (await page.request.get(f"{address}/api/keyring/log")).body()
    return await asyncio.to_thread(verify_keys_log, lines, base64url.decode(DEMONSTRATION_ROOT_KEY), clock.today())
