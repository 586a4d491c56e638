"""Who is connected: signs that processes renew for their sockets and polls, and what is noticed when one comes back.
Signs, not deeds: nothing of it is recorded."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from origo_chat.abuse.limits import PLACE_UNSEEN_SECONDS
from origo_chat.core import clock
from origo_chat.live_chat.access import lock_desk, lock_seats
from origo_chat.live_chat.broadcast import line_changed, room_changed
from origo_chat.live_chat.line_keeping import ask_next, change, save_changed
from origo_chat.live_chat.models import VISITOR, Member, Presence, Room
from origo_chat.live_chat.states import IN_LINE, LIVE, MemberState, RoomState, Verb
from origo_chat.service.current import current_service
from origo_chat.service.roles import Role

# How often a process renews, and after how long without a sign somebody counts as not connected: two were missed.
RENEWED: Final = timedelta(seconds=10)
LOST: Final = timedelta(seconds=30)

Place = tuple[str, str]


def never_seen() -> datetime:
    """What stands for the last sign of a visitor who has given none: the place goes sooner than a lost one."""
    kept = timedelta(seconds=current_service().limits.place_kept_seconds)
    return clock.now() + timedelta(seconds=PLACE_UNSEEN_SECONDS) - kept


def renew(places: Collection[Place], people: Collection[str]) -> None:
    """Say that these members of rooms and these people have an open socket."""
    now = clock.now()
    old = now - RENEWED / 2
    wanted = set(places)
    rows = Member.objects.filter(room__in={room for room, _ in wanted}, seen_at__lt=old)
    due = [pk for pk, room, member in rows.values_list("pk", "room_id", "member") if (room, member) in wanted]
    if due:
        _renew_members(due, now)
    if people:
        Presence.objects.filter(pk__in=people, seen_at__lt=old).update(seen_at=now)


@transaction.atomic
def _renew_members(due: Collection[int], now: datetime) -> None:
    Member.objects.filter(pk__in=lock_seats(Member.objects.filter(pk__in=due))).update(seen_at=now)


def arrive(places: Iterable[Place]) -> None:
    """Somebody's socket or poll is there: a sign now, and whoever counted as lost is back."""
    places = set(places)
    renew(places, ())
    lost = Member.objects.filter(room__in={room for room, _ in places}, state=MemberState.IN, is_connected=False)
    for member in lost:
        if (member.room_id, member.member) in places:
            _come_back(member)


@transaction.atomic
def _come_back(member: Member) -> None:
    lock_desk()
    room = Room.objects.select_for_update().filter(pk=member.room_id).first()
    if room is None:
        return
    # Looked at again under the locks: they may have been put out meanwhile.
    still = Member.objects.filter(pk=member.pk, state=MemberState.IN)
    if not still.update(is_connected=True, seen_at=clock.now()):
        return
    is_of_the_team = member.member != VISITOR and member.role != Role.INTERPRETER
    if room.state == RoomState.INTERRUPTED and is_of_the_team:
        room.assigned_to, room.ring_ends_at = member.member, None
        change(room, Verb.RESUME)
    else:
        save_changed(room)
    if room.state in IN_LINE:
        ask_next()


def notice_lost() -> list[str]:
    """Members without a sign count as not connected from now on; says in which rooms."""
    before = clock.now() - LOST
    rooms = []
    for member in Member.objects.filter(is_connected=True, seen_at__lt=before, room__state__in=LIVE):
        with transaction.atomic():
            room = Room.objects.select_for_update().filter(pk=member.room_id).first()
            stale = Member.objects.filter(pk=member.pk, is_connected=True, seen_at__lt=before)
            if room is not None and stale.update(is_connected=False):
                room.version += 1
                room.save(update_fields=["version"])
                room_changed(room.pk)
                if room.state in IN_LINE:
                    line_changed()
                rooms.append(room.pk)
    return rooms
