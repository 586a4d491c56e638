"""Fetching rooms and members on somebody's behalf. Absent and forbidden are the same error."""

import hmac
from collections.abc import Collection

from django.db.models import Q, QuerySet

from origo_chat.accounts.access import lock_person
from origo_chat.accounts.models import Person
from origo_chat.accounts.states import TRUSTED
from origo_chat.accounts.teams import CHATTING_ROLES, READING_ROLES
from origo_chat.core.errors import NotFound
from origo_chat.live_chat.models import VISITOR, Desk, Member, Room
from origo_chat.live_chat.states import LIVE, MemberState
from origo_chat.service.roles import Role


def lock_desk() -> Desk:
    """The lock of the line: taken before any room's, so that two who decide never wait in a circle."""
    Desk.objects.get_or_create(pk=1)
    return Desk.objects.select_for_update().get(pk=1)


def lock_room(room: str) -> Room:
    """A room, locked until the transaction ends."""
    row = Room.objects.select_for_update().filter(pk=room).first()
    if row is None:
        raise NotFound
    return row


def lock_rooms(rooms: Collection[str]) -> list[Room]:
    """Several rooms in the order of their names, as packets lock them; of these no longer what is gone."""
    return list(Room.objects.select_for_update().filter(pk__in=rooms).order_by("pk"))


def lock_seats(members: QuerySet[Member]) -> list[int]:
    """Seats in one order, after the rooms they are in: signs of life lock many at once, and no room."""
    return list(members.select_for_update().order_by("pk").values_list("pk", flat=True))


def lock_live_room(room: str) -> Room:
    """A room that has not ended, locked."""
    row = lock_room(room)
    if row.state not in LIVE:
        raise NotFound
    return row


def lock_entered_room(person: str, room: str) -> Room:
    """A live room in which somebody of the staff is, locked."""
    row = lock_live_room(room)
    if not is_in(person, room):
        raise NotFound
    return row


def membership(member: str, room: str) -> Member | None:
    """Whatever somebody has to do with a room, also when they have left it."""
    return Member.objects.filter(room_id=room, member=member).first()


def is_in(member: str, room: str) -> bool:
    """Whether somebody reads and writes in a room."""
    return Member.objects.filter(room_id=room, member=member, state=MemberState.IN).exists()


def entered(places: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
    """Which of these rooms somebody of the staff is in, of pairs of a room and a person."""
    rows = Member.objects.filter(room__in={room for room, _ in places}, state=MemberState.IN)
    return {*rows.values_list("room_id", "member")} & {*places}


def opens_room(room: str, token_hash: str) -> bool:
    """Whether a token belongs to a room."""
    return bool(open_rooms([(room, token_hash)]))


def open_rooms(tokens: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
    """Which of these tokens, each with its room, belong to it."""
    kept = dict(Room.objects.filter(pk__in={room for room, _ in tokens}).values_list("pk", "token_hash"))
    # The same work for a room that is not there.
    return {
        (room, token_hash)
        for room, token_hash in tokens
        if hmac.compare_digest(kept.get(room, "0" * 64), token_hash) and room in kept
    }


def held_rooms(person: str) -> list[str]:
    """Every room in which somebody of the staff is, that rings at them or is handed to them."""
    there = Q(members__member=person, members__state__in=(MemberState.IN, MemberState.INVITED))
    held = there | Q(assigned_to=person) | Q(handed_to=person)
    return list(Room.objects.filter(held).values_list("pk", flat=True).distinct())


def rooms_of(person: str) -> QuerySet[Member]:
    """Where somebody of the staff is or is asked to be."""
    return Member.objects.filter(member=person, state__in=(MemberState.IN, MemberState.INVITED))


def may_see(person: str, role: Role, room: str) -> None:
    """Refuse whoever has nothing to do with a room: the team sees what lives, others what they are asked into. All is
    looked for whatever is found: otherwise the time would tell a room that is there from one that is not. Asked anew
    at each look, since a poll waits: who may sit in no room any more sees none."""
    is_trusted = Person.objects.filter(pk=person, state__in=TRUSTED, role__in=CHATTING_ROLES).exists()
    has_a_seat = rooms_of(person).filter(room_id=room).exists()
    lives = Room.objects.filter(pk=room, state__in=LIVE).exists()
    if not is_trusted or not (has_a_seat or (lives and role in READING_ROLES)):
        raise NotFound


def require_seat(person: str, room: str) -> None:
    """Refuse whoever neither sits in a room nor is asked into it, before anything is locked: in one time, whether the
    room is there or not."""
    if not rooms_of(person).filter(room_id=room).exists():
        raise NotFound


def lock_colleague(person: str) -> Person:
    """Somebody who may sit in a room or be asked into one, locked before the desk is: who loses that loses all of it,
    and is let in nowhere meanwhile."""
    row = lock_person(person)
    if row.state not in TRUSTED or row.role not in CHATTING_ROLES or person == VISITOR:
        raise NotFound
    return row
