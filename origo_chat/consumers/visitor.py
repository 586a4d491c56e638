"""A visitor's socket: hello, welcome, heartbeat, and a room when there is one. Asks for no account and knows no
address."""

from origo_chat.abuse.sockets import visitor_sockets
from origo_chat.accounts.server_keys import hash_of_token
from origo_chat.consumers.connection import Closing, Connection, refuse
from origo_chat.consumers.rooms import Rooms
from origo_chat.core import base64url
from origo_chat.core.asgi_types import Receive, Scope, Send
from origo_chat.core.errors import TooMany
from origo_chat.protocol.close_codes import CloseCode
from origo_chat.protocol.frames import VISITOR_FRAMES, AnyVisitorFrame, Attend, Frame, Hello, Ping, Pong, Welcome
from origo_chat.protocol.limits import HEARTBEAT_SECONDS, PROTOCOL_VERSION
from origo_chat.service.current import current_service


async def visitor(scope: Scope, receive: Receive, send: Send) -> None:
    """The ASGI application of socket/visitor. Within the bounds of this process; beyond them a page asks over HTTP."""
    try:
        with visitor_sockets.one():
            await VisitorSocket(receive, send).serve()
    except TooMany:
        await refuse(receive, send, CloseCode.FULL)


class VisitorSocket:
    """One socket of one page. What a room costs is made when there is one."""

    __slots__ = ("_connection", "_rooms")

    def __init__(self, receive: Receive, send: Send) -> None:
        self._connection = Connection(receive, send, VISITOR_FRAMES)
        self._rooms: Rooms | None = None

    async def serve(self) -> None:
        """Converse until either side ends it."""
        try:
            await self._connection.serve(greet=_greet, take=self._take)
        finally:
            if self._rooms is not None:
                self._rooms.leave_all()

    def _take(self, frame: AnyVisitorFrame) -> Frame | None:
        if isinstance(frame, Ping):
            return Pong()
        if isinstance(frame, Hello):
            raise Closing(CloseCode.MALFORMED)
        if self._rooms is None:
            self._rooms = Rooms(self._connection)
        if isinstance(frame, Attend):
            try:
                token = base64url.decode(frame.token)
            except ValueError:
                raise Closing(CloseCode.MALFORMED) from None
            self._rooms.attend(frame.room, frame.after, hash_of_token(token))
            return None
        return self._rooms.take(frame)


async def _greet(first: AnyVisitorFrame) -> Frame:
    if not isinstance(first, Hello):
        raise Closing(CloseCode.NOT_ADMITTED)
    if first.version != PROTOCOL_VERSION:
        raise Closing(CloseCode.OUTDATED)
    return Welcome(service=current_service().id, heartbeat_seconds=HEARTBEAT_SECONDS)
