"""Daphne's HTTP with our bounds: on bodies, on connections that send no request, and on answers nobody reads."""

import json
from http.client import responses
from io import BytesIO
from typing import Any, Final

from daphne.http_protocol import HTTPFactory, WebRequest
from twisted.internet.interfaces import IAddress
from twisted.web.http import HTTPChannel

from origo_chat.abuse.limits import CONNECTIONS_UNREAD, CONNECTIONS_WITHOUT_REQUEST, REQUEST_SECONDS, UNREAD_SECONDS
from origo_chat.abuse.sockets import Threshold
from origo_chat.config.door import refusal_body
from origo_chat.config.headers import our_headers
from origo_chat.config.lean_socket import waiting_bytes
from origo_chat.config.quiet_logs import request_name
from origo_chat.core import identifiers
from origo_chat.core.errors import Malformed, OrigoError, TooLarge
from origo_chat.protocol.limits import BODY_BYTES

# How much of a refused body is read and dropped, and for how long, before the connection is cut: whoever still sends
# may not see the answer otherwise.
DROPPED_BYTES = 4 * 1024 * 1024
DROPPED_SECONDS = 5
# The part of an address that is not looked at, and a protocol inside of a socket: we have neither.
_NOT_WANTED: Final = (b"daphne-root-path", b"sec-websocket-protocol")
# What a bad line takes within a second, at the least.
_SOME_BYTES: Final = 512

without_request: Final = Threshold(CONNECTIONS_WITHOUT_REQUEST)
unread: Final = Threshold(CONNECTIONS_UNREAD)


def end_connections() -> None:
    """Once a second: look who took something, and end those that owed for too long."""
    for channel in unread.owing():
        channel.look_again()
    without_request.end_after(REQUEST_SECONDS)
    unread.end_after(UNREAD_SECONDS)


class BoundedRequest(WebRequest):  # type: ignore[misc]  # daphne has no types
    """Keeps a body in memory and refuses a large one while it arrives; Twisted would write either to a file."""

    _arrived = 0
    _refused = False

    def __init__(self, channel: Any, *queued: Any) -> None:
        # Nobody asks what a form says; Twisted would read it, and answer by itself when it is none.
        super().__init__(channel, *queued, parsePOSTFormSubmission=False)

    def gotLength(self, length: int | None) -> None:  # noqa: N802  # the name is Twisted's
        """The length was told."""
        self.content = BytesIO()
        if length is not None and length > BODY_BYTES:
            self._refuse()

    def setResponseCode(self, code: int, message: bytes | None = None) -> None:  # noqa: N802  # the name is Twisted's
        """The status, with its phrase: Twisted does not know every one of ours."""
        super().setResponseCode(code, message or responses.get(code, "").encode() or None)

    def handleContentChunk(self, data: bytes) -> None:  # noqa: N802  # the name is Twisted's
        """Some of the body arrived. After a refusal it is read and dropped, so that the client sees the answer."""
        self._arrived += len(data)
        if self._arrived > DROPPED_BYTES:
            self.channel.forceAbortClient()
        elif self._arrived > BODY_BYTES:
            self._refuse()
        elif not self._refused:
            super().handleContentChunk(data)

    def process(self) -> Any:
        """The request is complete. What Daphne would take from headers of whoever calls, and we do not want, goes."""
        for name in _NOT_WANTED:
            self.requestHeaders.removeHeader(name)
        return self.channel.loseConnection() if self._refused else super().process()

    def basic_error(self, status: int, status_text: bytes, body: str) -> None:
        """Daphne's own faults: our headers and no page."""
        start = {"type": "http.response.start", "status": status, "headers": list(our_headers())}
        self.handle_reply(start)
        self.handle_reply({"type": "http.response.body", "body": b""})

    def _refuse(self) -> None:
        if self._refused:
            return
        self._refused = True
        _answer(self.channel.transport, TooLarge(bytes=BODY_BYTES), TooLarge.status)
        # Closed on our side at once, and altogether a little later.
        self.channel.transport.loseWriteConnection()
        self.channel.callLater(DROPPED_SECONDS, self.channel.transport.abortConnection)


class BoundedChannel(HTTPChannel):  # type: ignore[misc]
    """One connection. What is no HTTP is refused as everything else is. It owes us a whole request in its time, and to
    read the answer before it asks for another."""

    _dataBuffer: list[bytes]  # noqa: N815  # the name is Twisted's
    _unread = 0

    def connectionMade(self) -> None:  # noqa: N802
        """It begins."""
        super().connectionMade()
        without_request.enter(self, self._let_go)

    def allContentReceived(self) -> None:  # noqa: N802
        """A whole request has come."""
        without_request.leave(self)
        super().allContentReceived()

    def requestDone(self, request: Any) -> None:  # noqa: N802
        """It is answered. Twisted would go on with what came behind it, and pile up answers nobody takes."""
        # Behind a body Twisted notes what came with its end, which is nothing as a rule.
        if self._waitingForTransport and any(self._dataBuffer):
            self._dataBuffer.clear()
            self.persistent = False
            self._abort()
        elif self.persistent:
            without_request.enter(self, self._let_go)
        super().requestDone(request)

    def pauseProducing(self) -> None:  # noqa: N802
        """More waits than the connection takes."""
        super().pauseProducing()
        self._unread = waiting_bytes(self.transport)
        unread.enter(self, self._abort)

    def resumeProducing(self) -> None:  # noqa: N802
        """It has taken all of it."""
        super().resumeProducing()
        unread.leave(self)

    def look_again(self) -> None:
        """Whoever took some of it meanwhile owes the rest anew."""
        left = waiting_bytes(self.transport)
        if self._unread - left >= _SOME_BYTES:
            self._unread = left
            unread.enter(self, self._abort)

    def connectionLost(self, reason: Any) -> None:  # noqa: N802
        """It is over."""
        for owing in (without_request, unread):
            owing.leave(self)
        super().connectionLost(reason)

    def _let_go(self) -> None:
        """One that only waits is closed as connections are, so that whoever keeps it for later notices at once."""
        has_begun = self.requests or self._receivedHeaderSize or self._buffer
        if has_begun:
            self._abort()
        else:
            self.loseConnection()

    def _abort(self) -> None:
        self.transport.abortConnection()

    def _respondToBadRequestAndDisconnect(self) -> None:  # noqa: N802  # the name is Twisted's
        _answer(self.transport, Malformed(problem="http"), status=400)
        self.loseConnection()


def _answer(transport: Any, refusal: OrigoError, status: int) -> None:
    """Answer past the application, for the last time on this connection."""
    # The door has not given the request its name.
    named = request_name.set(identifiers.request_id())
    body = json.dumps(refusal_body(refusal)).encode()
    request_name.reset(named)
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    lines = [name + b": " + value for name, value in [*headers, (b"connection", b"close"), *our_headers()]]
    first = f"HTTP/1.1 {status} {responses[status]}".encode()
    transport.write(b"\r\n".join([first, *lines, b"", body]))


class BoundedFactory(HTTPFactory):  # type: ignore[misc]
    """Makes bounded requests."""

    # Without the wrapper that chooses between versions of HTTP: TLS ends before us, and nothing chooses.
    protocol = BoundedChannel

    def buildProtocol(self, addr: IAddress) -> Any:  # noqa: N802  # the name is Twisted's
        protocol = super().buildProtocol(addr)
        protocol.requestFactory = BoundedRequest
        return protocol
