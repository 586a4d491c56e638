"""The door every request passes first and every answer passes last, whatever serves it.

On the way in: forget the address and everything that tells one device from another, refuse foreign hosts, foreign
origins and large bodies. On the way out: our headers, and an error that says nothing but a code and an id.
"""

import json
import logging
import re
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from typing import Final
from urllib.parse import parse_qs

from asgiref.sync import SyncToAsync, ThreadSensitiveContext
from django.http.request import split_domain_port, validate_host

from origo_chat.abuse.in_flight import polls, requests
from origo_chat.config.headers import with_ours
from origo_chat.config.quiet_logs import request_name
from origo_chat.consumers.connection import turn_away
from origo_chat.core import identifiers
from origo_chat.core.asgi_types import Application, Event, Receive, Scope, Send
from origo_chat.core.errors import Busy, NotFound, OrigoError, TooLarge, Unexpected
from origo_chat.gateway.serving_loop import serving_here
from origo_chat.protocol.limits import BODY_BYTES

logger = logging.getLogger(__name__)

# Everything else stays outside: what is not read cannot be logged, stored or leaked.
_KEPT = frozenset(
    {
        b"host",
        b"origin",
        b"accept-encoding",
        b"content-type",
        b"content-length",
        b"cookie",
        b"idempotency-key",
        # The session of an open mailbox: not a cookie, because a phone keeps those.
        b"authorization",
    }
)
# Django ends each request in a thread of its own. Polls end by the hundred at once: one thread does it for all.
_ENDING_POLLS: Final = ThreadSensitiveContext()
_JSON: Final = re.compile(rb'application/json(\s*;\s*charset\s*=\s*("utf-8"|utf-8))?\s*', re.IGNORECASE)
_READING = frozenset({"GET", "HEAD", "OPTIONS"})


class Door:
    """Wraps the whole application."""

    def __init__(self, application: Application, hosts: list[str], *, over_tls: bool) -> None:
        self._application = application
        self._hosts = hosts
        # What people's browsers speak: TLS may end before us.
        self._scheme = "https" if over_tls else "http"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request or socket through."""
        # Whoever calls could name a part of the address that is not looked at (Daphne-Root-Path): we need none.
        inside = dict(scope, client=None, root_path="", headers=[_plain(h) for h in scope["headers"] if h[0] in _KEPT])
        request_name.set(identifiers.request_id())
        serving_here()
        if scope["type"] == "http":
            await self._http(inside, receive, send)
        elif self._is_foreign(inside, origin_needed=True):
            await turn_away(inside, receive, send)
        else:
            await self._application(inside, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = _Answer(send)
        try:
            if self._is_foreign(scope, origin_needed=False):
                raise NotFound
            async with _turn(scope):
                await self._application(scope, _bounded(scope, receive), answer.send)
        except OrigoError as refusal:
            await answer.refuse(refusal)
        except Exception:
            logger.exception("unhandled fault")
            await answer.refuse(Unexpected())

    def _is_foreign(self, scope: Scope, *, origin_needed: bool) -> bool:
        """A name that is not ours is somebody pointing their own name at us; a foreign origin, another page's act.

        The origin has to be this very host and port, under the scheme people reach us by. Reading needs none; a socket
        always brings one.
        """
        headers = dict(scope["headers"])
        host = headers.get(b"host", b"").decode("latin1").lower()
        domain, _ = split_domain_port(host)
        if not (domain and validate_host(domain, self._hosts)):
            return True
        origin = headers.get(b"origin")
        if origin is None:
            return origin_needed
        return scope.get("method") not in _READING and origin.decode("latin1").lower() != f"{self._scheme}://{host}"


def _plain(header: tuple[bytes, bytes]) -> tuple[bytes, bytes]:
    """A body that is no JSON is none whatever else it is called: Django would look up whichever encoding is named."""
    if header[0] == b"content-type" and not _JSON.fullmatch(header[1]):
        return (b"content-type", b"application/octet-stream")
    return header


class _Answer:
    """One answer on its way out."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._started = False

    async def send(self, event: Event) -> None:
        if event["type"] == "http.response.start":
            self._started = True
            event = {**event, "headers": with_ours(list(event.get("headers", [])))}
        await self._send(event)

    async def refuse(self, refusal: OrigoError) -> None:
        if self._started:
            return
        body = json.dumps(refusal_body(refusal)).encode()
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        if isinstance(refusal, Busy):
            headers.append((b"retry-after", str(refusal.params["seconds"]).encode()))
        await self.send({"type": "http.response.start", "status": refusal.status, "headers": headers})
        await self.send({"type": "http.response.body", "body": body})


def refusal_body(refusal: OrigoError) -> dict[str, object]:
    """The one shape of a refusal."""
    return {"code": refusal.code, "params": refusal.params, "id": request_name.get()}


def _bounded(scope: Scope, receive: Receive) -> Receive:
    """Stop reading a body at the limit, whatever its length was said to be."""
    left = BODY_BYTES
    declared = dict(scope["headers"]).get(b"content-length", b"0")
    if not declared.isdigit() or int(declared) > BODY_BYTES:
        raise TooLarge(bytes=BODY_BYTES)

    async def bounded() -> Event:
        nonlocal left
        event = await receive()
        left -= len(event.get("body", b""))
        if left < 0:
            raise TooLarge(bytes=BODY_BYTES)
        return event

    return bounded


def _turn(scope: Scope) -> AbstractAsyncContextManager[None]:
    """Whether the process lives is told whatever else it does; polls hold nothing up; all else takes its turn."""
    if scope["path"].startswith("/health/"):
        return nullcontext()
    return _one_poll() if _is_poll(scope) else requests.one()


@asynccontextmanager
async def _one_poll() -> AsyncIterator[None]:
    async with polls.one():
        SyncToAsync.thread_sensitive_context.set(_ENDING_POLLS)
        yield


def _is_poll(scope: Scope) -> bool:
    """Whether it waits for news of a room (live_chat/polling.py), and is no work until there is some: by the names that
    are read from the address, however they are written there."""
    is_there = scope["path"] == "/api/chat/room" or scope["path"].startswith("/api/chat/rooms/")
    if scope["method"] != "GET" or not is_there:
        return False
    return "wait" in parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True)
