"""/api/chat: what somebody does who wants to talk: look, join, read, write, leave, clear."""

from django.http import HttpRequest
from ninja import Router, Status

from origo_chat.abuse.shapes import WorkedBody
from origo_chat.abuse.work import worked
from origo_chat.accounts.api.shapes import Secret
from origo_chat.gateway.acting import acting
from origo_chat.gateway.admission import ANYONE
from origo_chat.gateway.encoded import SentId
from origo_chat.gateway.repeating import repeatable
from origo_chat.live_chat import polling, visits
from origo_chat.live_chat.admission import ROOM, ROOM_WAITING, guest_of
from origo_chat.live_chat.api.shapes import (
    After,
    Epoch,
    MarksBody,
    NumberAnswer,
    OpeningAnswer,
    PacketBody,
    RoomAnswer,
    RoomPart,
    SealedHello,
    Version,
    WaitSeconds,
)
from origo_chat.live_chat.api.told import opening_told
from origo_chat.live_chat.glances import outlook
from origo_chat.live_chat.joining import asked_of_newcomers
from origo_chat.live_chat.models import VISITOR
from origo_chat.live_chat.snapshots import see

router = Router()


class EnterBody(WorkedBody):
    """A place in the line: made in the browser, with a hello that only the team opens."""

    room: SentId
    token_hash: Secret
    team_key_id: SentId
    hello: SealedHello

    def plain(self) -> visits.NewRoom:
        """The same for services."""
        return visits.NewRoom(self.room, self.token_hash.hex(), self.team_key_id, self.hello)


@router.get("/opening", auth=ANYONE, response=OpeningAnswer)
def read_chat_opening(request: HttpRequest) -> OpeningAnswer:
    """Whether the chat is open, and about how long the line is."""
    return opening_told(outlook())


@router.post("/rooms", auth=ANYONE, response=RoomAnswer)
@worked(asked_of_newcomers)
@acting
def enter_line(request: HttpRequest, body: EnterBody) -> RoomAnswer:
    """Join the line."""
    visits.enter(new=body.plain())
    return RoomAnswer(room=see([body.room]).for_visitor(body.room))


@router.get("/room", auth=ROOM_WAITING, response=RoomPart)
async def read_room(
    request: HttpRequest,
    after: After = 0,
    wait: WaitSeconds = 0,
    version: Version = None,
    epoch: Epoch = None,
) -> RoomPart:
    """The room and what was said after a number; with `wait`, the answer comes when there is something new. With
    `epoch`, also every epoch after that one: a visitor takes one after the other, and may have been away."""
    room = guest_of(request).room
    told = await polling.visitor_part(room, after=after, epoch=epoch, version=version, seconds=wait)
    return RoomPart(room=told.room, epochs=told.epochs, packets=told.packets, more=told.more)


@router.post("/room/packets", auth=ROOM_WAITING, response=NumberAnswer)
@repeatable
async def send_packet(request: HttpRequest, body: PacketBody) -> NumberAnswer:
    """Write. Sent again under the same client id, it has the number it had."""
    n = await polling.write(guest_of(request).room, VISITOR, body.client_id, body.plain())
    return NumberAnswer(n=n)


@router.post("/room/marks", auth=ROOM_WAITING, response={204: None})
@repeatable
async def mark_packets(request: HttpRequest, body: MarksBody) -> Status[None]:
    """Say what one has received and read."""
    await polling.mark(guest_of(request).room, VISITOR, delivered=body.delivered, read=body.read)
    return Status(204, None)


@router.post("/room/typing", auth=ROOM_WAITING, response={204: None})
@repeatable
async def tell_typing(request: HttpRequest) -> Status[None]:
    """Say that one is writing; never what."""
    await polling.typing(guest_of(request).room, VISITOR)
    return Status(204, None)


@router.post("/room/leave", auth=ROOM, response={204: None})
@repeatable
def leave_room(request: HttpRequest) -> Status[None]:
    """Leave the line, or end the talk."""
    visits.leave(room=guest_of(request).room)
    return Status(204, None)


@router.post("/room/clear", auth=ROOM, response={204: None})
@repeatable
def clear_room(request: HttpRequest) -> Status[None]:
    """Erase an ended room at once."""
    visits.clear(room=guest_of(request).room)
    return Status(204, None)
