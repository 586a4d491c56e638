"""Sockets as frames.json has them: where, which frame first, what goes up and what comes down."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import httpx
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin

from tests.api.wire.documents import Json, Shapes
from tests.support.waiting import in_time

_NOTICE_SECONDS: Final = 20.0


class Line:
    """One open socket."""

    def __init__(self, connection: ClientConnection, shapes: Shapes, told: Json) -> None:
        self._connection, self._shapes, self._told = connection, shapes, told

    async def say(self, frame: Json) -> None:
        """Send a frame that the document knows."""
        self._shapes.require(self._told["x-sends"], frame)
        await self._connection.send(json.dumps(frame))

    async def hear(self, *kinds: str) -> Json:
        """The next notice of one of these kinds; others that come before it are passed over."""
        while True:  # endless: each notice is waited for some seconds
            text = await in_time(f"one of {kinds}", self._connection.recv(), within=_NOTICE_SECONDS)
            notice = json.loads(text)
            self._shapes.require(self._told["x-receives"], notice)
            if notice["type"] in kinds:
                return notice


@asynccontextmanager
async def line_to(address: str, operation: str, first: Json) -> AsyncIterator[Line]:
    """A socket of the document, greeted."""
    shapes = Shapes("frames")
    ((path, told),) = [
        (path, each["get"])
        for path, each in shapes.document["paths"].items()
        if each["get"]["operationId"] == operation
    ]
    url = httpx.URL(address)
    where = str(url.copy_with(scheme="wss" if url.scheme == "https" else "ws", path=path))
    most = shapes.document["x-limits"]["frame_bytes"]
    async with connect(where, origin=Origin(address), max_size=most, proxy=None) as connection:
        line = Line(connection, shapes, told)
        shapes.require(told["x-first"], first)
        await line.say(first)
        shapes.require(told["x-welcome"], await line.hear(_kind(shapes, told["x-welcome"])))
        yield line


def _kind(shapes: Shapes, reference: Json) -> str:
    return str(shapes.resolved(reference)["properties"]["type"]["const"])
