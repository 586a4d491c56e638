"""Daphne's WebSocket, leaner in memory and on its way out: what is sent is written at once when the connection takes
it, and a connection that does not take it is closed before it fills our memory.

The library writes in the next round of the event loop, with three calls to the system for each frame, and formats a
line of its debugging log in colours for every frame although nobody reads it: together half of what a frame costs
(tests/load/live.py). Behind a proxy a connection is plain TCP; where it is not, the library's own way is taken.
"""

import asyncio
from dataclasses import dataclass
from typing import Any, Final

from daphne.ws_protocol import WebSocketProtocol

from origo_chat.core.asgi_types import Event
from origo_chat.protocol.close_codes import CloseCode

# What may wait for one connection: some hundred of the larger packets. Whoever is further behind reads over HTTP.
WAITING_BYTES: Final = 512 * 1024

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
    """What a client sent, on its way to the one task that reads it: a fraction of what asyncio's queue holds."""

    __slots__ = ("_events", "_waiting")

    def __init__(self) -> None:
        self._events: list[Event] = []
        self._waiting: asyncio.Future[None] | None = None

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
        # A table that has grown never shrinks; a copy of it has the size it needs.
        self.__dict__ = dict(self.__dict__)

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
            if not self._is_behind and _waiting(transport) > WAITING_BYTES:
                self._is_behind = True
                self.sendClose(code=int(CloseCode.BEHIND))

    def dataReceived(self, data: bytes) -> None:  # noqa: N802  # the name is Twisted's
        """Something came."""
        self._dataReceived(data)


def _is_idle(transport: Any) -> bool:
    """Nothing waits before what is sent now, and nothing ends the connection."""
    if not hasattr(transport, "writeSomeData") or not transport.connected or transport.disconnecting:
        return False
    return _waiting(transport) == 0


def _waiting(transport: Any) -> int:
    waiting = len(getattr(transport, "dataBuffer", b"")) - getattr(transport, "offset", 0)
    return int(waiting + getattr(transport, "_tempDataLen", 0))
