"""/api/chat: the line and who is at work, as staff see them; and reading and writing in a room."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Router, Status
from pydantic import Field

from origo_chat.abuse.counting import spend
from origo_chat.abuse.limits import PRESENCE
from origo_chat.accounts.admission import CHATTING, CHATTING_WAITING, MEMBER, caller_of
from origo_chat.gateway.acting import acting
from origo_chat.gateway.beforehand import Beforehand
from origo_chat.gateway.encoded import SentId
from origo_chat.gateway.repeating import repeatable
from origo_chat.gateway.shapes import Body
from origo_chat.live_chat import polling
from origo_chat.live_chat.api.overview import LineAnswer, line_told
from origo_chat.live_chat.api.shapes import (
    After,
    MarksBody,
    NumberAnswer,
    PacketBody,
    StaffRoomPart,
    Version,
    WaitSeconds,
)
from origo_chat.live_chat.api.told import own_epoch_told
from origo_chat.live_chat.parts import Wanted
from origo_chat.live_chat.services import desk
from origo_chat.live_chat.states import AtWork

router = Router()


class PresenceBody(Body):
    """What one takes now, and how many at once."""

    state: AtWork
    capacity: Annotated[int, Field(ge=0, le=10)]


class OverrideBody(Body):
    """Open, closed, or as the hours say."""

    open: bool | None


@router.get("/line", auth=CHATTING, response=LineAnswer)
def read_line(request: HttpRequest) -> LineAnswer:
    """Who waits and who talks to whom. Interpreters see what they are asked into, and nothing else."""
    caller = caller_of(request)
    return line_told(caller.person, caller.role)


def _counted(request: HttpRequest, _: PresenceBody) -> None:
    spend(PRESENCE, caller_of(request).person)


_presences = Beforehand(_counted)


@router.post("/presence", auth=CHATTING, response={204: None})
@_presences.first
@acting
def set_own_presence(request: HttpRequest, body: PresenceBody) -> None:
    """Be at work, take a break, or go."""
    caller = caller_of(request)
    desk.set_presence(by=caller.person, role=caller.role, state=body.state, capacity=body.capacity)


@router.post("/override", auth=MEMBER, response={204: None})
@acting
def override_chat_opening(request: HttpRequest, body: OverrideBody) -> None:
    """The lead opens or closes until the hours change next."""
    caller = caller_of(request)
    desk.override_opening(by=caller.person, role=caller.role, is_open=body.open)


@router.get("/rooms/{room}", auth=CHATTING_WAITING, response=StaffRoomPart)
async def read_staff_room(
    request: HttpRequest, room: SentId, after: After = 0, wait: WaitSeconds = 0, version: Version = None
) -> StaffRoomPart:
    """A room with what was said after a number. Who is not in it sees that it is there, and its hello."""
    caller = caller_of(request)
    wanted = Wanted(room, after, caller.person, caller.role, caller.session)
    told = await polling.staff_part(wanted, version=version, seconds=wait)
    return StaffRoomPart(
        room=told.room,
        hello=told.hello,
        epochs=[own_epoch_told(*each) for each in told.epochs],
        packets=told.packets,
        more=told.more,
    )


@router.post("/rooms/{room}/packets", auth=CHATTING_WAITING, response=NumberAnswer)
@repeatable
async def send_staff_packet(request: HttpRequest, room: SentId, body: PacketBody) -> NumberAnswer:
    """Write. Sent again under the same client id, it has the number it had."""
    n = await polling.write(room, caller_of(request).person, body.client_id, body.plain())
    return NumberAnswer(n=n)


@router.post("/rooms/{room}/marks", auth=CHATTING_WAITING, response={204: None})
@repeatable
async def mark_staff_packets(request: HttpRequest, room: SentId, body: MarksBody) -> Status[None]:
    """Say what one has received and read."""
    await polling.mark(room, caller_of(request).person, delivered=body.delivered, read=body.read)
    return Status(204, None)


@router.post("/rooms/{room}/typing", auth=CHATTING_WAITING, response={204: None})
@repeatable
async def tell_staff_typing(request: HttpRequest, room: SentId) -> Status[None]:
    """Say that one is writing; never what."""
    await polling.typing(room, caller_of(request).person)
    return Status(204, None)
