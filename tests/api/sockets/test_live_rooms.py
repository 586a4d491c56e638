"""Rooms on sockets: attended, written in, told of, in the order of numbers; what was missed is found."""

import asyncio

import httpx
import pytest
import pytest_asyncio

from origo_chat.abuse.limits import TALK_PACKETS
from origo_chat.core import identifiers
from origo_chat.live_chat.delivery.hub import current_live_hub
from origo_chat.live_chat.models import Packet, Room
from origo_chat.protocol import frames
from origo_chat.protocol.close_codes import CloseCode
from origo_chat.service.roles import Role
from tests.support.chat import (
    VISITOR_ID,
    Guest,
    act,
    arrived,
    at_work,
    begun,
    epoch_body,
    invitation_of,
    line_of,
    new_key,
    new_packet,
    packet_body,
    with_team_epoch,
)
from tests.support.lines import staff_line, visitor_line
from tests.support.staff import Staff, browser_of, hired, key, text


class Sam:
    """A kurator at a browser."""

    def __init__(self, staff: Staff, browser: httpx.AsyncClient) -> None:
        self.staff, self.browser = staff, browser

    @property
    def member(self) -> str:
        """As rooms name Sam."""
        return self.staff.named


@pytest_asyncio.fixture
async def sam(client: httpx.AsyncClient) -> Sam:
    """At work, and the chat is open."""
    await with_team_epoch()
    lead = await browser_of(await hired("lena", Role.LEAD))
    await lead.post("/api/chat/override", json={"open": True}, headers=key())
    staff = await hired("sam")
    return Sam(staff, await at_work(await browser_of(staff)))


@pytest_asyncio.fixture
async def talk(sam: Sam) -> Guest:
    """Sam talks to somebody."""
    guest = await arrived()
    assert (await act(sam.browser, guest, "take")).status_code == 200
    return await begun(guest)


async def test_attending_tells_the_room_and_then_what_was_said(sam: Sam, talk: Guest) -> None:
    packets = [new_packet() for _ in range(3)]
    for packet in packets:
        await talk.say("packets", packet_body(packet))
    async with visitor_line(talk, after=1) as line:
        assert (await line.hear("room"))["room"] == (await talk.read())["room"]
        told = [await line.hear("packet") for _ in range(2)]
    assert [(each["n"], each["packet"], each["member"]) for each in told] == [
        (n, text(packets[n - 1]), VISITOR_ID) for n in (2, 3)
    ]


async def test_what_is_written_is_acknowledged_and_told_to_the_other_side(sam: Sam, talk: Guest) -> None:
    async with visitor_line(talk) as vera, staff_line(sam.browser) as line:
        await vera.hear("room")
        await line.say("attend", room=text(talk.room), after=0)
        await line.hear("room")
        name = await vera.send(talk, packet := new_packet())
        assert await vera.hear("ack", client_id=name) == {
            "type": "ack",
            "room": text(talk.room),
            "client_id": name,
            "n": 1,
        }
        came = await line.hear("packet")
        assert (came["n"], came["member"], came["packet"]) == (1, VISITOR_ID, text(packet))
        await line.send(talk, new_packet())
        assert (await vera.hear("packet"))["member"] == sam.member
        assert (await line.hear("ack"))["n"] == 2
        assert await vera.hears_nothing()


async def test_sent_again_it_has_the_number_it_had_and_a_full_talk_takes_no_other(sam: Sam, talk: Guest) -> None:
    packet, name = new_packet(), identifiers.random_bytes(16)
    async with visitor_line(talk) as vera:
        await vera.hear("room")
        for _ in range(3):
            await vera.send(talk, packet, name)
            assert (await vera.hear("ack"))["n"] == 1
        await vera.send(talk, new_packet(), name)
        assert (await vera.hear("refused"))["code"] == "idempotency_key_reused"
        await Room.objects.filter(pk=talk.room.hex()).aupdate(last=TALK_PACKETS)
        await vera.send(talk, new_packet())
        assert (await vera.hear("refused"))["code"] == "thread_full"
    assert await Packet.objects.acount() == 1


