"""The frames that sockets carry. TypeScript gets the same shapes from frames.json, made from these."""

from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from origo_chat.protocol.audiences import Audience
from origo_chat.protocol.limits import ATTEND_FRAMES, PROTOCOL_VERSION, STAFF_ATTEND_FRAMES
from origo_chat.protocol.rooms import (
    AS_BYTES,
    PACKET_TEXT,
    Bytes,
    Count,
    Id,
    RoomSnapshot,
    SeenMarks,
    StaffRoomSnapshot,
)


class Frame(BaseModel):
    """One message on a socket. Unknown fields are refused in both directions."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class ClientFrame(Frame):
    """What a client may send, which audience may send it, and how many frames it counts as (limits.py)."""

    audience: ClassVar[Audience]
    cost: ClassVar[int] = 1


class Hello(ClientFrame):
    """The first frame. Nothing about the person stands in the address of a socket."""

    audience = Audience.ANYONE
    type: Literal["hello"]
    version: int
    locale: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$")]


class Ping(ClientFrame):
    """The client is still there."""

    audience = Audience.ANYONE
    type: Literal["ping"]


class Welcome(Frame):
    """The answer to hello: the service is there, speaks this version and wants to be heard this often."""

    type: Literal["welcome"] = "welcome"
    version: int = PROTOCOL_VERSION
    service: str
    heartbeat_seconds: int


class Pong(Frame):
    """The answer to a ping."""

    type: Literal["pong"] = "pong"


class StaffHello(ClientFrame):
    """The first frame of a staff socket: a ticket that lets in once, and nothing that lasts."""

    audience = Audience.STAFF
    type: Literal["staff_hello"]
    version: int
    ticket: Annotated[str, Field(min_length=20, max_length=100)]


class StaffWelcome(Frame):
    """The answer: whose session this socket belongs to. It closes when the session ends."""

    type: Literal["staff_welcome"] = "staff_welcome"
    version: int = PROTOCOL_VERSION
    person: Id
    heartbeat_seconds: int


class QuestionChanged(Frame):
    """A question is not as it was, or is gone; what it is now is asked for over HTTP. To members of the team only, and
    only hints: what was announced while a connection was lost is found by reading the inbox after the welcome."""

    type: Literal["question_changed"] = "question_changed"
    conversation: Id


class Attend(ClientFrame):
    """Be told of a room from a number on. The token is the one the page made for it."""

    audience = Audience.ROOM
    cost = ATTEND_FRAMES
    type: Literal["attend"]
    room: Id
    token: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{43}$", json_schema_extra=AS_BYTES)]
    after: Count


class StaffAttend(ClientFrame):
    """The same for somebody of the staff who is in the room."""

    audience = Audience.CHATTING
    cost = STAFF_ATTEND_FRAMES
    type: Literal["attend"]
    room: Id
    after: Count


class Send(ClientFrame):
    """Write in a room that is attended. Sent again under the same client id, it is the same packet."""

    audience = Audience.ROOM
    type: Literal["send"]
    room: Id
    client_id: Id
    packet: Annotated[Bytes, Field(min_length=PACKET_TEXT[0], max_length=PACKET_TEXT[1])]


class Typing(ClientFrame):
    """Somebody is writing: only that, never what, and kept nowhere."""

    audience = Audience.ROOM
    type: Literal["typing"]
    room: Id


class Mark(ClientFrame):
    """The numbers up to which one has received and read."""

    audience = Audience.ROOM
    type: Literal["mark"]
    room: Id
    delivered: Count
    read: Count


class RoomChanged(Frame):
    """A room as its visitor sees it now: the answer to attending, and whenever it changes."""

    type: Literal["room"] = "room"
    room: RoomSnapshot


class StaffRoomChanged(Frame):
    """The same for staff."""

    type: Literal["room"] = "room"
    room: StaffRoomSnapshot


class RoomGone(Frame):
    """There is no such room for whoever asks: never was, erased, left, or not theirs."""

    type: Literal["gone"] = "gone"
    room: Id


class PacketCame(Frame):
    """A committed packet. In the order of numbers; a missing one is fetched over HTTP."""

    type: Literal["packet"] = "packet"
    room: Id
    n: Count
    member: Id
    packet: Bytes


class Ack(Frame):
    """What was sent is committed under this number; it does not come back as a packet to this socket."""

    type: Literal["ack"] = "ack"
    room: Id
    client_id: Id
    n: Count


RefusedCode = Literal[
    "not_found", "changed_meanwhile", "wrong_state", "thread_full", "malformed", "idempotency_key_reused"
]


class Refused(Frame):
    """What was sent is not kept. What a client does on each code stands in SPEC.md, section 19; `state` comes with
    `wrong_state` and says whether the room waits or has ended.
    """

    type: Literal["refused"] = "refused"
    room: Id
    client_id: Id
    code: RefusedCode
    state: str | None = None


class TypingSeen(Frame):
    """Somebody else in the room is writing."""

    type: Literal["typing"] = "typing"
    room: Id
    member: Id


class MarksSeen(Frame):
    """How far everybody in the room has received and read."""

    type: Literal["marks"] = "marks"
    room: Id
    marks: list[SeenMarks]


class LineChanged(Frame):
    """The line or somebody at work is not as it was; what it is now is asked for over HTTP."""

    type: Literal["line_changed"] = "line_changed"


_RoomNotice = RoomGone | PacketCame | Ack | Refused | TypingSeen | MarksSeen

AnyVisitorFrame = Hello | Ping | Attend | Send | Typing | Mark
AnyStaffFrame = StaffHello | Ping | StaffAttend | Send | Typing | Mark
AnyVisitorNotice = Welcome | Pong | RoomChanged | _RoomNotice
AnyStaffNotice = StaffWelcome | Pong | QuestionChanged | LineChanged | StaffRoomChanged | _RoomNotice

VisitorFrame = Annotated[AnyVisitorFrame, Field(discriminator="type")]
VisitorNotice = Annotated[AnyVisitorNotice, Field(discriminator="type")]

VISITOR_FRAMES: TypeAdapter[AnyVisitorFrame] = TypeAdapter(VisitorFrame)
VISITOR_NOTICES: TypeAdapter[AnyVisitorNotice] = TypeAdapter(VisitorNotice)

StaffFrame = Annotated[AnyStaffFrame, Field(discriminator="type")]
StaffNotice = Annotated[AnyStaffNotice, Field(discriminator="type")]

STAFF_FRAMES: TypeAdapter[AnyStaffFrame] = TypeAdapter(StaffFrame)
STAFF_NOTICES: TypeAdapter[AnyStaffNotice] = TypeAdapter(StaffNotice)
