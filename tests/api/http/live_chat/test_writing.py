"""Committing packets of many rooms together: numbered without gaps, once for each client id, refused to whoever may
not write. Many threads at once, on whichever storage the tests run."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from origo_chat.abuse.limits import TALK_PACKETS
from origo_chat.core import base64url, clock, identifiers
from origo_chat.live_chat.models import VISITOR, Member, Packet, Room
from origo_chat.live_chat.states import MemberState, RoomState
from origo_chat.live_chat.writing.batch import AHEAD, FULL, OVER, REFUSED, Fate, Outcome, Sent, commit
from tests.support.chat import new_packet

pytestmark = pytest.mark.django_db(transaction=True)
SAM = "5a" * 16


@pytest.fixture
def rooms() -> list[str]:
    """Eight talks between a visitor and Sam."""
    return [make_room() for _ in range(8)]


def make_room(state: RoomState = RoomState.TALKING) -> str:
    now = clock.now()
    room = Room.objects.create(
        id=identifiers.record_id(), token_hash="0" * 64, state=state, joined_at=now, ahead_at_first=0, epoch=1
    )
    for member in (VISITOR, SAM):
        Member.objects.create(room=room, member=member, state=MemberState.IN, seen_at=now)
    return room.id


def sent(room: str, member: str = VISITOR, client_id: str = "", packet: bytes = b"") -> Sent:
    packet = packet or new_packet()
    return Sent(room, member, client_id or identifiers.record_id(), packet, base64url.encode(packet))


def kept(room: str) -> list[tuple[int, str]]:
    return list(Packet.objects.filter(room=room).order_by("n").values_list("n", "client_id"))


def in_threads(batches: list[list[Sent]]) -> list[list[Outcome]]:
    def work(batch: list[Sent]) -> list[Outcome]:
        try:
            return commit(batch)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as threads:
        return list(threads.map(work, batches))


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    connections.close_all()


def test_a_batch_of_many_rooms_is_numbered_in_each(rooms: list[str]) -> None:
    batch = [sent(room) for _ in range(3) for room in rooms]
    assert commit(batch) == [Outcome(Fate.NEW, n + 1) for n in range(3) for _ in rooms]
    for room in rooms:
        assert kept(room) == [(n + 1, s.client_id) for n, s in enumerate(s for s in batch if s.room == room)]
        assert Room.objects.get(pk=room).last == 3


def test_many_threads_leave_no_gap_and_no_double(rooms: list[str]) -> None:
    batches = [[sent(room, member) for room in rooms for member in (VISITOR, SAM)] for _ in range(20)]
    outcomes = in_threads(batches)
    assert {each.fate for batch in outcomes for each in batch} == {Fate.NEW}
    for room in rooms:
        told = [
            (outcome.n, s.client_id)
            for batch, answers in zip(batches, outcomes, strict=True)
            for s, outcome in zip(batch, answers, strict=True)
            if s.room == room
        ]
        assert sorted(told) == kept(room)
        assert [n for n, _ in kept(room)] == list(range(1, 41))


def test_the_same_packet_sent_by_many_threads_is_one(rooms: list[str]) -> None:
    again = [sent(room) for room in rooms]
    outcomes = in_threads([list(reversed(again)) if n % 2 else again for n in range(12)])
    assert {each.n for batch in outcomes for each in batch} == {1}
    assert sorted(each.fate for batch in outcomes for each in batch).count(Fate.NEW) == len(rooms)
    assert [len(kept(room)) for room in rooms] == [1] * 8


def test_the_same_packet_twice_in_a_batch_has_one_number(rooms: list[str]) -> None:
    one, other = sent(rooms[0]), sent(rooms[0])
    assert commit([one, other, one]) == [Outcome(Fate.NEW, 1), Outcome(Fate.NEW, 2), Outcome(Fate.KNOWN, 1)]


def test_another_packet_under_a_used_client_id_is_not_kept(rooms: list[str]) -> None:
    one = sent(rooms[0])
    other = sent(rooms[0], client_id=one.client_id)
    assert commit([one, other])[1] == Outcome(Fate.OTHER, 0)
    assert commit([other])[0] == Outcome(Fate.OTHER, 0)
    assert kept(rooms[0]) == [(1, one.client_id)]


def test_two_members_may_choose_the_same_client_id(rooms: list[str]) -> None:
    one = sent(rooms[0])
    assert commit([one, sent(rooms[0], SAM, one.client_id)]) == [Outcome(Fate.NEW, 1), Outcome(Fate.NEW, 2)]


@pytest.mark.parametrize("state", set(RoomState) - {RoomState.TALKING, RoomState.INTERRUPTED})
def test_nobody_writes_where_nobody_talks(rooms: list[str], state: RoomState) -> None:
    silent = make_room(state)
    told = Outcome(Fate.SILENT, 0, state.value)
    assert commit([sent(silent), sent(rooms[0]), sent(silent)]) == [told, Outcome(Fate.NEW, 1), told]
    assert commit([sent(silent, "77" * 16)]) == [REFUSED]
    assert kept(silent) == []


@pytest.mark.parametrize(("epoch", "fate"), [(1, OVER), (3, AHEAD), (2**32 - 1, AHEAD)])
def test_only_packets_of_the_newest_epoch_are_kept(rooms: list[str], epoch: int, fate: Outcome) -> None:
    before = sent(rooms[0])
    assert commit([before]) == [Outcome(Fate.NEW, 1)]
    Room.objects.filter(pk=rooms[0]).update(epoch=2)
    old, new = sent(rooms[0], packet=new_packet(epoch)), sent(rooms[0], packet=new_packet(2))
    assert commit([old, new, old, before]) == [fate, Outcome(Fate.NEW, 2), fate, Outcome(Fate.KNOWN, 1)]
    assert [name for _, name in kept(rooms[0])] == [before.client_id, new.client_id]


def test_a_talk_has_so_many_packets_and_no_more(rooms: list[str]) -> None:
    Room.objects.filter(pk=rooms[0]).update(last=TALK_PACKETS - 2)
    batch = [sent(rooms[0], SAM), sent(rooms[0]), sent(rooms[0]), sent(rooms[1])]
    numbered = [Outcome(Fate.NEW, TALK_PACKETS - 1), Outcome(Fate.NEW, TALK_PACKETS)]
    assert commit([*batch, batch[2]]) == [*numbered, FULL, Outcome(Fate.NEW, 1), FULL]
    assert commit(batch[1:3]) == [Outcome(Fate.KNOWN, TALK_PACKETS), FULL]
    assert [n for n, _ in kept(rooms[0])] == [TALK_PACKETS - 1, TALK_PACKETS]
    assert Room.objects.get(pk=rooms[0]).last == TALK_PACKETS


def test_only_who_is_in_writes(rooms: list[str]) -> None:
    Member.objects.filter(room=rooms[0], member=SAM).update(state=MemberState.LEFT)
    refused = [sent(rooms[0], SAM), sent(rooms[0], "77" * 16), sent("88" * 16)]
    assert commit(refused) == [REFUSED] * 3
    assert commit([sent(rooms[0])]) == [Outcome(Fate.NEW, 1)]


def test_what_was_committed_is_known_after_the_talk(rooms: list[str]) -> None:
    """An answer that was lost on the way: sent again when all is over, the packet has the number it had."""
    one = sent(rooms[0])
    commit([one])
    Room.objects.filter(pk=rooms[0]).update(state=RoomState.ENDED)
    assert commit([one, sent(rooms[0])]) == [Outcome(Fate.KNOWN, 1), Outcome(Fate.SILENT, 0, "ended")]
    assert kept(rooms[0]) == [(1, one.client_id)]
