"""Who writes to the same rooms and seats in the same moment, on threads of their own, waits in no circle: PostgreSQL
would end one of them with a fault. And whoever is put out in the moment they come back is out."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from typing import TypeVar

import pytest
from django.db import connection, connections, transaction

from origo_chat.accounts.states import Step
from origo_chat.core import base64url, clock, identifiers
from origo_chat.live_chat.access import lock_desk, lock_room
from origo_chat.live_chat.line_keeping import ask_next
from origo_chat.live_chat.models import VISITOR, Member, Presence, Room
from origo_chat.live_chat.services.departures import leave_all_rooms
from origo_chat.live_chat.signs_of_life import arrive, renew
from origo_chat.live_chat.states import AtWork, MemberState, RoomState
from origo_chat.live_chat.writing.batch import Fate, Sent, commit
from tests.support.chat import new_packet
from tests.support.waiting import until_blocking

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 30
TWO = 2
SAM = "5a" * 16
FIRST, SECOND = "0a" * 16, "0b" * 16
Done = TypeVar("Done")


def make_room(name: str, state: RoomState = RoomState.TALKING) -> Room:
    """With its visitor, and an epoch in which to write."""
    told = {"token_hash": "0" * 64, "joined_at": clock.now(), "ahead_at_first": 0, "epoch": 1}
    room = Room.objects.create(id=name, state=state, **told)
    seat(name, VISITOR, "")
    return room


def seat(room: str, member: str, role: str = "kurator", *, is_connected: bool = True) -> None:
    """Somebody who gave a sign some time ago."""
    told = {"state": MemberState.IN, "seen_at": clock.now() - timedelta(seconds=20), "is_connected": is_connected}
    Member.objects.create(room_id=room, member=member, role=role, **told)


def sam_is_at_work() -> None:
    told = {"role": "kurator", "state": AtWork.AVAILABLE, "capacity": 3, "seen_at": clock.now()}
    Presence.objects.create(person=SAM, **told)


def packet_of(room: str) -> Sent:
    packet = new_packet(1)
    return Sent(room, VISITOR, identifiers.record_id(), packet, base64url.encode(packet))


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    """Only PostgreSQL locks rows: the embedded storage has one writer, who comes first or last."""
    with ThreadPoolExecutor(2) as made:
        yield made


def alone(deed: Callable[[], Done]) -> Done:
    """With a connection of its own, which ends with it."""
    try:
        return deed()
    finally:
        connections.close_all()


def waiting() -> int:
    """How many wait for a lock that somebody else has."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted")
        return int(cursor.fetchone()[0])


def until_waiting() -> None:
    """Somebody does."""
    if connection.vendor == "postgresql":
        until_blocking("a wait for a lock", lambda: waiting() > 0, within=PATIENCE, seen=waiting)


def until_done_or_waiting(second: "Future[None]") -> None:
    """It is through, or waits as the first does."""
    if connection.vendor == "postgresql":
        until_blocking("an end or a wait", lambda: second.done() or waiting() >= TWO, within=PATIENCE, seen=waiting)


@transaction.atomic
def put_out() -> None:
    leave_all_rooms(SAM, Step.UNCERTIFY)


def test_who_asks_on_while_packets_of_several_rooms_are_written_waits_in_no_circle(
    threads: ThreadPoolExecutor,
) -> None:
    sam_is_at_work()
    make_room(FIRST, RoomState.INTERRUPTED)
    make_room(SECOND)
    with transaction.atomic():
        lock_desk()
        lock_room(SECOND)
        written = threads.submit(alone, partial(commit, [packet_of(FIRST), packet_of(SECOND)]))
        until_waiting()
        ask_next()
    assert [each.fate for each in written.result(PATIENCE)] == [Fate.NEW] * 2
    with transaction.atomic():
        lock_desk()
        ask_next()
    assert Room.objects.get(pk=FIRST).assigned_to == SAM


def test_who_is_put_out_while_signs_of_life_are_renewed_waits_in_no_circle(threads: ThreadPoolExecutor) -> None:
    for name in (SECOND, FIRST):
        make_room(name)
        seat(name, SAM)
    with transaction.atomic():
        lock_room(SECOND)
        leaving = threads.submit(alone, put_out)
        until_waiting()
        renewing = threads.submit(alone, partial(renew, [(FIRST, SAM), (SECOND, SAM)], ()))
        until_done_or_waiting(renewing)
    assert (leaving.result(PATIENCE), renewing.result(PATIENCE)) == (None, None)
    assert set(Member.objects.filter(member=SAM).values_list("state", flat=True)) == {MemberState.LEFT}
    assert set(Room.objects.values_list("state", flat=True)) == {RoomState.INTERRUPTED}


def test_who_is_put_out_in_the_moment_they_come_back_is_out(threads: ThreadPoolExecutor) -> None:
    make_room(FIRST, RoomState.INTERRUPTED)
    seat(FIRST, SAM, is_connected=False)
    with transaction.atomic():
        lock_desk()
        back = threads.submit(alone, partial(arrive, [(FIRST, SAM)]))
        until_waiting()
        leave_all_rooms(SAM, Step.UNCERTIFY)
    back.result(PATIENCE)
    sam, room = Member.objects.get(member=SAM), Room.objects.get()
    assert (sam.state, sam.is_connected) == (MemberState.LEFT, False)
    assert (room.state, room.assigned_to) == (RoomState.INTERRUPTED, "")
