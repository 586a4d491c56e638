"""Who holds the token of a room. Everything else is not found."""

from dataclasses import dataclass, replace
from typing import Final

from django.http import HttpRequest

from origo_chat.accounts.server_keys import hash_of_token
from origo_chat.core import base64url
from origo_chat.gateway.admission import Admission, Caller
from origo_chat.live_chat.access import opens_room
from origo_chat.protocol.audiences import Audience

SCHEME: Final = "Room"
_BEGINNING: Final = f"{SCHEME} "
_ROOM_BYTES, _TOKEN_BYTES = 16, 32


@dataclass(frozen=True)
class RoomCaller(Caller):
    """A visitor with their room."""

    room: str


def guest_of(request: HttpRequest) -> RoomCaller:
    """Who called a route of rooms."""
    caller = request.auth  # type: ignore[attr-defined]  # set by the admission of the route
    if not isinstance(caller, RoomCaller):
        raise TypeError("this route is not for visitors with a room: give it the admission ROOM")
    return caller


def read_room_header(header: str) -> tuple[str, str] | None:
    """The room and what is kept of its token, from `Room <room>.<token>`; None for any other shape."""
    name, dot, secret = header.removeprefix(_BEGINNING).partition(".")
    if not header.startswith(_BEGINNING) or not dot:
        return None
    try:
        room, token = base64url.decode(name), base64url.decode(secret)
    except ValueError:
        return None
    if len(room) != _ROOM_BYTES or len(token) != _TOKEN_BYTES:
        return None
    return room.hex(), hash_of_token(token)


def _recognise(request: HttpRequest) -> RoomCaller | None:
    read = read_room_header(request.headers.get("Authorization", ""))
    if read is None or not opens_room(*read):
        return None
    return RoomCaller(Audience.ROOM, read[0], read[0])


ROOM: Final = Admission(Audience.ROOM, _recognise)
ROOM_WAITING: Final = replace(ROOM, is_async=True)
