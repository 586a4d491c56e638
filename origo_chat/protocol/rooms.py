"""What a room looks like to those in it: the same over HTTP and on a socket. Bytes are base64url without padding."""

from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

# spec: 11 rooms. What a hello and a sealed secret measure; a packet is padded to one of two sizes.
HELLO_BYTES: Final = 9_328
SHARE_BYTES: Final = 1_168
PACKET_HEADER_BYTES: Final = 3 + 4 + 4 + 32
PACKET_BYTES: Final = frozenset(PACKET_HEADER_BYTES + padded + 16 for padded in (1_024, 4_096))
# The same as base64url without padding.
PACKET_TEXT: Final = ((min(PACKET_BYTES) * 8 + 5) // 6, (max(PACKET_BYTES) * 8 + 5) // 6)
PACKET_MAGIC: Final = b"OP1"
# Eight members at most, each with two keys and a signature as base64url, and their names.
ROSTER_BYTES: Final = 20_480
MEMBERS: Final = 8

# What such text is in the documents: SPEC.md says which spelling is the one (1 conventions).
AS_BYTES: Final[dict[str, JsonValue]] = {"format": "base64url"}
Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{22}$", json_schema_extra=AS_BYTES)]
Bytes = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]+$", json_schema_extra=AS_BYTES)]
Count = Annotated[int, Field(ge=0, lt=2**31)]
Seconds = Annotated[int, Field(ge=0, lt=2**32)]
Role = Literal["visitor", "kurator", "midwife", "police", "lead", "coordinator", "interpreter"]


class Shape(BaseModel):
    """A part of what is told. Unknown fields are refused in both directions."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class WaitRange(Shape):
    """From recent waits: most people waited about as long."""

    from_minutes: Count
    to_minutes: Count


class SeenMember(Shape):
    """Somebody who is in the room, was asked into it, or has left it: nobody listens unseen."""

    member: Id
    role: Role
    state: Literal["invited", "in", "left"]
    is_connected: bool


class MemberKey(Shape):
    """The ephemeral keys a staff member came with, signed: for whoever makes the next epoch."""

    pk: Bytes
    sign_pk: Bytes
    by: Id
    sig: Bytes


class MemberInvitation(Shape):
    """Who asked somebody in, for how many seconds, signed: for the browser that lets them in."""

    by: Id
    left: Seconds
    sig: Bytes


class StaffSeenMember(SeenMember):
    """The same for staff."""

    key: MemberKey | None
    invitation: MemberInvitation | None


class SeenEpoch(Shape):
    """The newest epoch with one's own share of its secret; nobody is given another's."""

    n: Count
    host: Id
    roster: Bytes
    sig: Bytes
    commitment: Bytes
    share: Bytes | None


class SeenMarks(Shape):
    """The number up to which somebody has received and read."""

    member: Id
    delivered: Count
    read: Count


class _Snapshot(Shape):
    """What is the same for both sides. `version` goes up with every change; what has a lower one is older."""

    room: Id
    version: Count
    state: Literal["waiting", "ringing", "talking", "interrupted", "ended"]
    ahead: Count
    wait: WaitRange | None
    may_not_be_reached: bool
    epoch: SeenEpoch | None
    last: Count
    marks: list[SeenMarks]
    ended: Literal["visitor", "staff", "silence", "crowded"] | None


class RoomSnapshot(_Snapshot):
    """A room as its visitor sees it."""

    members: list[SeenMember]


class StaffRoomSnapshot(_Snapshot):
    """A room as staff see it."""

    members: list[StaffSeenMember]
    urgency: Annotated[int, Field(ge=0, le=2)]
    assigned_to: Id | None
    handed_to: Id | None
    is_risk: bool
    hello_key_id: Id | None


class NumberedPacket(Shape):
    """A packet with its number in the room, and who wrote it."""

    n: Count
    member: Id
    packet: Bytes
