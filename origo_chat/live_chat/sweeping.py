"""What happens by itself: rings that ran out, lost places, talks that lost their staff, people who are no longer at
work, the end of ended rooms. Run every few seconds by each process; what one has done, another finds done."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Final

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from origo_chat.accounts.teams import READING_ROLES
from origo_chat.core import clock
from origo_chat.live_chat import purge
from origo_chat.live_chat.access import lock_desk
from origo_chat.live_chat.broadcast import opening_changed, room_changed
from origo_chat.live_chat.line import LONG
from origo_chat.live_chat.line_keeping import ask_next, end, lose_staff, put_back, save_changed
from origo_chat.live_chat.models import VISITOR, Member, Presence, Room
from origo_chat.live_chat.selectors import LINE_STATES
from origo_chat.live_chat.signs_of_life import notice_lost
from origo_chat.live_chat.states import IN_LINE, LIVE, AtWork, Ending, MemberState, RoomState
from origo_chat.service.current import current_service

logger = logging.getLogger(__name__)

# A talk waits so long for its staff to come back before colleagues are asked.
STAFF_BACK: Final = timedelta(seconds=60)


def sweep() -> None:
    """All of it, each part for itself: a fault in one keeps no other from its turn."""
    for part in (_erase, notice_lost, _lose_presences, _lose_rings, _end_silent, _interrupt, _alarm, _ask):
        try:
            part()
        except Exception:  # the database may be away for a while; the next sweep tries again
            logger.exception("sweeping failed")
            connection.close()


def rings_run_out(now: datetime) -> QuerySet[Room]:
    """Nobody answered, or who was asked is no longer at work."""
    at_work = Presence.objects.filter(person=OuterRef("assigned_to"))
    over = Q(ring_ends_at__lte=now) | ~Exists(at_work)
    return Room.objects.filter(over, state__in=LINE_STATES).exclude(ring_ends_at=None)


def lost_places(now: datetime) -> QuerySet[Room]:
    """The visitor's connection was lost longer ago than a place is kept."""
    before = now - timedelta(seconds=current_service().limits.place_kept_seconds)
    gone = Member.objects.filter(room=OuterRef("pk"), member=VISITOR, seen_at__lte=before)
    return Room.objects.filter(Exists(gone), state__in=LIVE)


def left_alone(now: datetime) -> QuerySet[Room]:
    """Talks in which nobody of the team is connected any more."""
    there = Member.objects.filter(
        room=OuterRef("pk"), state=MemberState.IN, role__in=READING_ROLES, seen_at__gt=now - STAFF_BACK
    )
    return Room.objects.filter(~Exists(there), state=RoomState.TALKING)


def waits_long(now: datetime) -> QuerySet[Room]:
    """Whoever waits too long without an alarm yet."""
    return Room.objects.filter(state__in=IN_LINE, has_alarm=False, joined_at__lte=now - LONG)


def _lose_rings() -> None:
    _each(rings_run_out, lambda room: put_back(room, answered=False))


def _end_silent() -> None:
    _each(lost_places, lambda room: end(room, Ending.SILENCE))


def _interrupt() -> None:
    _each(left_alone, lose_staff)


def _alarm() -> None:
    _each(waits_long, _raise_alarm)


def _raise_alarm(room: Room) -> None:
    room.has_alarm = True
    save_changed(room)


def _each(due: Callable[[datetime], QuerySet[Room]], act: Callable[[Room], None]) -> None:
    """One room at a time, and looked at again under its lock: another process may have been here first."""
    now = clock.now()
    for name in list(due(now).values_list("pk", flat=True)):
        with transaction.atomic():
            lock_desk()
            locked = Room.objects.select_for_update().filter(pk=name).first()
            if locked is not None and due(now).filter(pk=name).exists():
                act(locked)


def _lose_presences() -> None:
    if purge.lost_presences():
        with transaction.atomic():
            opening_changed()


def _erase() -> None:
    ended = list(purge.due_rooms().values_list("pk", flat=True))
    if ended and purge.ended_rooms():
        _tell_gone(ended)
    purge.old_waits()
    purge.old_reports()


def _tell_gone(rooms: Iterable[str]) -> None:
    with transaction.atomic():
        for room in rooms:
            room_changed(room)


def _ask() -> None:
    """Somebody has become free, or came back: usually the verbs have asked already."""
    waiting = Room.objects.filter(state__in=LINE_STATES, ring_ends_at=None).exists()
    if waiting and Presence.objects.exclude(state=AtWork.BREAK).exists():
        with transaction.atomic():
            lock_desk()
            ask_next()
