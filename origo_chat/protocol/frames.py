"""The frames that sockets carry. TypeScript gets the same shapes from frames.json, made from these."""

from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from origo_chat.protocol.audiences import Audience
from origo_chat.protocol.limits import PROTOCOL_VERSION


class Frame(BaseModel):
    """One message on a socket. Unknown fields are refused in both directions."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class ClientFrame(Frame):
    """What a client may send, and which audience may send it."""

    audience: ClassVar[Audience]


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
    person: str
    heartbeat_seconds: int


class QuestionChanged(Frame):
    """A question is not as it was, or is gone; what it is now is asked for over HTTP. To members of the team only, and
    only hints: what was announced while a connection was lost is found by reading the inbox after the welcome."""

    type: Literal["question_changed"] = "question_changed"
    conversation: Annotated[str, Field(min_length=22, max_length=22)]


VisitorFrame = Annotated[Hello | Ping, Field(discriminator="type")]
VisitorNotice = Annotated[Welcome | Pong, Field(discriminator="type")]

VISITOR_FRAMES: TypeAdapter[Hello | Ping] = TypeAdapter(VisitorFrame)
VISITOR_NOTICES: TypeAdapter[Welcome | Pong] = TypeAdapter(VisitorNotice)

StaffFrame = Annotated[StaffHello | Ping, Field(discriminator="type")]
StaffNotice = Annotated[StaffWelcome | Pong | QuestionChanged, Field(discriminator="type")]

STAFF_FRAMES: TypeAdapter[StaffHello | Ping] = TypeAdapter(StaffFrame)
STAFF_NOTICES: TypeAdapter[StaffWelcome | Pong | QuestionChanged] = TypeAdapter(StaffNotice)
