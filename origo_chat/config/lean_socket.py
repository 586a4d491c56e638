"""Daphne's WebSocket, leaner in memory and on its way out: what is sent is written at once when the connection takes
it. A connection that does not take it, or sends more than is read, is closed before it fills our memory.

The library writes in the next round of the event loop, with three calls to the system for each frame, and formats a
line of its debugging log in colours for every frame although nobody reads it: together half of what a frame costs
(tests/load/live.py). Behind a proxy a connection is plain TCP; where it is not, the library's own way is taken.
"""

import asyncio
from dataclasses import dataclass
from typing import Any, Final

import txaio
from daphne.ws_protocol import WebSocketProtocol

from origo_chat.core.asgi_types import Event
from origo_chat.protocol.close_codes import CloseCode
from origo_chat.protocol.limits import FRAMES_IN_A_BURST

# What may wait for one connection: some hundred of the larger packets. Whoever is further behind reads over HTTP. And
# what one may have sent before it is read, while we greet it.
WAITING_BYTES: Final = 512 * 1024

# Read by the library while it shakes hands and not after. `websocket_version` looks like one of them, and is asked for
# with every part of a message.
_OF_THE_HANDSHAKE: Final = {
    "http_headers",
    "http_headers_cnt",
    "http_request_data",
    "http_request_host",
    "http_request_params",
    "http_request_path",
    "http_request_uri",
    "http_status_line",
    "websocket_extensions",
    "websocket_origin",
    "websocket_protocols",
    "_raw_query_string",
    "_wskey",
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """All that Daphne asks of a request after the handshake."""

    path: str


class EventQueue:
    """What a client sent, on its way to the one task that reads it: a fraction of what asyncio's queue holds. Whoever
    puts frames in asks before whether there is room; how a connection ends always comes through."""

    __slots__ = ("_events", "_waiting")

    def __init__(self) -> None:
        self._events: list[Event] = []
        self._waiting: asyncio.Future[None] | None = None

    def has_room(self, size: int) -> bool:
        """Whether a frame of so many bytes may wait too. More than a burst is more than a client may send at once."""
        waiting = sum(len(event.get("text") or event.get("bytes") or "") for event in self._events)
        return len(self._events) < FRAMES_IN_A_BURST and waiting + size <= WAITING_BYTES

    def put_nowait(self, event: Event) -> None:
        """Something came."""
        self._events.append(event)
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)

    async def get(self) -> Event:
        """The next event, when there is one."""
        while not self._events:
            self._waiting = asyncio.get_running_loop().create_future()
            await self._waiting
        return self._events.pop(0)


class LeanSocket(WebSocketProtocol):  # type: ignore[misc]  # daphne has no types
    """One socket."""

    # What a client does wrong is no event of ours: the library would write a line for each.
    log = txaio.make_logger(level="error")  # type: ignore[attr-defined]  # it is there once Twisted was chosen

    _is_behind = False
    # The library's own; after the handshake what is left of it.
    request: Any

    def onOpen(self) -> None:  # noqa: N802  # the name is autobahn's
        """The handshake is over: let go of what it was made from. The application has what it needs of it."""
        super().onOpen()
        self.clean_headers.clear()
        self.request = _Asked(self.request.path)
        for name in _OF_THE_HANDSHAKE & self.__dict__.keys():
            delattr(self, name)

    def onMessage(self, payload: bytes, isBinary: bool) -> None:  # noqa: N802, N803
        """A frame. After our close nobody reads any more, and the library would hand on whatever still comes."""
        if self.state != self.STATE_OPEN:
            return
        if self.application_queue.has_room(len(payload)):
            super().onMessage(payload, isBinary)
        else:
            self.sendClose(code=int(CloseCode.TOO_MANY))

    def _max_message_size_exceeded(self, *_: object) -> None:
        """Say so, and drop what still comes of it; the library hangs up without a word, and the client comes again."""
        self.failedByMe = True
        self.sendClose(code=int(CloseCode.TOO_LARGE))

    def serverSend(self, content: str | bytes, binary: bool = False) -> None:  # noqa: N802
        """What is told after either side's close goes nowhere; the library takes that for a fault of ours."""
        if self.state == self.STATE_OPEN:
            super().serverSend(content, binary)

    def sendData(self, data: bytes, sync: bool = False, chopsize: int | None = None) -> None:  # noqa: N802
        """Write now what the connection takes now, and leave the rest to the event loop."""
        transport = self.transport
        rest = data
        if _is_idle(transport):
            written = transport.writeSomeData(data)
            # Anything else is a lost connection, which the library finds when it writes.
            if isinstance(written, int) and written > 0:
                rest = data[written:]
        if rest:
            transport.write(rest)
            if not self._is_behind and waiting_bytes(transport) > WAITING_BYTES:
                self._is_behind = True
                self.sendClose(code=int(CloseCode.BEHIND))

    def dataReceived(self, data: bytes) -> None:  # noqa: N802  # the name is Twisted's
        """Something came."""
        self._dataReceived(data)


def _is_idle(transport: Any) -> bool:
    """Nothing waits before what is sent now, and nothing ends the connection."""
    if not hasattr(transport, "writeSomeData") or not transport.connected or transport.disconnecting:
        return False
    return waiting_bytes(transport) == 0


def waiting_bytes(transport: Any) -> int:
    """What the connection has not taken yet."""
    waiting = len(getattr(transport, "dataBuffer", b"")) - getattr(transport, "offset", 0)
    return int(waiting + getattr(transport, "_tempDataLen", 0))
