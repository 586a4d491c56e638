"""A staff socket: let in by a ticket, closed when its session ends or when its person may do other things than before.
Until then it hears and says what its standing lets it: the audience that its frames state."""

from typing import Final

from origo_chat.abuse.sockets import staff_threshold
from origo_chat.accounts import cookies
from origo_chat.accounts.models import Session
from origo_chat.accounts.selectors import Standing
from origo_chat.accounts.tickets import is_ours, use_ticket
from origo_chat.consumers.connection import Closing, Connection, turn_away
from origo_chat.consumers.hub import current_hub
from origo_chat.consumers.rooms import Rooms, refusal
from origo_chat.core.asgi_types import Receive, Scope, Send
from origo_chat.core.base64url import encode_id
from origo_chat.gateway.database_threads import in_reading_thread
from origo_chat.live_chat.delivery.hub import current_live_hub
from origo_chat.protocol.close_codes import CloseCode
from origo_chat.protocol.frames import (
    STAFF_FRAMES,
    AnyStaffFrame,
    Frame,
    LineChanged,
    Ping,
    Pong,
    StaffAttend,
    StaffHello,
    StaffWelcome,
)
from origo_chat.protocol.limits import HEARTBEAT_SECONDS, PROTOCOL_VERSION

LINE_CHANGED: Final = LineChanged().model_dump_json()


async def staff(scope: Scope, receive: Receive, send: Send) -> None:
    """The ASGI application of socket/staff. A browser with a session brings its cookie; whoever brings none that we
    gave is nobody who works here, and is turned away without a query."""
    if cookies.is_brought(dict(scope["headers"]).get(b"cookie", b"").decode("latin1")):
        await StaffSocket(receive, send).serve()
    else:
        await turn_away(scope, receive, send)


class StaffSocket:
    """One socket of one session."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._connection = Connection(receive, send, STAFF_FRAMES)
        self._session = ""
        self._standing: Standing | None = None
        self._rooms: Rooms | None = None

    async def serve(self) -> None:
        """Converse until either side ends it."""
        staff_threshold.enter(self, lambda: self._connection.end(CloseCode.FULL))
        try:
            await self._connection.serve(greet=self._greet, take=self._take)
        finally:
            staff_threshold.leave(self)
            if self._session:
                current_hub().leave(self._session, self._connection)
            if self._rooms is not None:
                self._rooms.leave_all()
                current_live_hub().leave_line(self._tell_line)

    async def _greet(self, first: AnyStaffFrame) -> Frame:
        if not isinstance(first, StaffHello):
            raise Closing(CloseCode.NOT_ADMITTED)
        if first.version != PROTOCOL_VERSION:
            raise Closing(CloseCode.OUTDATED)
        session: Session | None = None
        if is_ours(first.ticket):
            session = await in_reading_thread(use_ticket, ticket=first.ticket)
        if session is None:
            raise Closing(CloseCode.NOT_ADMITTED)
        staff_threshold.leave(self)
        self._session = session.id
        # Before the welcome: what is announced from here on is told, and what was before is read after it.
        self._standing = await current_hub().join(session.id, self._connection)
        if self._standing is None:
            # It ended between the ticket and the subscription.
            raise Closing(CloseCode.NOT_ADMITTED)
        if self._standing.chats:
            self._rooms = Rooms(self._connection, session.person_id)
            current_live_hub().watch_line(session.person_id, self._tell_line, is_team=self._standing.reads)
        return StaffWelcome(person=encode_id(session.person_id), heartbeat_seconds=HEARTBEAT_SECONDS)

    def _tell_line(self) -> None:
        self._connection.push(LINE_CHANGED)

    def _take(self, frame: AnyStaffFrame) -> Frame | None:
        if isinstance(frame, Ping):
            return Pong()
        if isinstance(frame, StaffHello):
            raise Closing(CloseCode.MALFORMED)
        if self._rooms is None:
            return refusal(frame)
        if isinstance(frame, StaffAttend):
            self._rooms.attend(frame.room, frame.after)
            return None
        return self._rooms.take(frame)
