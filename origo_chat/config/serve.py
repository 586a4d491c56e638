"""Starts Daphne without an access log and with our bounds: python -m origo_chat.config.serve --port 8000"""

import argparse
import asyncio
import logging
import os
import resource
import socket
from collections.abc import Callable
from functools import partial
from typing import Any

from daphne.http_protocol import HTTPFactory
from daphne.server import Server
from django.conf import settings
from twisted.internet import reactor, task
from twisted.internet.defer import Deferred

from origo_chat.config import quiet_logs
from origo_chat.config.alone import stay_alone
from origo_chat.config.bounded_http import BoundedFactory, end_connections
from origo_chat.config.lean_socket import EventQueue, LeanSocket
from origo_chat.config.reaching import is_here
from origo_chat.protocol.limits import FRAME_BYTES

logger = logging.getLogger(__name__)

LOOPBACK = "127.0.0.1"
HOUSEKEEPING_SECONDS = 3600
# Connections that come at once after a restart: with Twisted's fifty, most would try again seconds later.
BACKLOG = 2048
# How late a ring that ran out or a lost place may be noticed.
SWEEPING_SECONDS = 3
# Files and connections a process may hold: all that abuse/limits.py lets in, and what it needs itself.
DESCRIPTORS = 10_000


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
    task.LoopingCall(end_connections).start(1)


def _kept(act: Callable[[], object]) -> Deferred[None]:
    return Deferred.fromFuture(asyncio.ensure_future(_keep(act)))


async def _keep(act: Callable[[], object]) -> None:
    from origo_chat.gateway.database_threads import in_keeping_thread

    try:
        await in_keeping_thread(act)
    except Exception:  # the database may be away for a while; the next time tries again
        logger.exception("housekeeping failed")


def _allow_connections() -> None:
    """As many descriptors as the bounds are made for; where the system gives fewer, production does not start."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    given = min(DESCRIPTORS, most)
    resource.setrlimit(resource.RLIMIT_NOFILE, (given, most))
    if given < DESCRIPTORS and settings.QUIET_DATABASE:
        few = (
            f"it may open {given} files and connections, and {DESCRIPTORS} are needed: raise LimitNOFILE or ulimit -Hn"
        )
        raise SystemExit(f"the service does not start:\n- {few}")


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

    _allow_connections()
    _refuse_a_loud_database()
    stay_alone(settings.LOCK_FILE)
    serve(application, chosen.address, chosen.port)


if __name__ == "__main__":
    main()
