"""The way back into a room by six words: written once, and opening nothing that was said."""

from collections.abc import Callable
from dataclasses import dataclass, field

from origo_chat.core.identifiers import random_bytes
from origo_chat.sealing.framing import derive, lp
from origo_chat.sealing.hpke import SECRET_BYTES
from origo_chat.sealing.room_hello import ROOM_BYTES
from origo_chat.sealing.wrapping import unwrap, wrap

_PURPOSE = "origo/v1/room-return"
_TOKEN_BYTES = 32
_SECRET_BYTES = ROOM_BYTES + _TOKEN_BYTES + 2 * SECRET_BYTES


@dataclass(frozen=True)
class WayBack:
    """What six words give besides a mailbox: nothing joins the two for the server."""

    id: bytes
    token: bytes = field(repr=False)
    key: bytes = field(repr=False)


@dataclass(frozen=True)
class KeptRoom:
    """What one needs to come back: the room, its token, the secret of the hello, the seed of the return key. No key
    that opens what was said, or that wrote in any epoch."""

    room: bytes
    token: bytes = field(repr=False)
    psk: bytes = field(repr=False)
    seed: bytes = field(repr=False)


# spec: 11 rooms
def derive_way_back(root: bytes) -> WayBack:
    """The names and the key of a way back, from the root of six words."""
    return WayBack(
        id=derive(root, lp("origo/v1/room-return-id"), 16),
        token=derive(root, lp("origo/v1/room-return-token"), _TOKEN_BYTES),
        key=derive(root, lp(_PURPOSE), 32),
    )


# spec: 11 rooms
def seal_way_back(way: WayBack, kept: KeptRoom, make_salt: Callable[[int], bytes] = random_bytes) -> bytes:
    """179 bytes, written once and never again."""
    return wrap(way.key, _PURPOSE, way.id, kept.room + kept.token + kept.psk + kept.seed, make_salt)


# spec: 11 rooms
def open_way_back(way: WayBack, blob: bytes) -> KeptRoom:
    """The room to come back to."""
    secret = unwrap(way.key, _PURPOSE, way.id, blob, _SECRET_BYTES)
    return KeptRoom(secret[:16], secret[16:48], secret[48:80], secret[80:])
