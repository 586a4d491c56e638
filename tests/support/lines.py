"""A socket in a test, with everything it was told; of a visitor in a room, and of staff."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx
from channels.testing import WebsocketCommunicator

from origo_chat.protocol import limits
from tests.support.application import socket, staff_socket
from tests.support.chat import Guest, packet_body
from tests.support.staff import text

ME = "/api/accounts/me"


class Line:
    """One socket, with everything it was told."""

    def __init__(self, wire: WebsocketCommunicator) -> None:
        self.wire = wire
        self.told: list[dict[str, Any]] = []

    async def say(self, kind: str, **more: Any) -> None:
        """Send a frame."""
        await self.wire.send_json_to({"type": kind, **more})

    async def room_as(self, is_so: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The room, once it is told so."""
        while not is_so(told := (await self.hear("room"))["room"]):
            pass
        return dict(told)

    async def hear(self, kind: str, **wanted: Any) -> dict[str, Any]:
        """The next notice of a kind; the others are kept in `told`."""
        while True:
            notice = await self.wire.receive_json_from(timeout=5)
            self.told.append(notice)
            if notice["type"] == kind and all(notice.get(name) == value for name, value in wanted.items()):
                return dict(notice)

    async def send(self, guest: Guest, packet: bytes, client_id: bytes | None = None) -> str:
        """Write; says under which client id."""
        body = packet_body(packet, client_id)
        await self.say("send", room=text(guest.room), **body)
        return body["client_id"]

    async def hears_nothing(self) -> bool:
        """Silence."""
        return bool(await self.wire.receive_nothing(timeout=0.3))


@asynccontextmanager
async def visitor_line(guest: Guest, after: int = 0) -> AsyncIterator[Line]:
    """A visitor who attends the room."""
    line = Line(socket())
    await line.wire.connect()
    await line.say("hello", version=limits.PROTOCOL_VERSION, locale="sv")
    await line.hear("welcome")
    await line.say("attend", room=text(guest.room), token=text(guest.token), after=after)
    yield line
    await line.wire.disconnect()


@asynccontextmanager
async def staff_line(browser: httpx.AsyncClient) -> AsyncIterator[Line]:
    """Somebody of the staff, let in."""
    line = Line(staff_socket(browser))
    await line.wire.connect()
    ticket = (await browser.post(f"{ME}/socket-ticket")).json()["ticket"]
    await line.say("staff_hello", version=limits.PROTOCOL_VERSION, ticket=ticket)
    await line.hear("staff_welcome")
    yield line
    await line.wire.disconnect()
