"""What the live chat is measured against: a bare relay that stores nothing, and the usual Channels consumer."""

import asyncio
import sys
from importlib import import_module
from typing import Any

from channels.generic.websocket import AsyncWebsocketConsumer
from channels.routing import ProtocolTypeRouter, URLRouter
from django.urls import re_path
from websockets.asyncio.server import ServerConnection, serve


class Usual(AsyncWebsocketConsumer):  # type: ignore[misc]  # channels has no types
    """The chat of every tutorial: a group for each room, every message through the channel layer, nothing stored."""

    async def connect(self) -> None:
        """Join the room's group."""
        self.group = "r" + self.scope["url_route"]["kwargs"]["room"]
        await self.channel_layer.group_add(self.group, self.channel_name)
        await self.accept()

    async def disconnect(self, code: int) -> None:
        """Leave it."""
        await self.channel_layer.group_discard(self.group, self.channel_name)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        """Hand a message to everybody."""
        await self.channel_layer.group_send(self.group, {"type": "relay", "text": text_data})

    async def relay(self, event: dict[str, Any]) -> None:
        """Tell one."""
        await self.send(text_data=event["text"])


usual = ProtocolTypeRouter({"websocket": URLRouter([re_path(r"^room/(?P<room>\w+)$", Usual.as_asgi())])})


async def bare(port: int) -> None:
    """The websockets library alone: every message goes to everybody in the room."""
    rooms: dict[str, set[ServerConnection]] = {}

    async def one(socket: ServerConnection) -> None:
        assert socket.request is not None
        there = rooms.setdefault(socket.request.path, set())
        there.add(socket)
        try:
            async for message in socket:
                for each in there:
                    await each.send(message)
        finally:
            there.discard(socket)

    async with serve(one, "127.0.0.1", port, compression=None):
        await asyncio.get_running_loop().create_future()


if __name__ == "__main__":
    try:
        import_module("uvloop").install()
    except ImportError:
        sys.stderr.write("uvloop is not here: the bare relay is slower than it could be\n")
    asyncio.run(bare(int(sys.argv[1])))
