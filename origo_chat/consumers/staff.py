"""A staff socket: let in by a ticket, closed when its session ends."""

from typing import Final

from asgiref.sync import sync_to_async

from origo_chat.accounts.models import Session
from origo_chat.accounts.selectors import still_live, still_reading
from origo_chat.accounts.tickets import use_ticket
from origo_chat.consumers.connection import Closing, Connection
from origo_chat.consumers.hub import current_hub
from origo_chat.consumers.rooms import Rooms
from origo_chat.core.asgi_types import Receive, Scope, Send
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
    """The ASGI application of socket/staff."""
    socket = StaffSocket(receive, send)
    await socket.serve()


class StaffSocket:
    """One socket of one session."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._connection = Connection(receive, send, STAFF_FRAMES)
        self._session = ""
        self._rooms: Rooms | None = None

    async def serve(self) -> None:
        """Converse until either side ends it."""
        try:
            await self._connection.serve(greet=self._greet, take=self._take)
        finally:
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
        session: Session | None = await sync_to_async(use_ticket)(ticket=first.ticket)
        if session is None:
            raise Closing(CloseCode.NOT_ADMITTED)
        self._session = session.id
        await current_hub().join(session.id, self._connection)
        # It may have ended between the ticket and the subscription.
        if not await sync_to_async(still_live)([session.id]):
            raise Closing(CloseCode.NOT_ADMITTED)
        # Before the welcome: what is announced from here on is told, and what was before is read after it.
        for reading in await sync_to_async(still_reading)([session.id]):
            current_hub().let_read(reading)
        self._rooms = Rooms(self._connection, session.person_id)
        current_live_hub().watch_line(session.person_id, self._tell_line)
        return StaffWelcome(person=session.person_id, heartbeat_seconds=HEARTBEAT_SECONDS)

    def _tell_line(self) -> None:
        self._connection.push(LINE_CHANGED)

    def _take(self, frame: AnyStaffFrame) -> Frame | None:
        if isinstance(frame, Ping):
            return Pong()
        if isinstance(frame, StaffHello) or self._rooms is None:
            raise Closing(CloseCode.MALFORMED)
        if isinstance(frame, StaffAttend):
            self._rooms.attend(frame.room, frame.after)
            return None
        return self._rooms.take(frame)