async def test_every_notice_has_its_shape(sam: Sam, talk: Guest) -> None:
    async with visitor_line(talk) as vera, staff_line(sam.browser) as line:
        await vera.hear("room")
        await line.say("attend", room=text(talk.room), after=0)
        await line.hear("room")
        await vera.send(talk, new_packet())
        await line.hear("packet")
        await line.say("typing", room=text(talk.room))
        await line.say("mark", room=text(talk.room), delivered=1, read=1)
        await vera.hear("typing")
        await vera.hear("marks")
        await act(sam.browser, talk, "risk", {"on": True})
        await line.hear("line_changed")
        await vera.say("typing", room=text(bytes(16)))
        await vera.hear("gone")
    for notice in vera.told:
        frames.VISITOR_NOTICES.validate_python(notice)
    for notice in line.told:
        frames.STAFF_NOTICES.validate_python(notice)


async def test_marks_go_up_and_never_beyond_what_was_said(sam: Sam, talk: Guest) -> None:
    await talk.say("packets", packet_body())
    async with visitor_line(talk) as vera, staff_line(sam.browser) as line:
        await vera.hear("room")
        await line.say("attend", room=text(talk.room), after=0)
        await line.hear("room")
        await line.say("mark", room=text(talk.room), delivered=9, read=1)
        told = await vera.hear("marks")
        assert {m["member"]: (m["delivered"], m["read"]) for m in told["marks"]}[sam.member] == (1, 1)
        await line.say("mark", room=text(talk.room), delivered=0, read=0)
        assert await vera.hears_nothing()


async def test_only_the_right_token_attends(sam: Sam, talk: Guest) -> None:
    thief = Guest(room=talk.room)
    async with visitor_line(thief) as line:
        assert (await line.hear("gone"))["room"] == text(talk.room)
        await line.send(talk, new_packet())
        assert (await line.hear("refused"))["code"] == "not_found"
    assert await Packet.objects.acount() == 0


async def test_writing_where_nobody_talks_says_how_the_room_stands(sam: Sam) -> None:
    guest = await arrived()
    async with visitor_line(guest) as line:
        state = (await line.hear("room"))["room"]["state"]
        await line.send(guest, new_packet())
        refused = await line.hear("refused")
        assert (refused["code"], refused["state"]) == ("wrong_state", state)
        await guest.say("leave")
        await line.hear("room")
        await line.send(guest, new_packet())
        refused = await line.hear("refused")
        assert (refused["code"], refused["state"]) == ("wrong_state", "ended")
        frames.VISITOR_NOTICES.validate_python(refused)


async def test_staff_who_are_not_in_the_room_attend_nothing(sam: Sam, talk: Guest) -> None:
    mira = await browser_of(await hired("mira", Role.MIDWIFE))
    async with staff_line(mira) as line:
        await line.say("attend", room=text(talk.room), after=0)
        await line.hear("gone")
        await talk.say("packets", packet_body())
        assert await line.hears_nothing()


async def test_whoever_steps_out_is_told_nothing_more(sam: Sam, talk: Guest) -> None:
    mira = await hired("mira", Role.MIDWIFE)
    browser = await browser_of(mira)
    await act(sam.browser, talk, "invite", invitation_of(mira.id))
    await act(browser, talk, "join", new_key())
    async with staff_line(browser) as line:
        await line.say("attend", room=text(talk.room), after=0)
        await line.hear("room")
        await act(browser, talk, "step-out")
        await line.hear("gone")
        await talk.say("packets", packet_body())
        await line.send(talk, new_packet())
        assert (await line.hear("refused"))["code"] == "not_found"
    assert [each["type"] for each in line.told].count("packet") == 0


async def test_a_change_reaches_everybody_in_the_room(sam: Sam, talk: Guest) -> None:
    async with visitor_line(talk) as vera:
        version = (await vera.hear("room"))["room"]["version"]
        await act(sam.browser, talk, "epochs", epoch_body(2, VISITOR_ID, sam.member))
        told = (await vera.hear("room"))["room"]
        assert (told["epoch"]["n"], told["version"] > version) == (2, True)
        assert told == (await talk.read())["room"]


async def test_a_place_in_the_line_moves(sam: Sam) -> None:
    await at_work(sam.browser, capacity=0)
    first, second = await arrived(), await arrived()
    async with visitor_line(second) as line:
        assert (await line.hear("room"))["room"]["ahead"] == 1
        await first.say("leave")
        assert (await line.hear("room"))["room"]["ahead"] == 0


