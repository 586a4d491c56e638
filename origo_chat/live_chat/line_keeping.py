"""The one way a room changes: its state by the table, its version up by one, everybody told after the commit; and
who is asked next. Parts of verbs: whoever calls them holds the lock of the desk, and records what staff did."""

from datetime import timedelta
from typing import Final

from django.db.models import QuerySet

from origo_chat.core import clock, identifiers
from origo_chat.live_chat.access import lock_seats
from origo_chat.live_chat.broadcast import line_changed, room_changed
from origo_chat.live_chat.models import Hello, Member, Presence, Room, Wait
from origo_chat.live_chat.offers import offers
from origo_chat.live_chat.selectors import colleagues, places_now
from origo_chat.live_chat.states import IN_LINE, Ending, MemberState, RoomState, Verb, after
from origo_chat.service.roles import Role

# Who is asked answers within this time, or somebody else is asked.
RING: Final = timedelta(seconds=60)
# Of those who passed a room so many are remembered: more turns than anybody is given in a day.
PASSES_KEPT: Final = 60


def change(room: Room, verb: Verb) -> None:
    """Take a locked room on. Fields the caller has set are saved with it."""
    room.state = after(RoomState(room.state), verb)
    save_changed(room)


def save_changed(room: Room) -> None:
    """Save a locked room. `last` and `epoch` are left to those who number."""
    room.version += 1
    kept = {"id", "last", "epoch", "token_hash", "joined_at", "ahead_at_first"}
    room.save(update_fields=[f.attname for f in room._meta.concrete_fields if f.attname not in kept])
    room_changed(room.pk)
    line_changed()


def ask_next() -> None:
    """Ask somebody for each room that nobody is asked about, as far as anybody is free. A verb holds rooms already, so
    it waits for no other: one that packets are just being written to is asked about at the next sweep."""
    asked = {offer.room: offer.person for offer in offers(places_now(), colleagues())}
    for room in Room.objects.select_for_update(skip_locked=True).filter(pk__in=asked):
        room.assigned_to, room.ring_ends_at = asked[room.pk], clock.now() + RING
        change(room, Verb.RING)


def put_back(room: Room, *, answered: bool) -> None:
    """Who was asked does not take it: it goes back into the line, and the next one is asked."""
    person = room.assigned_to
    room.passed_by = [*room.passed_by, person][-PASSES_KEPT:]
    room.assigned_to, room.ring_ends_at = "", None
    if not answered:
        room.unanswered += 1
        Presence.objects.filter(pk=person).update(unanswered=1)
    change(room, Verb.DECLINE)


def begin_talk(room: Room, person: str) -> None:
    """Somebody takes a room: it rings no longer, and how long it waited is a number among numbers."""
    if room.state in IN_LINE:
        now = clock.now()
        hour = now.replace(minute=0, second=0, microsecond=0)
        waited = max(0, int((now - room.joined_at).total_seconds()))
        Wait.objects.create(id=identifiers.record_id(), seconds=waited, ahead=room.ahead_at_first, hour=hour)
    Presence.objects.filter(pk=person).update(unanswered=0)
    room.assigned_to, room.ring_ends_at, room.passed_by, room.unanswered = person, None, [], 0
    room.has_alarm = False
    change(room, Verb.TAKE)


def let_in(room: Room, person: str, role: Role, state: MemberState) -> Member:
    """Somebody of the staff is in a room from now on, or asked into it."""
    told = {"role": role.value, "state": state, "seen_at": clock.now(), "is_connected": state is MemberState.IN}
    member, _ = Member.objects.update_or_create(room=room, member=person, defaults=told)
    return member


def seat_left(members: QuerySet[Member]) -> None:
    """They are out of a room, and what asked them in asks them no second time."""
    seats = Member.objects.filter(pk__in=lock_seats(members))
    seats.update(state=MemberState.LEFT, is_connected=False, invited_by="", left=0, invitation=b"")


def lose_staff(room: Room) -> None:
    """Nobody of the team is left in a talk: colleagues are asked."""
    room.assigned_to, room.ring_ends_at, room.passed_by, room.unanswered = "", None, [], 0
    change(room, Verb.INTERRUPT)


def end(room: Room, ending: Ending) -> None:
    """It is over: nobody is asked any more, and what was sealed to the team goes at once. The rest goes in minutes."""
    Hello.objects.filter(room=room).delete()
    room.ended, room.ended_at = ending, clock.now()
    room.assigned_to, room.handed_to, room.ring_ends_at = "", "", None
    change(room, Verb.END)
