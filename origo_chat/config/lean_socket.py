"""Daphne's WebSocket, leaner on its way out: what is sent is written at once when the connection takes it, and a
connection that does not take it is closed before it fills our memory.

The library writes in the next round of the event loop, with three calls to the system for each frame, and formats a
line of its debugging log in colours for every frame although nobody reads it: together half of what a frame costs
(tests/load/live.py). Behind a proxy a connection is plain TCP; where it is not, the library's own way is taken.
"""

from typing import Any, Final

from daphne.ws_protocol import WebSocketProtocol

from origo_chat.protocol.close_codes import CloseCode

# What may wait for one connection: some hundred of the larger packets. Whoever is further behind reads over HTTP.
WAITING_BYTES: Final = 512 * 1024


class LeanSocket(WebSocketProtocol):  # type: ignore[misc]  # daphne has no types
    """One socket."""

    _is_behind = False

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