@pytest.mark.parametrize("packet", [b"XX1" + new_packet()[3:], new_packet(0)])
async def test_frames_that_are_no_packets_close_the_socket(sam: Sam, talk: Guest, packet: bytes) -> None:
    async with visitor_line(talk) as line:
        await line.hear("room")
        await line.send(talk, packet)
        while (event := await line.wire.receive_output(timeout=2))["type"] != "websocket.close":
            pass
        assert event["code"] == CloseCode.MALFORMED


async def test_a_packet_of_an_epoch_nobody_has_begun_is_malformed(sam: Sam, talk: Guest) -> None:
    async with visitor_line(talk) as vera:
        await vera.hear("room")
        await vera.send(talk, new_packet(2))
        assert (await vera.hear("refused"))["code"] == "malformed"
    for epoch in (0, 2, 2**32 - 1):
        answer = await talk.say("packets", packet_body(new_packet(epoch)))
        assert (answer.status_code, answer.json()["code"]) == (422, "malformed")
    await begun(talk, 2)
    assert (await talk.say("packets", packet_body(new_packet(1)))).json()["code"] == "changed_meanwhile"


async def commit_elsewhere(guest: Guest, count: int) -> None:
    room = guest.room.hex()
    told = {"room_id": room, "member": "5a" * 16, "packet": new_packet()}
    rows = [Packet(n=n, client_id=f"{n:032}", **told) for n in range(1, count + 1)]
    await Packet.objects.abulk_create(rows)
    await Room.objects.filter(pk=room).aupdate(last=count)


async def test_attending_twice_is_attending_once_and_what_is_said_meanwhile_is_kept(sam: Sam, talk: Guest) -> None:
    """As a page does that asks again before it was answered: nothing is told twice, and nobody is turned away."""
    async with visitor_line(talk) as vera:
        await vera.hear("room")
        for _ in range(2):
            await vera.say("attend", room=text(talk.room), token=text(talk.token), after=0)
        await vera.send(talk, new_packet())
        assert (await vera.hear("ack"))["n"] == 1
        (here,) = current_live_hub()._rooms.values()
        assert len(here.attendances) == 1
        assert {each["type"] for each in vera.told} == {"welcome", "room", "ack"}


async def test_what_another_process_commits_is_fetched(sam: Sam, talk: Guest) -> None:
    """An announcement with numbers alone, as it comes from elsewhere."""
    async with visitor_line(talk) as vera:
        await vera.hear("room")
        await commit_elsewhere(talk, count=3)
        current_live_hub()._hear({"type": "packets", "rooms": {talk.room.hex(): 3}})
        assert [(await vera.hear("packet"))["n"] for _ in range(3)] == [1, 2, 3]
        await vera.send(talk, new_packet())
        assert (await vera.hear("ack"))["n"] == 4


async def test_what_no_announcement_told_is_found_by_asking(
    sam: Sam, talk: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("origo_chat.live_chat.delivery.hub.CHECK_SECONDS", 0.1)
    async with visitor_line(talk) as vera:
        await vera.hear("room")
        await commit_elsewhere(talk, count=1)
        assert (await vera.hear("packet"))["n"] == 1


async def test_many_write_at_once_and_all_are_told_in_order(sam: Sam, talk: Guest) -> None:
    async with visitor_line(talk) as vera, staff_line(sam.browser) as line:
        await vera.hear("room")
        await line.say("attend", room=text(talk.room), after=0)
        await line.hear("room")
        for _ in range(20):
            await vera.send(talk, new_packet())
            await line.send(talk, new_packet())
        numbers: dict[str, list[int]] = {}
        for name, one in (("vera", vera), ("sam", line)):
            while len(numbers.setdefault(name, [])) < 40:
                notice = await one.wire.receive_json_from(timeout=5)
                if notice["type"] in ("ack", "packet"):
                    numbers[name].append(notice["n"])
        assert {tuple(sorted(each)) for each in numbers.values()} == {tuple(range(1, 41))}


async def test_the_hub_rests_when_nobody_is_there(sam: Sam, talk: Guest) -> None:
    async with visitor_line(talk) as vera:
        await vera.hear("room")
        assert current_live_hub()._is_working
    await asyncio.sleep(0.05)
    assert not current_live_hub()._is_working
    assert (await line_of(sam.browser))["rooms"][0]["state"] == "talking"
