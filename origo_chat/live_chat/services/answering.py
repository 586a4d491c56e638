"""Taking somebody out of the line, passing them on, and moving them in it."""

from django.db import transaction

from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.core.errors import ChangedMeanwhile
from origo_chat.live_chat.access import lock_colleague, lock_desk, lock_live_room
from origo_chat.live_chat.line_keeping import ask_next, begin_talk, let_in, put_back, save_changed, seat_left
from origo_chat.live_chat.models import VISITOR, Member
from origo_chat.live_chat.states import IN_LINE, MemberState, Reason, RoomState, Verb, after
from origo_chat.service.roles import Role


@transaction.atomic
def take(*, by: str, role: Role, room: str) -> None:
    """Begin to talk: with whom one was asked to, or with anybody who waits or was left in the middle of a talk."""
    lock_colleague(by)
    lock_desk()
    row = lock_live_room(room)
    if row.state == RoomState.TALKING:
        raise ChangedMeanwhile
    if row.state == RoomState.INTERRUPTED:
        # Whoever was lost has left: who is in the room is always shown as it is. They can be asked in again.
        lost = Member.objects.filter(room=row, state=MemberState.IN, is_connected=False)
        seat_left(lost.exclude(member__in=(VISITOR, by)))
    begin_talk(row, by)
    let_in(row, by, role, MemberState.IN)
    ask_next()
    record(actor=by, event=Event.CHAT_TAKEN, subject=room)


@transaction.atomic
def pass_on(*, by: str, room: str) -> None:
    """Not me: the next one is asked."""
    lock_desk()
    row = lock_live_room(room)
    if row.ring_ends_at is None or row.assigned_to != by:
        raise ChangedMeanwhile
    put_back(row, answered=True)
    ask_next()
    record(actor=by, event=Event.CHAT_PASSED, subject=room)


@transaction.atomic
def set_urgency(*, by: str, room: str, urgency: int, reason: Reason) -> None:
    """Move somebody in the line, for a reason that stays on record."""
    lock_desk()
    row = lock_live_room(room)
    if row.state not in IN_LINE:
        # Refused by the table: who talks already stands in no line.
        after(RoomState(row.state), Verb.RING)
    row.urgency = urgency
    save_changed(row)
    ask_next()
    record(actor=by, event=Event.CHAT_REORDERED, subject=f"{room}/{urgency}/{reason.value}")
