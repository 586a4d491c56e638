"""Rooms as their members have them: what arrives opens once, and who is not there reads nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from origo_chat.sealing.refusals import (
    Absent,
    Expired,
    Fork,
    Gap,
    Malformed,
    Revoked,
    Rollback,
    SealingError,
    WrongKey,
)
from origo_chat.sealing.room_chains import MOST_AHEAD
from origo_chat.sealing.room_epochs import seal_memory
from origo_chat.sealing.room_hello import Hello, open_hello, seal_hello
from origo_chat.sealing.room_packets import PacketKind, Said
from origo_chat.sealing.room_roster import VISITOR
from origo_chat.sealing.rooms import REKEY_AFTER_PACKETS
from tests.protocol.cases.organisation import MIRA, SAM, epoch_keys
from tests.protocol.room_scene import LOG, PSK, ROOM, VERA, Clock, joining, made, taken, text, visitor


@settings(max_examples=60)
@given(st.integers(1, MOST_AHEAD), st.data())
def test_what_comes_late_or_twice_is_refused_and_the_rest_opens_once(count: int, data: st.DataObject) -> None:
    vera, sam = visitor(), joining(SAM)
    taken(1, vera, sam)
    packets = [vera.seal(text(str(at))) for at in range(count)]
    highest = -1
    for at in data.draw(st.lists(st.integers(0, count - 1), max_size=2 * count)):
        if at > highest:
            assert sam.room.open(VISITOR, packets[at]).text == str(at)
            highest = at
        else:
            with pytest.raises(Fork):
                sam.room.open(VISITOR, packets[at])


@settings(max_examples=60)
@given(st.integers(0, 20), st.integers(0, 1082), st.integers(1, 255))
def test_nothing_moves_before_a_packet_opened(ahead: int, at: int, bits: int) -> None:
    vera, sam = visitor(), joining(SAM)
    taken(1, vera, sam)
    packets = [vera.seal(text(str(number))) for number in range(ahead + 1)]
    packet = packets[ahead]
    with pytest.raises(SealingError):
        sam.room.open(VISITOR, packet[:at] + bytes([packet[at] ^ bits]) + packet[at + 1 :])
    assert [sam.room.open(VISITOR, each).text for each in packets] == [str(number) for number in range(ahead + 1)]


def test_a_newcomer_cannot_read_back() -> None:
    vera, sam, mira = visitor(), joining(SAM), joining(MIRA)
    taken(1, vera, sam)
    before = vera.seal(text("to Sam alone"))
    taken(2, vera, sam, mira)
    with pytest.raises(Gap):
        mira.room.open(VISITOR, before)
    assert sam.room.open(VISITOR, before).text == "to Sam alone"
    assert mira.room.open(VISITOR, vera.seal(text("to both"))).text == "to both"


def test_a_packet_of_an_epoch_that_is_over_is_nobodys() -> None:
    vera, sam = visitor(), joining(SAM)
    taken(1, vera, sam)
    first, late = vera.seal(text("first")), vera.seal(text("late"))
    taken(2, vera, sam)
    assert sam.room.open(VISITOR, first).text == "first"
    assert sam.room.open(VISITOR, vera.seal(text("next"))).text == "next"
    with pytest.raises(Revoked):
        sam.room.open(VISITOR, late)


def test_what_was_written_for_fewer_is_not_sealed_for_more() -> None:
    vera, sam, mira = visitor(), joining(SAM), joining(MIRA)
    taken(1, vera, sam)
    taken(2, vera, sam)
    assert vera.seal(text("the same people"), seen=1)
    taken(3, vera, sam, mira)
    with pytest.raises(Revoked):
        vera.seal(text("for Sam alone"), seen=2)
    taken(4, vera, mira)
    with pytest.raises(Revoked):
        vera.seal(text("for Sam alone"), seen=2)
    assert vera.grown == 3
    assert vera.seal(text("for Mira too"), seen=3)


def test_whose_time_is_used_up_writes_no_more_and_takes_nothing() -> None:
    clock = Clock()
    vera, sam, mira = visitor(), joining(SAM), joining(MIRA, clock, left=60)
    taken(1, vera, sam, mira)
    clock.now = 59.0
    assert mira.room.seal(text("in time"))
    mira.left = 600
    taken(2, vera, sam, mira)
    clock.now = 60.0
    assert mira.room.needs_rekey()
    with pytest.raises(Expired):
        mira.room.seal(text("too late"))
    with pytest.raises(Expired):
        taken(3, vera, sam, mira)


def test_a_host_gives_on_what_is_left() -> None:
    clock = Clock()
    vera, sam, mira = visitor(), joining(SAM, clock), joining(MIRA, left=60)
    taken(1, vera, sam, mira)
    clock.now = 45.5
    assert (sam.room.left(mira.entry), sam.room.left(sam.entry)) == (15, 0)
    assert not sam.room.needs_rekey()
    clock.now = 60.0
    assert (sam.room.is_over(mira.entry), sam.room.needs_rekey()) == (True, True)


def test_who_left_cannot_read_on() -> None:
    vera, sam, mira = visitor(), joining(SAM), joining(MIRA)
    taken(1, vera, sam, mira)
    taken(2, vera, mira)
    with pytest.raises(Gap):
        sam.room.open(VISITOR, vera.seal(text("to Mira alone")))


def test_who_left_cannot_take_an_epoch_with_a_share_for_another() -> None:
    vera, sam, mira = visitor(), joining(SAM), joining(MIRA)
    taken(1, vera, sam, mira)
    epoch = taken(2, vera, mira)
    with pytest.raises(WrongKey):
        sam.room.take(epoch.served, epoch.shares[MIRA.id], LOG)


def test_one_misses_no_epoch_and_goes_back_to_none() -> None:
    vera, sam = visitor(), joining(SAM)
    first, second, third = (made(n, sam) for n in (1, 2, 3))
    with pytest.raises(Gap):
        vera.take(second.served, second.shares[VISITOR], LOG)
    for each in (first, second):
        vera.take(each.served, each.shares[VISITOR], LOG)
    with pytest.raises(Rollback):
        vera.take(first.served, first.shares[VISITOR], LOG)
    joined = joining(SAM)
    with pytest.raises(WrongKey):
        joined.room.take(third.served, third.shares[SAM.id], LOG)


def test_a_reloaded_browser_reads_on_and_writes_nothing_before_the_next_epoch() -> None:
    vera, sam = visitor(), joining(SAM)
    epoch = made(1, sam)
    vera.take(epoch.served, epoch.shares[VISITOR], LOG)
    secret = sam.room.take(epoch.served, epoch.shares[SAM.id], LOG)
    memory = seal_memory(SAM.keys.kem.public, sam.room.newest, secret)
    packets = [vera.seal(text("before")), vera.seal(text("after"))]
    again = joining(SAM)
    again.room.recall(epoch.served, memory, SAM.keys.kem, LOG)
    assert [again.room.open(VISITOR, each).text for each in packets] == ["before", "after"]
    assert again.room.needs_rekey()
    with pytest.raises(Gap):
        again.room.seal(text("under a key that was used"))
    taken(2, vera, again)
    assert vera.open(SAM.id, again.room.seal(text("back"))).text == "back"


@pytest.mark.parametrize("kind", [PacketKind.TEXT, PacketKind.SUMMARY, PacketKind.NOTICE])
def test_every_kind_arrives_as_it_was_said(kind: PacketKind) -> None:
    vera, sam = visitor(), joining(SAM)
    taken(1, vera, sam)
    assert vera.open(SAM.id, sam.room.seal(Said(kind, "hej"))) == Said(kind, "hej")


def test_one_reads_ones_own_echo_and_no_packet_under_another_name() -> None:
    vera, sam = visitor(), joining(SAM)
    taken(1, vera, sam)
    packet = sam.room.seal(text("hej"))
    with pytest.raises(WrongKey):
        vera.open(VISITOR, packet)
    with pytest.raises(Absent):
        vera.open(MIRA.id, packet)
    assert sam.room.open(SAM.id, packet) == vera.open(SAM.id, packet) == text("hej")


def test_a_text_that_is_too_long_takes_no_key() -> None:
    vera, sam = visitor(), joining(SAM)
    taken(1, vera, sam)
    with pytest.raises(Malformed):
        vera.seal(text("a" * 4096))
    assert int.from_bytes(vera.seal(text("short"))[7:11], "big") == 0


def test_a_new_secret_is_due_after_its_packets() -> None:
    vera, sam = visitor(), joining(SAM)
    taken(1, vera, sam)
    for at in range(REKEY_AFTER_PACKETS):
        assert not sam.room.needs_rekey()
        sam.room.open(VISITOR, vera.seal(text(str(at))))
    assert sam.room.needs_rekey()
    taken(2, vera, sam)
    assert not sam.room.needs_rekey()


@settings(max_examples=20)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=1000), st.text(max_size=64))
def test_any_first_line_arrives(line: str, wish: str) -> None:
    team, hello = epoch_keys(1).kem, Hello(VERA, PSK, line, wish)
    try:
        assert open_hello(team, ROOM, seal_hello(team.public, ROOM, hello)) == hello
    except Malformed:
        # Half a character is no text; half a line would be worse than a refusal.
        assert not (line + wish).isprintable()
