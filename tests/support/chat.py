"""A visitor's page and a console at the live chat, as far as the server sees them: sizes are right, nothing opens."""

from dataclasses import dataclass, field
from typing import Any

import httpx
from asgiref.sync import sync_to_async

from origo_chat.core import base64url, identifiers
from origo_chat.keyring.models import Epoch
from origo_chat.keyring.states import EpochState
from origo_chat.live_chat.models import Room
from origo_chat.protocol import rooms
from tests.support.application import in_process_client
from tests.support.staff import key, text

CHAT = "/api/chat"
TEAM_KEY = "cc" * 16
VISITOR_ID = text(bytes(16))


def make_team_epoch() -> None:
    """What a hello is sealed to."""
    Epoch.objects.get_or_create(team="team", n=1, key_id=TEAM_KEY, defaults={"state": EpochState.CURRENT})


async def begun(guest: "Guest", epoch: int = 1) -> "Guest":
    """A room in which an epoch has begun, with nothing in it that opens."""
    await Room.objects.filter(pk=guest.room.hex()).aupdate(epoch=epoch)
    return guest


def new_packet(epoch: int = 1) -> bytes:
    """A packet of the smaller size."""
    return rooms.PACKET_MAGIC + epoch.to_bytes(4, "big") + identifiers.random_bytes(min(rooms.PACKET_BYTES) - 7)


def packet_body(packet: bytes | None = None, client_id: bytes | None = None) -> dict[str, str]:
    """What is sent over HTTP."""
    return {"client_id": text(client_id or identifiers.random_bytes(16)), "packet": text(packet or new_packet())}


@dataclass
class Guest:
    """One visitor's page."""

    room: bytes = field(default_factory=lambda: identifiers.random_bytes(16))
    token: bytes = field(default_factory=lambda: identifiers.random_bytes(32))
    http: httpx.AsyncClient = field(default_factory=in_process_client)

    @property
    def header(self) -> dict[str, str]:
        """Who asks."""
        return {"Authorization": f"Room {text(self.room)}.{text(self.token)}"}

    @property
    def path(self) -> str:
        """The room as staff name it."""
        return f"{CHAT}/rooms/{text(self.room)}"

    def body(self, **changed: Any) -> dict[str, Any]:
        """What joins the line."""
        import hashlib

        hello = identifiers.random_bytes(rooms.HELLO_BYTES)
        told = {"room": self.room, "token_hash": hashlib.sha256(self.token).digest(), "hello": hello}
        return {**{n: text(v) for n, v in told.items()}, "team_key_id": base64url.encode_id(TEAM_KEY), **changed}

    async def enter(self, **changed: Any) -> httpx.Response:
        """Join the line."""
        return await self.http.post(f"{CHAT}/rooms", json=self.body(**changed), headers=key())

    async def read(self, **query: int) -> dict[str, Any]:
        """The room and what was said."""
        return dict((await self.http.get(f"{CHAT}/room", params=query, headers=self.header)).json())

    async def say(self, verb: str, body: dict[str, Any] | None = None) -> httpx.Response:
        """Anything else."""
        return await self.http.post(f"{CHAT}/room/{verb}", json=body, headers=self.header)


async def arrived() -> Guest:
    """Somebody who stands in the line, and whose page has shown that it is there."""
    guest = Guest()
    answer = await guest.enter()
    assert answer.status_code == 200, answer.text
    await guest.read()
    return guest


async def at_work(browser: httpx.AsyncClient, state: str = "available", capacity: int = 2) -> httpx.AsyncClient:
    """Somebody who takes chats."""
    answer = await browser.post(f"{CHAT}/presence", json={"state": state, "capacity": capacity}, headers=key())
    assert answer.status_code == 204, answer.text
    return browser


async def act(browser: httpx.AsyncClient, guest: Guest, verb: str, body: dict[str, Any] | None = None) -> Any:
    """A staff verb about a room."""
    return await browser.post(f"{guest.path}/{verb}", json=body, headers=key())


async def line_of(browser: httpx.AsyncClient) -> dict[str, Any]:
    """The overview."""
    return dict((await browser.get(f"{CHAT}/line")).json())


def invitation_of(person: str) -> dict[str, Any]:
    """How a colleague is asked in."""
    return {"person": base64url.encode_id(person), "left": 0, "sig": text(identifiers.random_bytes(64))}


def new_key() -> dict[str, Any]:
    """The key somebody comes with."""
    sizes = {"pk": 1216, "sign_pk": 32, "by": 16, "sig": 64}
    return {"key": {name: text(identifiers.random_bytes(size)) for name, size in sizes.items()}}


def epoch_body(n: int, *members: str) -> dict[str, Any]:
    """An epoch for some members, named as in the protocol."""
    sizes = {"roster": 900, "sig": 64, "commitment": 32, "memory": rooms.SHARE_BYTES}
    shares = [{"member": m, "share": text(identifiers.random_bytes(rooms.SHARE_BYTES))} for m in members]
    return {"n": n, "shares": shares, **{name: text(identifiers.random_bytes(size)) for name, size in sizes.items()}}


async def with_team_epoch() -> None:
    """The same from an asynchronous test."""
    await sync_to_async(make_team_epoch)()
