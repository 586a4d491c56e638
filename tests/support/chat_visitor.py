"""The reference client's visitor: enters the line with a sealed hello, waits, talks."""

import hashlib
from typing import Any

import httpx

from origo_chat.core import base64url, identifiers
from origo_chat.protocol.limits import PROTOCOL_VERSION
from origo_chat.sealing.framing import key_id
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.room_epochs import Seat
from origo_chat.sealing.room_hello import Hello, VisitorKeys, seal_hello
from origo_chat.sealing.room_roster import VISITOR
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.verified_log import VerifiedKeysLog
from tests.support.chat_calls import RoomCalls, Told, call
from tests.support.chat_client import Talk
from tests.support.chat_line import ChatLine
from tests.support.client import TEAM


class VisitorTalk(Talk):
    """A page in the line and then in a room. All of it is in memory and nowhere else."""

    def __init__(self, http: httpx.AsyncClient, log: VerifiedKeysLog) -> None:
        self.token, self.psk = identifiers.random_bytes(32), identifiers.random_bytes(32)
        room, keys = identifiers.random_bytes(16), KemKeyPair.generate()
        header = {"Authorization": f"Room {base64url.encode(room)}.{base64url.encode(self.token)}"}
        signing = SigningKeyPair.generate()
        seat = Seat(VISITOR, keys, signing, TEAM, VisitorKeys(keys.public, signing.public), self.psk)
        super().__init__(room, seat, RoomCalls(http, "/room", header), log)

    async def enter(self, first_line: str = "", wish: str = "") -> None:
        """Join the line."""
        team = self.log.epoch(TEAM).statement
        assert self.seat.visitor is not None
        hello = seal_hello(team.kem_pk, self.room, Hello(self.seat.visitor, self.psk, first_line, wish))
        sent: dict[str, Any] = {
            "room": self.room,
            "token_hash": hashlib.sha256(self.token).digest(),
            "team_key_id": key_id(team.kem_pk),
            "hello": hello,
        }
        body = {name: base64url.encode(data) for name, data in sent.items()}
        self.see((await call(self.calls.http, "POST", "/rooms", body))["room"])

    def attend_frame(self) -> Told:
        """With the token that this page has made."""
        return {**super().attend_frame(), "token": base64url.encode(self.token)}

    def line(self, address: str) -> ChatLine:
        """A socket of its own, to be run."""
        line = ChatLine(address, "/socket/visitor", _greeting)
        self.say_frame = line.say
        line.add(self.name, self)
        return line


async def _greeting() -> Told:
    return {"type": "hello", "version": PROTOCOL_VERSION, "locale": "sv"}
