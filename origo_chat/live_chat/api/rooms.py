"""/api/chat/rooms/{room}: what staff do with one room."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from origo_chat.accounts.admission import CHATTING, MEMBER, caller_of
from origo_chat.accounts.api.shapes import Signature
from origo_chat.gateway.acting import acting
from origo_chat.gateway.encoded import SentId
from origo_chat.gateway.shapes import Body
from origo_chat.live_chat.api.shapes import (
    Commitment,
    KeyBody,
    Number,
    Roster,
    Share,
    StaffRoomAnswer,
)
from origo_chat.live_chat.seats import NewEpoch, NewInvitation
from origo_chat.live_chat.services import answering, company, ending, epochs
from origo_chat.live_chat.snapshots import see
from origo_chat.live_chat.states import Reason
from origo_chat.protocol.rooms import MEMBERS

router = Router()


class UrgencyBody(Body):
    """Where somebody stands in the line, and why."""

    urgency: Annotated[int, Field(ge=0, le=2)]
    reason: Reason


class RoomInviteBody(Body):
    """Whom one asks in, for how many seconds (0 is without an end), and one's signature of it."""

    person: SentId
    left: Annotated[int, Field(ge=0, lt=2**32)]
    sig: Signature

    def plain(self) -> NewInvitation:
        """The same for services."""
        return NewInvitation(self.person, self.left, self.sig)


class JoinBody(Body):
    """The key one comes with."""

    key: KeyBody


class RiskBody(Body):
    """Whether a colleague should look."""

    on: bool


class EndBody(Body):
    """Whether staff were threatened."""

    report: bool = False


class ShareBody(Body):
    """The secret, sealed to one member."""

    member: SentId
    share: Share


class EpochBody(Body):
    """The next epoch, with a share for everybody in its roster."""

    n: Annotated[int, Field(ge=1, lt=2**31)]
    roster: Roster
    sig: Signature
    commitment: Commitment
    shares: Annotated[list[ShareBody], Field(min_length=1, max_length=MEMBERS)]
    memory: Share

    def plain(self) -> NewEpoch:
        """The same for services."""
        shares = {each.member: each.share for each in self.shares}
        return NewEpoch(self.n, self.roster, self.sig, self.commitment, shares, self.memory)


class MemoryBody(Body):
    """An epoch's secret as somebody has sealed it to themselves."""

    memory: Share


@router.post("/{room}/take", auth=MEMBER, response=StaffRoomAnswer)
@acting
def take_room(request: HttpRequest, room: SentId) -> StaffRoomAnswer:
    """Begin to talk, or take a talk over that lost its staff member."""
    caller = caller_of(request)
    answering.take(by=caller.person, role=caller.role, room=room)
    return _seen(request, room)


@router.post("/{room}/pass", auth=MEMBER, response=StaffRoomAnswer)
@acting
def pass_room(request: HttpRequest, room: SentId) -> StaffRoomAnswer:
    """Say no to a ring."""
    answering.pass_on(by=caller_of(request).person, room=room)
    return _seen(request, room)


@router.post("/{room}/urgency", auth=MEMBER, response=StaffRoomAnswer)
@acting
def set_room_urgency(request: HttpRequest, room: SentId, body: UrgencyBody) -> StaffRoomAnswer:
    """Move somebody in the line."""
    answering.set_urgency(by=caller_of(request).person, room=room, urgency=body.urgency, reason=body.reason)
    return _seen(request, room)


@router.post("/{room}/invite", auth=MEMBER, response=StaffRoomAnswer)
@acting
def invite_into_room(request: HttpRequest, room: SentId, body: RoomInviteBody) -> StaffRoomAnswer:
    """Ask a colleague or an interpreter in."""
    company.invite(by=caller_of(request).person, room=room, new=body.plain())
    return _seen(request, room)


@router.post("/{room}/hand", auth=MEMBER, response=StaffRoomAnswer)
@acting
def hand_room(request: HttpRequest, room: SentId, body: RoomInviteBody) -> StaffRoomAnswer:
    """Ask a colleague to take it over."""
    company.hand(by=caller_of(request).person, room=room, new=body.plain())
    return _seen(request, room)


@router.post("/{room}/join", auth=CHATTING, response=StaffRoomAnswer)
@acting
def join_room(request: HttpRequest, room: SentId, body: JoinBody) -> StaffRoomAnswer:
    """Come in, as who was asked or as the lead; everybody in the room sees it."""
    caller = caller_of(request)
    company.join(by=caller.person, role=caller.role, room=room, key=body.key.plain())
    return _seen(request, room)


@router.post("/{room}/step-out", auth=CHATTING, response={204: None})
@acting
def step_out_of_room(request: HttpRequest, room: SentId) -> None:
    """Leave it to the others, or say no to being asked in."""
    company.step_out(by=caller_of(request).person, room=room)


@router.post("/{room}/risk", auth=MEMBER, response=StaffRoomAnswer)
@acting
def flag_room_risk(request: HttpRequest, room: SentId, body: RiskBody) -> StaffRoomAnswer:
    """Call a colleague's eyes to it."""
    ending.flag_risk(by=caller_of(request).person, room=room, on=body.on)
    return _seen(request, room)


@router.post("/{room}/end", auth=MEMBER, response=StaffRoomAnswer)
@acting
def end_room(request: HttpRequest, room: SentId, body: EndBody) -> StaffRoomAnswer:
    """End the talk."""
    ending.end_talk(by=caller_of(request).person, room=room, report=body.report)
    return _seen(request, room)


@router.post("/{room}/epochs", auth=MEMBER, response=StaffRoomAnswer)
@acting
def begin_room_epoch(request: HttpRequest, room: SentId, body: EpochBody) -> StaffRoomAnswer:
    """Begin the next epoch; only one can have a number."""
    epochs.begin_epoch(by=caller_of(request).person, room=room, new=body.plain())
    return _seen(request, room)


@router.post("/{room}/epochs/{n}/memory", auth=MEMBER, response={204: None})
@acting
def keep_room_memory(request: HttpRequest, room: SentId, n: Number, body: MemoryBody) -> None:
    """Keep what one of the team needs to read on after a reload; interpreters keep nothing of a talk."""
    epochs.keep_memory(by=caller_of(request).person, room=room, n=n, memory=body.memory)


def _seen(request: HttpRequest, room: str) -> StaffRoomAnswer:
    return StaffRoomAnswer(room=see([room]).for_staff(room, caller_of(request).person))
