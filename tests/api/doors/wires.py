"""A socket before the doors: opened with whatever somebody holds, and what comes back as the table says it."""

import json
from types import TracebackType
from typing import Any, Final, Self

from origo_chat.protocol import limits
from tests.api.doors.calling import Call, answer_to
from tests.api.doors.people import Who
from tests.support.application import ORIGIN, PatientSocket
from tests.support.chat import Guest, new_packet, packet_body
from tests.support.staff import text

SHUT: Final = "shut"
_ENDS: Final = ("websocket.close", "websocket.disconnect")


class Wire:
    """One socket of somebody. Use it in an `async with` block."""

    def __init__(self, path: str, who: Who) -> None:
        from origo_chat.config.asgi import application

        headers = {"host": "localhost", "origin": ORIGIN, **who.credentials}
        raw = [(name.encode(), value.encode()) for name, value in headers.items() if name != "authorization"]
        self._socket = PatientSocket(application, path, headers=raw)
        self._is_open = False

    async def __aenter__(self) -> Self:
        self._is_open, _ = await self._socket.connect()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._socket.disconnect()

    async def say(self, kind: str, **more: Any) -> None:
        """Send a frame, if anybody is there to take it."""
        if self._is_open:
            await self._socket.send_json_to({"type": kind, **more})

    async def hear(self, *kinds: str) -> list[dict[str, Any]]:
        """What comes, up to one of these kinds; or up to the end of the socket."""
        told: list[dict[str, Any]] = []
        while self._is_open and not (told and told[-1]["type"] in kinds):
            event = await self._socket.receive_output()
            if event["type"] in _ENDS:
                self._is_open = False
            else:
                told.append(json.loads(event["text"]))
        return told if self._is_open else [*told, {"type": SHUT}]

    async def until_now(self) -> list[dict[str, Any]]:
        """Everything that has been told: a pong comes after it."""
        await self.say("ping")
        return await self.hear("pong")


async def visitor_wire(wire: Wire) -> str:
    """Say hello."""
    await wire.say("hello", version=limits.PROTOCOL_VERSION, locale="sv")
    return word_of(await wire.hear("welcome"))


async def ticket_of(who: Who) -> str:
    """A ticket, or what nobody has given."""
    answer = await answer_to("POST", Call("/accounts/me/socket-ticket"), who.credentials)
    return str(json.loads(answer.body)["ticket"]) if answer.word == "ok" else "x" * 43


async def staff_wire(wire: Wire, ticket: str) -> str:
    """Show a ticket."""
    await wire.say("staff_hello", version=limits.PROTOCOL_VERSION, ticket=ticket)
    return word_of(await wire.hear("staff_welcome"))


def word_of(told: list[dict[str, Any]]) -> str:
    """The last of it, as the table says it."""
    last = told[-1]
    return f"refused {last['code']}" if last["type"] == "refused" else str(last["type"])


async def attend(wire: Wire, guest: Guest, token: bytes | None = None) -> str:
    """Want to be told of a room; with a token where one is needed."""
    shown = {"token": text(token)} if token is not None else {}
    await wire.say("attend", room=text(guest.room), after=1, **shown)
    return word_of(await wire.hear("room", "gone"))


async def send(wire: Wire, guest: Guest) -> str:
    """Write."""
    await wire.say("send", room=text(guest.room), **packet_body(new_packet(1)))
    return word_of(await wire.hear("ack", "refused"))


async def tell(wire: Wire, guest: Guest, kind: str) -> str:
    """Typing or a mark: there is an answer only where it is refused."""
    more = {"delivered": 1, "read": 1} if kind == "mark" else {}
    await wire.say(kind, room=text(guest.room), **more)
    kinds = {notice["type"] for notice in await wire.until_now()}
    return next((each for each in (SHUT, "gone") if each in kinds), "heard")


async def answer_to_frame(wire: Wire, frame: str, guest: Guest, token: bytes | None = None) -> str:
    """What comes back on a socket that was greeted; whatever is no attending is said by whoever has tried to attend."""
    if frame == "Ping":
        return word_of(await wire.until_now())
    came = await attend(wire, guest, token)
    if frame in ("Attend", "StaffAttend"):
        return came
    return await send(wire, guest) if frame == "Send" else await tell(wire, guest, frame.lower())
