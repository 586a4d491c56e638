"""A visitor's socket: hello, welcome, heartbeat. Asks for no account and knows no address."""

from origo_chat.abuse.sockets import visitor_sockets
from origo_chat.consumers.connection import Closing, Connection, refuse
from origo_chat.core.asgi_types import Receive, Scope, Send
from origo_chat.core.errors import TooMany
from origo_chat.protocol.close_codes import CloseCode
from origo_chat.protocol.frames import VISITOR_FRAMES, AnyVisitorFrame, Frame, Hello, Ping, Pong, Welcome
from origo_chat.protocol.limits import HEARTBEAT_SECONDS, PROTOCOL_VERSION
from origo_chat.service.current import current_service


async def visitor(scope: Scope, receive: Receive, send: Send) -> None:
    """The ASGI application of socket/visitor. Within the bounds of this process; beyond them a page asks over HTTP."""
    try:
        with visitor_sockets.one():
            await Connection(receive, send, VISITOR_FRAMES).serve(greet=_greet, take=_take)
    except TooMany:
        await refuse(receive, send, CloseCode.FULL)


async def _greet(first: AnyVisitorFrame) -> Frame:
    if not isinstance(first, Hello):
        raise Closing(CloseCode.NOT_ADMITTED)
    if first.version != PROTOCOL_VERSION:
        raise Closing(CloseCode.OUTDATED)
    return Welcome(service=current_service().id, heartbeat_seconds=HEARTBEAT_SECONDS)


def _take(frame: AnyVisitorFrame) -> Frame | None:
    if not isinstance(frame, Ping):
        raise Closing(CloseCode.MALFORMED)
    return Pong()
