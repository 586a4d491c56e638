"""Pieces that several bodies and answers share."""

from typing import Annotated

from pydantic import Field

from origo_chat.accounts.api.shapes import KemPk, Secret, Signature, SignPk
from origo_chat.core.errors import Malformed
from origo_chat.gateway.encoded import AnswerId, Encoded, SentId
from origo_chat.gateway.reading import Decimal, asked_number
from origo_chat.gateway.shapes import Answer, Body
from origo_chat.live_chat.opening import Crowd, Why
from origo_chat.live_chat.seats import NewKey
from origo_chat.live_chat.writing.batch import is_packet
from origo_chat.protocol.rooms import (
    HELLO_BYTES,
    PACKET_BYTES,
    ROSTER_BYTES,
    SHARE_BYTES,
    NumberedPacket,
    RoomSnapshot,
    SeenEpoch,
    StaffRoomSnapshot,
    WaitRange,
)

# A poll is answered at the latest after this time: shorter than what networks between us cut.
LONGEST_POLL = 25

Number = Annotated[int, Field(ge=0, lt=2**31), Decimal]
After = Annotated[int, asked_number(ge=0, lt=2**31)]
Version = Annotated[int | None, asked_number(ge=0, lt=2**31)]
Epoch = Version
WaitSeconds = Annotated[int, asked_number(ge=0, le=LONGEST_POLL)]
SealedHello = Annotated[bytes, Encoded(HELLO_BYTES, HELLO_BYTES)]
SealedPacket = Annotated[bytes, Encoded(min(PACKET_BYTES), max(PACKET_BYTES))]
Share = Annotated[bytes, Encoded(SHARE_BYTES, SHARE_BYTES)]
Roster = Annotated[bytes, Encoded(2, ROSTER_BYTES)]
Commitment = Secret


class PacketBody(Body):
    """A sealed packet under a name of the client's own: sent again, it is the same packet."""

    client_id: SentId
    packet: SealedPacket

    def plain(self) -> bytes:
        """The packet, if it has one of the two sizes and begins like one."""
        if not is_packet(self.packet):
            raise Malformed(field="packet", problem="header")
        return self.packet


class NumberAnswer(Answer):
    """The number under which it is committed."""

    n: Number


class MarksBody(Body):
    """The numbers up to which one has received and read."""

    delivered: Number
    read: Number


class KeyBody(Body):
    """The ephemeral keys one comes with, and one's signature under them."""

    pk: KemPk
    sign_pk: SignPk
    by: SentId
    sig: Signature

    def plain(self) -> NewKey:
        """The same for services."""
        return NewKey(self.pk, self.sign_pk, self.by, self.sig)


class RoomAnswer(Answer):
    """A room as its visitor sees it."""

    room: RoomSnapshot


class RoomPart(RoomAnswer):
    """A room with what was said after a number; `more` when there is more than fits; `epochs` when asked for."""

    epochs: list[SeenEpoch]
    packets: list[NumberedPacket]
    more: bool


class StaffRoomAnswer(Answer):
    """A room as staff see it."""

    room: StaffRoomSnapshot


class OwnEpochAnswer(Answer):
    """An epoch with one's own share and what one keeps of it."""

    n: Number
    host: AnswerId
    roster: Roster
    sig: Signature
    commitment: Commitment
    share: Share
    memory: Share | None


class StaffRoomPart(StaffRoomAnswer):
    """A room with all that somebody of the staff needs to go on in it."""

    hello: SealedHello | None
    epochs: list[OwnEpochAnswer]
    packets: list[NumberedPacket]
    more: bool


class OpeningAnswer(Answer):
    """Whether somebody may join the line now, and about what to expect. How many wait is a word, so that nobody sees
    another one come or go."""

    open: bool
    why: Why
    changes_at: str | None
    crowd: Crowd
    wait: WaitRange | None
