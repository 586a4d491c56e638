"""A visitor's talk on the wire alone: by a socket or by polling, one engine for both."""

import hashlib
from dataclasses import dataclass, field
from typing import Final

from origo_chat.core import identifiers
from origo_chat.sealing.framing import key_id
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.room_epochs import Seat, ServedEpoch
from origo_chat.sealing.room_hello import Hello, VisitorKeys, seal_hello
from origo_chat.sealing.room_packets import PacketKind, Said
from origo_chat.sealing.room_roster import VISITOR
from origo_chat.sealing.rooms import Room
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.verified_log import VerifiedKeysLog
from tests.api.wire.asker import TEAM, log_of
from tests.api.wire.calls import Calls
from tests.api.wire.documents import Json, decoded, encoded, texts
from tests.api.wire.lines import Line

_POLL_SECONDS: Final = 20


@dataclass
class Talker:
    """A page in the line, and then in a room."""

    calls: Calls
    log: VerifiedKeysLog
    room: bytes = field(default_factory=lambda: identifiers.random_bytes(16))
    token: bytes = field(default_factory=lambda: identifiers.random_bytes(32), repr=False)
    told: Json = None
    said: list[str] = field(default_factory=list)
    read: int = 0

    def __post_init__(self) -> None:
        kem, signing, self.psk = KemKeyPair.generate(), SigningKeyPair.generate(), identifiers.random_bytes(32)
        self.own = VisitorKeys(kem.public, signing.public)
        self.keys = Room(self.room, Seat(VISITOR, kem, signing, TEAM, self.own, self.psk))
        self.calls.shown["Room"] = f"{encoded(self.room)}.{encoded(self.token)}"

    @property
    def name(self) -> str:
        """The room as the wire has it."""
        return encoded(self.room)

    @property
    def epoch(self) -> int:
        """The newest that was taken."""
        return self.keys.present.epoch if self.keys.present else 0

    async def enter(self, first_line: str) -> None:
        """Join the line."""
        team_pk = self.log.epoch(TEAM).statement.kem_pk
        hello = seal_hello(team_pk, self.room, Hello(self.own, self.psk, first_line, ""))
        token_hash = hashlib.sha256(self.token).digest()
        body = texts(room=self.room, token_hash=token_hash, team_key_id=key_id(team_pk), hello=hello)
        self.told = (await self.calls("POST", "/api/chat/rooms", body))["room"]

    def take(self, part: Json) -> None:
        """A room, the epochs and the packets that came with it."""
        self.told = part.get("room", self.told)
        for each in [*part.get("epochs", []), *([self.told["epoch"]] if self.told["epoch"] else [])]:
            if each["n"] == self.epoch + 1 and each["share"] is not None:
                served = (decoded(each[name]) for name in ("roster", "host", "sig", "commitment"))
                self.keys.take(ServedEpoch(*served), decoded(each["share"]), self.log)
        for each in part.get("packets", []):
            if each["n"] == self.read + 1:
                self.said.append(self.keys.open(decoded(each["member"]), decoded(each["packet"])).text)
                self.read += 1

    # By polling.

    async def poll(self, wait: int = _POLL_SECONDS) -> None:
        """Ask once for what is new."""
        asked = {"after": self.read, "epoch": self.epoch, "version": self.told["version"], "wait": wait}
        self.take(await self.calls("GET", "/api/chat/room", **asked))

    async def post(self, text: str) -> int:
        """Write, twice as after a lost answer: the same packet has the same number."""
        body = texts(client_id=identifiers.random_bytes(16), packet=self.keys.seal(Said(PacketKind.TEXT, text)))
        first, again = [await self.calls("POST", "/api/chat/room/packets", body) for _ in range(2)]
        assert first == again
        return int(first["n"])

    # By a socket.

    async def attend(self, line: Line) -> None:
        """Be told of the room, and have it."""
        await line.say({"type": "attend", "room": self.name, "token": encoded(self.token), "after": self.read})
        self.take(await line.hear("room"))

    async def hear(self, line: Line) -> None:
        """Whatever is told next. One's own packets do not come back on the socket that sent them."""
        notice = await line.hear("room", "packet")
        self.take(notice if notice["type"] == "room" else {"packets": [notice]})

    async def send(self, line: Line, text: str) -> int:
        """Write, and wait until it is kept."""
        packet, client_id = self.keys.seal(Said(PacketKind.TEXT, text)), identifiers.random_bytes(16)
        await line.say({"type": "send", "room": self.name, **texts(client_id=client_id, packet=packet)})
        while True:  # endless: each notice is waited for some seconds
            notice = await line.hear("ack", "room", "packet", "refused")
            if notice["type"] == "ack" and notice["client_id"] == encoded(client_id):
                own = {"n": notice["n"], "member": encoded(VISITOR), "packet": encoded(packet)}
                self.take({"packets": [own]})
                return int(notice["n"])
            assert notice["type"] != "refused", notice
            self.take(notice if notice["type"] == "room" else {"packets": [notice]})


async def talker(calls: Calls) -> Talker:
    """Somebody who has read the log."""
    return Talker(calls, await log_of(calls))


async def until_it_has(talk: Talker, count: int, *, by: Line | None = None) -> None:
    """Read until so many packets were read. Used under a limit of time."""
    while talk.read < count:  # endless: whoever calls it sets an end
        await (talk.hear(by) if by else talk.poll())
