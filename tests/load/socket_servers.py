"""What our socket is measured against: a bare ASGI function and the usual Channels consumer, both on Daphne."""

from typing import Any

from channels.generic.websocket import AsyncJsonWebsocketConsumer
from channels.routing import ProtocolTypeRouter, URLRouter
from django.urls import path

from origo_chat.core.asgi_types import Receive, Scope, Send

WELCOME = '{"type":"welcome"}'


async def bare(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers without reading: what Daphne itself costs."""
    if scope["type"] != "websocket":
        return
    await receive()
    await send({"type": "websocket.accept"})
    while (await receive())["type"] != "websocket.disconnect":
        await send({"type": "websocket.send", "text": WELCOME})


class Usual(AsyncJsonWebsocketConsumer):  # type: ignore[misc]  # channels has no types
    """The consumer of every tutorial: JSON, one channel per socket, member of one group."""

    async def connect(self) -> None:
        """Join a group and accept."""
        await self.channel_layer.group_add("everybody", self.channel_name)
        await self.accept()

    async def receive_json(self, content: Any, **more: Any) -> None:
        """Answer."""
        await self.send_json({"type": "welcome"})


usual = ProtocolTypeRouter({"websocket": URLRouter([path("socket/visitor", Usual.as_asgi())])})
