"""The reference client of the live chat: one member in one room, on `sealing`. It hears what was committed in the order
of numbers, opened, and says until what it said is committed. Notices come by a socket (chat_line.py) or are asked for
(`poll`); gaps are fetched over HTTP either way."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from origo_chat.core import base64url
from origo_chat.sealing.refusals import SealingError
from origo_chat.sealing.room_epochs import Seat, ServedEpoch
from origo_chat.sealing.room_packets import PacketKind, Said
from origo_chat.sealing.room_roster import VISITOR
from origo_chat.sealing.rooms import Room
from origo_chat.sealing.verified_log import VerifiedKeysLog
from tests.support.chat_calls import RefusedCall, RoomCalls, Told
from tests.support.chat_outbox import Outbox

# What comes out of order usually comes at once; only what stays away is fetched.
PATIENCE_SECONDS = 0.5
POLL_SECONDS = 20
# Another epoch has begun meanwhile: sealed again in that one, it is another packet.
SEAL_AGAIN = "changed_meanwhile"


@dataclass(frozen=True)
class Heard:
    """What was committed under a number. `text` is None for what was said before this member came."""

    n: int
    member: bytes
    packet: bytes = field(repr=False)
    text: str | None


class Talk:
    """One member's side of a room."""

    def __init__(self, room: bytes, seat: Seat, calls: RoomCalls, log: VerifiedKeysLog) -> None:
        self.room, self.seat, self.calls, self.log = room, seat, calls, log
        self.keys, self.outbox = Room(room, seat), Outbox()
        self.epoch = self.first_epoch = 0
        self.snapshot: Told = {}
        self.heard: list[Heard] = []
        self.said: list[str] = []
        self.faults: list[str] = []
        self.is_gone = False
        self.say_frame: Callable[[Told], None] | None = None
        self._waiting: dict[int, tuple[bytes, bytes]] = {}
        self._numbers: dict[bytes, int] = {}
        self._is_attended = False
        self._catching: asyncio.Task[None] | None = None

    @property
    def name(self) -> str:
        """The room as it is told."""
        return base64url.encode(self.room)

    @property
    def cursor(self) -> int:
        """The number up to which everything was heard."""
        return len(self.heard)

    def state(self) -> str:
        """How far it has come, for whoever waited for it in vain."""
        last = f", last fault {self.faults[-1]!r}" if self.faults else ""
        return f"heard {self.cursor} in epoch {self.epoch}, {self.outbox}{last}"

    def say(self, text: str, kind: PacketKind = PacketKind.TEXT) -> None:
        """Write. It is sent as soon as there is an epoch to write in, and again until it is committed."""
        self.said.append(text)
        self.outbox.add(Said(kind, text))
        self.flush()

    # What the line asks for and tells.

    def attend_frame(self) -> Told:
        """A staff member's; a visitor adds their token."""
        return {"type": "attend", "room": self.name, "after": self.cursor}

    def lost(self) -> None:
        """The line is down."""
        self._is_attended = False
        self.outbox.lost()

    def hear(self, notice: Told) -> None:
        """One notice of the socket."""
        match notice["type"]:
            case "room":
                self._is_attended = True
                self.see(notice["room"])
            case "packet":
                self.number(notice)
            case "ack":
                self._committed(base64url.decode(notice["client_id"]), notice["n"])
            case "refused":
                self._refused(base64url.decode(notice["client_id"]), notice["code"])
            case "gone":
                self.is_gone = True

    # What is known of the room.

    def see(self, snapshot: Told) -> None:
        """A room as it is; what is older than what was seen changes nothing."""
        if snapshot["version"] >= self.snapshot.get("version", 0):
            self.snapshot = snapshot
        epoch = snapshot["epoch"]
        if epoch is not None and epoch["share"] is not None and epoch["n"] > self.epoch:
            # The visitor is there from the first epoch on; who comes later begins with what there is.
            begins = self.epoch == 0 and self.seat.member != VISITOR
            if begins or epoch["n"] == self.epoch + 1:
                self._take(epoch)
        self._go_on()

    def read(self, part: Told) -> None:
        """An answer over HTTP: epochs, then the room, then packets."""
        for each in part.get("epochs", []):
            if each["n"] > self.epoch and each["share"] is not None:
                self._take(each)
        self.see(part["room"])
        for each in part["packets"]:
            self.number(each)

    def _take(self, told: Told) -> None:
        try:
            secret = self.keys.take(served_epoch(told), base64url.decode(told["share"]), self.log)
        except SealingError as refusal:
            self.faults.append(f"epoch {told['n']}: {refusal.failure}")
            return
        self.epoch = int(told["n"])
        self.first_epoch = self.first_epoch or self.epoch
        self.took(told, secret)

    def took(self, told: Told, secret: bytes) -> None:
        """An epoch was taken: staff keep a memory of it."""

    # What was said.

    def number(self, told: Told) -> None:
        """A packet under its number, once or more often."""
        self._number(told["n"], base64url.decode(told["member"]), base64url.decode(told["packet"]))

    def _number(self, n: int, member: bytes, packet: bytes) -> None:
        # Told to be committed, it is not sent again, even where that is a lie: what was said after the next epoch began
        # would wait for it for ever, and a lie would be a standstill instead of a fault.
        self.outbox.settle(packet)
        known = self.heard[n - 1].packet if n <= self.cursor else self._waiting.get(n, (b"", packet))[1]
        if known != packet:
            self.faults.append(f"{n}: two packets under one number")
            return
        if n > self.cursor:
            self._waiting[n] = (member, packet)
        self._go_on()

    def _committed(self, client_id: bytes, n: int) -> None:
        if self._numbers.setdefault(client_id, n) != n:
            self.faults.append(f"{n}: one packet under two numbers")
        packet = self.outbox.packet_of(client_id)
        if packet:
            self._number(n, self.seat.member, packet)

    def _refused(self, client_id: bytes, code: str) -> None:
        if code == SEAL_AGAIN:
            self.outbox.seal_again(client_id)
        elif self.outbox.give_up(client_id):
            self.faults.append(f"refused: {code}")
        self._go_on()

    def _go_on(self) -> None:
        while (found := self._waiting.get(self.cursor + 1)) is not None:
            member, packet = found
            if int.from_bytes(packet[3:7], "big") > self.epoch:
                break
            del self._waiting[self.cursor + 1]
            self.heard.append(Heard(self.cursor + 1, member, packet, self._opened(member, packet)))
        self.flush()
        if self.is_behind() and self._catching is None:
            self._catching = asyncio.create_task(self._catch_up())

    def _opened(self, member: bytes, packet: bytes) -> str | None:
        if int.from_bytes(packet[3:7], "big") < self.first_epoch:
            return None
        try:
            return self.keys.open(member, packet).text
        except SealingError as refusal:
            self.faults.append(f"{self.cursor + 1}: {refusal.failure}")
            return None

    # What is to be sent.

    def flush(self) -> None:
        """Send what is to be sent, if the line is up."""
        if self.say_frame is None or not self._is_attended or not self.epoch:
            return
        for saying in self.outbox.due(self.keys, self.epoch):
            saying.is_under_way = True
            names = {"client_id": saying.client_id, "packet": saying.packet}
            texts = {name: base64url.encode(data) for name, data in names.items()}
            self.say_frame({"type": "send", "room": self.name, **texts})

    def mark(self) -> None:
        """Say that everything heard was read."""
        if self.say_frame is not None and self._is_attended:
            self.say_frame({"type": "mark", "room": self.name, "delivered": self.cursor, "read": self.cursor})

    async def post(self) -> None:
        """Send everything over HTTP, one after the other: as a page does where sockets are blocked."""
        while self.epoch and (due := self.outbox.due(self.keys, self.epoch)):
            saying = due[0]
            try:
                self._committed(saying.client_id, await self.calls.send(saying.client_id, saying.packet))
            except RefusedCall as refused:
                self._refused(saying.client_id, refused.code)

    async def poll(self) -> None:
        """Ask for news without end. Use it as a task, with another that calls `post`."""
        while not self.is_gone:
            version = self.snapshot.get("version", 0)
            part = await self.calls.read(self.cursor, POLL_SECONDS, version=version, **self.query())
            self.read(part)

    # What is missing.

    def is_behind(self) -> bool:
        """Whether something is there that was not heard or taken."""
        newest = self.snapshot.get("epoch") or {"n": 0, "share": None}
        missed = newest["share"] is not None and newest["n"] > self.epoch
        is_over = len(self.outbox) > 0 and self.outbox.over >= self.epoch > 0
        return bool(self._waiting) or missed or is_over

    async def _catch_up(self) -> None:
        try:
            await asyncio.sleep(PATIENCE_SECONDS)
            while self.is_behind():  # endless: the loop that runs it
                self.read(await self.calls.read(self.cursor, **self.query()))
                await asyncio.sleep(PATIENCE_SECONDS / 5)
        except RefusedCall:
            self.is_gone = True
        finally:
            self._catching = None

    def query(self) -> dict[str, int]:
        """What else is asked for: the epochs after the last one taken."""
        return {"epoch": self.epoch}


def served_epoch(told: Told) -> ServedEpoch:
    """An epoch as answers write it."""
    names: Any = ("roster", "host", "sig", "commitment")
    return ServedEpoch(*(base64url.decode(told[name]) for name in names))
