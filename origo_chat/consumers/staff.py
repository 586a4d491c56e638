"""A staff socket: let in by a ticket, closed when its session ends."""

from asgiref.sync import sync_to_async

from origo_chat.accounts.models import Session
from origo_chat.accounts.selectors import still_live, still_reading
from origo_chat.accounts.tickets import use_ticket
from origo_chat.consumers.connection import Closing, Connection
from origo_chat.consumers.hub import current_hub
from origo_chat.core.asgi_types import Receive, Scope, Send
from origo_chat.protocol.close_codes import CloseCode
from origo_chat.protocol.frames import STAFF_FRAMES, AnyStaffFrame, Frame, Ping, Pong, StaffHello, StaffWelcome
from origo_chat.protocol.limits import HEARTBEAT_SECONDS, PROTOCOL_VERSION


async def staff(scope: Scope, receive: Receive, send: Send) -> None:
    """The ASGI application of socket/staff."""
    socket = StaffSocket(receive, send)
    await socket.serve()


class StaffSocket:
    """One socket of one session."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._connection = Connection(receive, send, STAFF_FRAMES)
        self._session = ""

    async def serve(self) -> None:
        """Converse until either side ends it."""
        try:
            await self._connection.serve(greet=self._greet, take=_take)
        finally:
            if self._session:
                current_hub().leave(self._session, self._connection)

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
        return StaffWelcome(person=session.person_id, heartbeat_seconds=HEARTBEAT_SECONDS)


def _take(frame: AnyStaffFrame) -> Frame | None:
    if not isinstance(frame, Ping):
        raise Closing(CloseCode.MALFORMED)
    return Pong()
