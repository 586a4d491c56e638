"""Starts Daphne without an access log and with our bounds: python -m origo_chat.config.serve --port 8000"""

import argparse
import asyncio
import json
import logging
import os
import socket
from collections.abc import Callable
from functools import partial
from http.client import responses
from io import BytesIO
from typing import Any

from daphne.http_protocol import HTTPFactory, WebRequest
from daphne.server import Server
from django.conf import settings
from twisted.internet import reactor, task
from twisted.internet.defer import Deferred
from twisted.internet.interfaces import IAddress
from twisted.web.http import HTTPChannel

from origo_chat.config import quiet_logs
from origo_chat.config.alone import stay_alone
from origo_chat.config.door import refusal_body
from origo_chat.config.headers import our_headers
from origo_chat.config.lean_socket import EventQueue, LeanSocket
from origo_chat.config.quiet_logs import request_name
from origo_chat.config.reaching import is_here
from origo_chat.core import identifiers
from origo_chat.core.errors import Malformed, OrigoError, TooLarge
from origo_chat.protocol.limits import BODY_BYTES, FRAME_BYTES

logger = logging.getLogger(__name__)

LOOPBACK = "127.0.0.1"
HOUSEKEEPING_SECONDS = 3600
# Connections that come at once after a restart: with Twisted's fifty, most would try again seconds later.
BACKLOG = 2048
# How late a ring that ran out or a lost place may be noticed.
SWEEPING_SECONDS = 3
# How much of a refused body is read and dropped, and for how long, before the connection is cut: whoever still sends
# may not see the answer otherwise.
DROPPED_BYTES = 4 * 1024 * 1024
DROPPED_SECONDS = 5


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
        """The request is complete."""
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
        reactor.callLater(DROPPED_SECONDS, self.channel.transport.abortConnection)


class BoundedChannel(HTTPChannel):  # type: ignore[misc]
    """One connection. What is no HTTP is refused as everything else is."""

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


class QuietServer(Server):  # type: ignore[misc]
    """Daphne with our factory. It assigns its own while starting; this replaces it as it does."""

    @property
    def http_factory(self) -> BoundedFactory:
        """What makes a protocol for each connection."""
        return self._bounded

    @http_factory.setter
    def http_factory(self, made: HTTPFactory) -> None:
        self._bounded = BoundedFactory(self)

    @property
    def ws_factory(self) -> Any:
        """What makes a protocol for each socket."""
        return self._sockets

    @ws_factory.setter
    def ws_factory(self, made: Any) -> None:
        made.protocol = LeanSocket
        self._sockets = made

    def create_application(self, protocol: Any, scope: Any) -> Any:
        """Start the application of a socket on a queue that holds next to nothing; of a request as Daphne does."""
        if scope["type"] != "websocket" or protocol not in self.connections:
            return super().create_application(protocol, scope)
        queue = EventQueue()
        scope.setdefault("asgi", {"version": "3.0"})
        application = self.application(scope=scope, receive=queue.get, send=partial(self.handle_reply, protocol))
        self.connections[protocol]["application_instance"] = asyncio.ensure_future(application)
        return queue

    def kill_all_applications(self) -> Any:
        """Forget connections whose application has already ended; the original trips over them."""
        self.connections: dict[Any, dict[str, Any]] = {
            p: d for p, d in self.connections.items() if "application_instance" in d
        }
        return super().kill_all_applications()

    def listen_error(self, failure: Any) -> None:
        """Say in plain words why nothing listens."""
        # Twisted has taken sys.stderr for its log by now; this one is still the terminal's.
        os.write(2, f"cannot listen: {failure.value}\n".encode())
        self.stop()


def serve(application: Any, address: str, port: int) -> None:
    """Serve until the process is told to stop."""
    server = QuietServer(
        application=application,
        endpoints=[f"tcp:port={port}:interface={address.replace(':', chr(92) + ':')}:backlog={BACKLOG}"],
        websocket_max_message_size=FRAME_BYTES,
        websocket_max_frame_size=FRAME_BYTES,
        # 2 sends Twisted's own faults to logging, where they lose what must not be written; 1 would swallow them.
        verbosity=2,
        server_name="",
    )
    reactor.callWhenRunning(_keep_house)
    server.run()


def _keep_house() -> None:
    from origo_chat.live_chat.sweeping import sweep
    from origo_chat.retention.services import run_plan

    task.LoopingCall(_kept, run_plan).start(HOUSEKEEPING_SECONDS)
    task.LoopingCall(_kept, sweep).start(SWEEPING_SECONDS)


def _kept(act: Callable[[], object]) -> Deferred[None]:
    return Deferred.fromFuture(asyncio.ensure_future(_keep(act)))


async def _keep(act: Callable[[], object]) -> None:
    from origo_chat.gateway.database_threads import in_keeping_thread

    try:
        await in_keeping_thread(act)
    except Exception:  # the database may be away for a while; the next time tries again
        logger.exception("housekeeping failed")


def _refuse_a_loud_database() -> None:
    """In production the database's own log is asked about before anybody is served."""
    from django.db import DatabaseError, connection

    from origo_chat.config.database_log import log_problems

    if not settings.QUIET_DATABASE:
        return
    try:
        problems = log_problems()
    except DatabaseError:
        problems = ["the database does not answer, so nobody knows what it writes into its log: start it first"]
    finally:
        connection.close()
    if problems:
        raise SystemExit("\n".join(["the service does not start:", *(f"- {problem}" for problem in problems)]))


def main() -> None:
    """Read the arguments, load the application, serve."""
    parser = argparse.ArgumentParser(prog="python -m origo_chat.config.serve", description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--address", default=LOOPBACK)
    parser.add_argument("--beyond-loopback", action="store_true", help="let other machines connect, without TLS")
    chosen = parser.parse_args()
    if not (chosen.beyond_loopback or is_here(chosen.address)):
        parser.error(f"{chosen.address} is open to other machines, without TLS: say so with --beyond-loopback")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((chosen.address, chosen.port))
        except OSError as error:
            raise SystemExit(f"cannot listen on {chosen.address}:{chosen.port}: {error.strerror}") from None
    quiet_logs.install()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "origo_chat.config.settings.dev")
    from origo_chat.config.asgi import application  # reads the settings, so not before logs are quiet

    _refuse_a_loud_database()
    stay_alone(settings.LOCK_FILE)
    serve(application, chosen.address, chosen.port)


if __name__ == "__main__":
    main()
