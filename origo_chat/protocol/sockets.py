"""Where the sockets are, what goes over each in which direction, and how each begins."""

from dataclasses import dataclass
from typing import Any, Final

from pydantic import BaseModel, TypeAdapter

from origo_chat.protocol import frames


@dataclass(frozen=True)
class Socket:
    """One address. The first frame has to be the first here, and is answered by the welcome."""

    name: str
    path: str
    sends: TypeAdapter[Any]
    receives: TypeAdapter[Any]
    first: type[BaseModel]
    welcome: type[BaseModel]
    # The handshake brings the cookie of a session, else there is no such address.
    needs_session: bool = False


VISITOR: Final = Socket(
    "Visitor", "socket/visitor", frames.VISITOR_FRAMES, frames.VISITOR_NOTICES, frames.Hello, frames.Welcome
)
STAFF: Final = Socket(
    "Staff", "socket/staff", frames.STAFF_FRAMES, frames.STAFF_NOTICES, frames.StaffHello, frames.StaffWelcome, True
)
SOCKETS: Final = (VISITOR, STAFF)
