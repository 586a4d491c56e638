"""Who else is in a room: asked in, in, handed to, gone. Everybody in it is always shown; nobody joins unseen."""

from django.db import transaction

from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.core.errors import NotFound, TooMany, WrongState
from origo_chat.live_chat.access import (
    lock_colleague,
    lock_desk,
    lock_entered_room,
    lock_live_room,
    membership,
    require_seat,
)
from origo_chat.live_chat.broadcast import asked_in
from origo_chat.live_chat.line_keeping import ask_next, let_in, save_changed, seat_left
from origo_chat.live_chat.models import Member, Room
from origo_chat.live_chat.seats import NewInvitation, NewKey
from origo_chat.live_chat.selectors import team_in
from origo_chat.live_chat.states import IN_TALK, MemberState, RoomState, Verb, after
from origo_chat.protocol.rooms import MEMBERS
from origo_chat.service.roles import Role


@transaction.atomic
def invite(*, by: str, room: str, new: NewInvitation) -> None:
    """Ask somebody in."""
    row = _asked_in(by, room, new)
    save_changed(row)
    record(actor=by, event=Event.CHAT_INVITED, subject=room + new.person)


@transaction.atomic
def hand(*, by: str, room: str, new: NewInvitation) -> None:
    """Ask somebody in to take it over. Until they are in, it stays with whoever has it."""
    row = _asked_in(by, room, new)
    row.handed_to = new.person
    save_changed(row)
    record(actor=by, event=Event.CHAT_HANDED, subject=room + new.person)


@transaction.atomic
def join(*, by: str, role: Role, room: str, key: NewKey | None) -> None:
    """Come in: who was asked, and the lead. Said again with another key, it is a reloaded browser."""
    if role is not Role.LEAD:
        require_seat(by, room)
    lock_colleague(by)
    lock_desk()
    row = lock_live_room(room)
    there = membership(by, room)
    if (there is None or there.state == MemberState.LEFT) and role is not Role.LEAD:
        raise NotFound
    _require_talk(row)
    _require_seat(row, by)
    _come_in(row, by, role, key)
    record(actor=by, event=Event.CHAT_JOINED, subject=room)


@transaction.atomic
def step_out(*, by: str, room: str) -> None:
    """Leave a room to the others of the staff in it, or say no to being asked in."""
    require_seat(by, room)
    lock_desk()
    row = lock_live_room(room)
    there = membership(by, room)
    if there is None or there.state == MemberState.LEFT:
        raise NotFound
    if row.assigned_to == by:
        row.assigned_to = _next_responsible(row, by)
    if row.handed_to == by:
        row.handed_to = ""
    seat_left(Member.objects.filter(pk=there.pk))
    save_changed(row)
    ask_next()
    record(actor=by, event=Event.CHAT_STEPPED_OUT, subject=room)


def _asked_in(by: str, room: str, new: NewInvitation) -> Room:
    person = new.person
    colleague = lock_colleague(person)
    lock_desk()
    row = lock_entered_room(by, room)
    asked_in(person)
    _require_talk(row)
    _require_seat(row, person)
    there = membership(person, room)
    if there is None or there.state == MemberState.LEFT:
        let_in(row, person, Role(colleague.role), MemberState.INVITED)
    asked = {"invited_by": by, "left": new.left, "invitation": new.sig}
    Member.objects.filter(room=row, member=person).update(**asked)
    return row


def _come_in(row: Room, by: str, role: Role, key: NewKey | None) -> None:
    member = let_in(row, by, role, MemberState.IN)
    if key is not None:
        member.kem_pk, member.sign_pk, member.by, member.sig = key.kem_pk, key.sign_pk, key.by, key.sig
        member.save(update_fields=["kem_pk", "sign_pk", "by", "sig"])
    if row.handed_to == by:
        row.assigned_to, row.handed_to = by, ""
    if row.state == RoomState.INTERRUPTED and role is not Role.INTERPRETER:
        row.ring_ends_at = None
        row.assigned_to = by
        row.state = after(RoomState(row.state), Verb.RESUME)
    save_changed(row)


def _require_talk(row: Room) -> None:
    if row.state not in IN_TALK:
        raise WrongState(state=row.state)


def _require_seat(row: Room, person: str) -> None:
    """A roster has no more places, and who left has none."""
    seated = Member.objects.filter(room=row).exclude(state=MemberState.LEFT).exclude(member=person)
    if seated.count() >= MEMBERS:
        raise TooMany(members=MEMBERS)


def _next_responsible(row: Room, by: str) -> str:
    """Somebody of the team stays: nobody is left alone with an interpreter, or with nobody."""
    chosen = team_in(row.pk, but=by)
    if chosen is None:
        raise WrongState(state=row.state)
    return chosen.member
