"""Somebody may sit in no room any more: out of all of them at once, and at work no longer. A part of what accounts do,
which record it."""

from origo_chat.accounts.standing_lost import Deed
from origo_chat.accounts.states import Step
from origo_chat.audit.events import Event
from origo_chat.live_chat.access import held_rooms, lock_desk, lock_rooms, lock_seats
from origo_chat.live_chat.broadcast import opening_changed
from origo_chat.live_chat.line_keeping import ask_next, lose_staff, put_back, save_changed, seat_left
from origo_chat.live_chat.models import Member, Presence, Room
from origo_chat.live_chat.selectors import team_in
from origo_chat.live_chat.states import MemberState, RoomState


def leave_all_rooms(person: str, _: Step) -> list[Deed]:
    """Everybody in these rooms sees them go, and seals in another epoch from then on; what rang at them rings at
    others. The person is locked, so that they are let in nowhere meanwhile."""
    lock_desk()
    Presence.objects.filter(pk=person).delete()
    opening_changed()
    rooms = lock_rooms(held_rooms(person))
    lock_seats(Member.objects.filter(room__in=rooms, member=person))
    left = [row.pk for row in rooms if _leave(row, person)]
    ask_next()
    return [(Event.CHAT_PUT_OUT, room + person) for room in left]


def _leave(row: Room, person: str) -> bool:
    was_there = Member.objects.filter(room=row, member=person).exclude(state=MemberState.LEFT)
    is_there = was_there.exists()
    seat_left(was_there)
    if row.handed_to == person:
        row.handed_to = ""
    _pass_to_others(row, person)
    return is_there


def _pass_to_others(row: Room, person: str) -> None:
    staying = team_in(row.pk, but=person)
    if row.assigned_to == person and row.ring_ends_at is not None:
        put_back(row, answered=True)
    elif row.state == RoomState.TALKING and staying is None:
        lose_staff(row)
    else:
        if row.assigned_to == person:
            row.assigned_to = staying.member if staying else ""
        save_changed(row)
