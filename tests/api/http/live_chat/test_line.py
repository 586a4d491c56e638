"""The line never closes because strangers stand in it: who comes works for a place, who is not there holds none, and
what others are told of it is a word."""

import asyncio
from datetime import timedelta
from typing import Any

import httpx
import pytest
from asgiref.sync import sync_to_async

from origo_chat.abuse.limits import (
    EFFORTS,
    LINE_PLACES,
    LINE_SHOWN,
    LINE_STANDS_SECONDS,
    LINE_WORK,
    PLACE_UNSEEN_SECONDS,
    Effort,
    effort_at,
)
from origo_chat.core import clock, identifiers
from origo_chat.gateway.briefly import FRESH
from origo_chat.live_chat.models import VISITOR, Hello, Member, Presence, Report, Room, Wait
from origo_chat.live_chat.opening import WAITING_A_PERSON
from origo_chat.live_chat.states import MemberState, RoomState
from origo_chat.live_chat.sweeping import sweep
from origo_chat.protocol import rooms
from origo_chat.service.current import current_service
from tests.api.http.live_chat.conftest import Team
from tests.support.chat import CHAT, TEAM_KEY, Guest, act, arrived, at_work, line_of
from tests.support.lines import visitor_line
from tests.support.work import worked_out

SECOND = timedelta(seconds=1)
KEPT = timedelta(seconds=current_service().limits.place_kept_seconds)
UNSEEN = timedelta(seconds=PLACE_UNSEEN_SECONDS)


async def came(guest: Guest) -> dict[str, Any]:
    """A page that does the work it is asked for, and shows that it is there."""
    body = guest.body()
    answer = await guest.enter(**body)
    while answer.json().get("code") == "work_needed":
        answer = await guest.enter(**body, work=await worked_out(answer))
    assert answer.status_code == 200, answer.text
    return dict((await guest.read())["room"])


def make_strangers(count: int, *, is_here: bool, age: timedelta = timedelta(), **changed: Any) -> None:
    """Places as somebody leaves them who does the work and whose page is there, or is not."""
    now = clock.now()
    told = {"token_hash": "0" * 64, "state": RoomState.WAITING, "ahead_at_first": 0, **changed}
    made = Room.objects.bulk_create(
        Room(id=identifiers.record_id(), joined_at=now - age + timedelta(milliseconds=n), **told) for n in range(count)
    )
    seen = {"member": VISITOR, "state": MemberState.IN, "seen_at": now, "is_connected": is_here}
    Member.objects.bulk_create(Member(room=room, **seen) for room in made)
    Hello.objects.bulk_create(Hello(room=room, key_id=TEAM_KEY, bytes=bytes(rooms.HELLO_BYTES)) for room in made)


strangers = sync_to_async(make_strangers)


async def asked_of(guest: Guest) -> Effort | None:
    """What joining costs at this moment."""
    answer = await guest.enter()
    if answer.status_code == 200:
        return None
    asked = answer.json()["params"]
    return Effort(asked["puzzles"], asked["bits"])


async def swept(after: timedelta) -> None:
    with clock.stopped_for_testing(clock.now() + after):
        await sync_to_async(sweep)()


@pytest.mark.parametrize("calls", [6, 60])
async def test_whoever_calls_and_never_comes_keeps_nobody_out(team: Team, calls: int) -> None:
    answers = await asyncio.gather(*(Guest().enter() for _ in range(calls)))
    assert {answer.status_code for answer in answers} <= {200, 429}
    vera = Guest()
    room = await came(vera)
    assert (room["state"], room["ahead"], room["may_not_be_reached"]) == ("ringing", 0, False)
    assert (await act(team.sam, vera, "take")).status_code == 200


async def test_a_long_line_takes_whoever_works_and_tells_them_the_truth(team: Team, client: httpx.AsyncClient) -> None:
    await strangers(WAITING_A_PERSON + 1, is_here=True)
    told = (await client.get(f"{CHAT}/opening")).json()
    assert (told["open"], told["why"], told["crowd"], told["wait"]) == (True, "open", "many", None)
    assert (await Guest().enter()).json()["code"] == "work_needed"
    room = await came(Guest())
    assert (room["ahead"], room["may_not_be_reached"]) == (WAITING_A_PERSON + 1, True)


async def test_the_longer_the_line_the_more_work_and_more_still_after_a_report(team: Team) -> None:
    seen = [await asked_of(Guest())]
    for share, _ in LINE_WORK:
        await Room.objects.all().adelete()
        await strangers(round(WAITING_A_PERSON * share), is_here=True)
        await at_work(team.sam)
        seen.append(await asked_of(Guest()))
    assert seen == [None, *(effort_at(level) for _, level in LINE_WORK)]
    await Room.objects.all().adelete()
    await Report.objects.acreate(at=clock.now())
    await at_work(team.sam)
    assert await asked_of(Guest()) == EFFORTS[0]


async def test_nobody_is_asked_about_a_place_before_its_page_shows_itself(team: Team) -> None:
    guest = Guest()
    assert (await guest.enter()).json()["room"]["state"] == "waiting"
    await sync_to_async(sweep)()
    row = (await line_of(team.sam))["rooms"][0]
    assert (row["state"], row["assigned_to"]) == ("waiting", None)
    assert (await guest.read())["room"]["state"] == "ringing"


async def test_a_socket_shows_that_a_page_is_there(team: Team) -> None:
    guest = Guest()
    await guest.enter()
    async with visitor_line(guest) as line:
        assert (await line.hear("room"))["room"]["state"] == "ringing"


async def test_whoever_is_not_there_stands_before_nobody(team: Team) -> None:
    await at_work(team.sam, capacity=0)
    silent = Guest()
    await silent.enter()
    there = await arrived()
    assert (await there.read())["room"]["ahead"] == 0
    await silent.read()
    assert [(await guest.read())["room"]["ahead"] for guest in (silent, there)] == [0, 1]


async def test_a_place_that_nobody_ever_sat_in_goes_soon(team: Team) -> None:
    guest = Guest()
    await guest.enter()
    await swept(UNSEEN - SECOND)
    assert (await Room.objects.aget()).ended == ""
    await swept(UNSEEN)
    assert (await Room.objects.aget()).ended == "silence"


async def test_a_connection_that_is_lost_later_keeps_the_place_and_rings_at_nobody_meanwhile(team: Team) -> None:
    await at_work(team.sam, capacity=0)
    guest = await arrived()
    await swept(KEPT - SECOND)
    assert (await Room.objects.aget()).ended == ""
    await at_work(team.sam)
    assert (await line_of(team.sam))["rooms"][0]["state"] == "waiting"
    assert (await guest.read())["room"]["state"] == "ringing"


async def test_whoever_only_asks_now_and_then_keeps_the_place(team: Team) -> None:
    """As in a school's network: no socket, and a question every twenty seconds."""
    guest, begun = await arrived(), clock.now()
    for seconds in range(20, int(KEPT.total_seconds()) + 60, 20):
        with clock.stopped_for_testing(begun + timedelta(seconds=seconds)):
            await guest.read()
            await Presence.objects.aupdate(seen_at=clock.now())
            await sync_to_async(sweep)()
            member = await Member.objects.aget(member=VISITOR)
            assert member.is_connected
    assert (await Room.objects.aget()).ended == ""


async def test_whoever_is_passed_is_followed_by_the_next_and_nobody_waits_behind_strangers_for_ever(team: Team) -> None:
    await at_work(team.sam, capacity=1)
    await strangers(3 * WAITING_A_PERSON, is_here=True)
    vera = Guest()
    assert (await came(vera))["ahead"] == 3 * WAITING_A_PERSON
    passes = 0
    while (await vera.read())["room"]["state"] != "ringing":
        rung = await Room.objects.aget(state=RoomState.RINGING)
        assert (await act(team.sam, Guest(room=bytes.fromhex(rung.id)), "pass")).status_code == 200
        passes += 1
        assert passes <= 3 * WAITING_A_PERSON
    assert passes == 3 * WAITING_A_PERSON
    assert (await vera.read())["room"]["ahead"] == 0


async def state_after_joining(**others: Any) -> list[str]:
    """How the places of others ended when somebody joined a line that was as long as it can be: the earlier half have
    stood for an hour, the later ones have just come."""
    half = LINE_PLACES // 2
    await strangers(half, is_here=True, age=timedelta(hours=1))
    await strangers(1, **{"is_here": True, **others})
    await strangers(LINE_PLACES - half - 1, is_here=True)
    await came(Guest())
    return [row.ended async for row in Room.objects.exclude(ended="")]


@pytest.mark.parametrize(
    "others",
    [{"is_here": False}, {"passed_by": ["5a" * 16]}, {"age": timedelta(seconds=LINE_STANDS_SECONDS)}],
    ids=["not there", "passed", "stood for a while"],
)
async def test_in_a_line_that_can_be_no_longer_a_newcomer_takes_a_place(team: Team, others: dict[str, Any]) -> None:
    await at_work(team.sam, capacity=0)
    assert await state_after_joining(**others) == ["crowded"]
    assert await Room.objects.filter(state=RoomState.WAITING).acount() == LINE_PLACES


async def test_whoever_made_room_is_told_so(team: Team) -> None:
    await at_work(team.sam, capacity=0)
    guest = await arrived()
    await strangers(LINE_PLACES - 1, is_here=True)
    await Member.objects.filter(room=guest.room.hex()).aupdate(is_connected=False)
    await came(Guest())
    told = (await guest.read())["room"]
    assert (told["state"], told["ended"]) == ("ended", "crowded")


async def test_whoever_has_just_come_is_not_moved_out_for_a_newcomer(team: Team) -> None:
    await at_work(team.sam, capacity=0)
    await strangers(LINE_PLACES, is_here=True)
    guest = Guest()
    body = guest.body()
    asked = await guest.enter(**body)
    refused = (await guest.enter(**body, work=await worked_out(asked))).json()
    assert (refused["code"], refused["params"]) == ("chat_closed", {"why": "full"})
    assert await Room.objects.exclude(ended="").acount() == 0


async def test_one_who_comes_or_goes_is_not_seen_from_outside(team: Team, client: httpx.AsyncClient) -> None:
    before = (await client.get(f"{CHAT}/opening")).json()
    assert set(before) == {"open", "why", "changes_at", "crowd", "wait"}
    guest = await arrived()
    assert (await client.get(f"{CHAT}/opening")).json() == before
    await act(team.sam, guest, "take")
    assert (await client.get(f"{CHAT}/opening")).json() == before
    await guest.say("leave")
    assert (await client.get(f"{CHAT}/opening")).json() == before


async def test_waits_of_this_hour_are_told_to_those_in_the_line_alone(team: Team, client: httpx.AsyncClient) -> None:
    hour = clock.now().replace(minute=0, second=0, microsecond=0)
    await Wait.objects.abulk_create(Wait(id=identifiers.record_id(), seconds=600, ahead=0, hour=hour) for _ in range(3))
    await at_work(team.sam, capacity=0)
    assert (await client.get(f"{CHAT}/opening")).json()["wait"] is None
    guest = await arrived()
    assert (await guest.read())["room"]["wait"] == {"from_minutes": 10, "to_minutes": 11}
    await Wait.objects.all().aupdate(hour=hour - timedelta(hours=1))
    await at_work(team.sam, capacity=0)
    told = (await client.get(f"{CHAT}/opening")).json()["wait"]
    assert told == {"from_minutes": 10, "to_minutes": 10 * WAITING_A_PERSON // 2 + 1}


async def test_a_flood_of_looks_is_one_look_a_second(team: Team, client: httpx.AsyncClient) -> None:
    now = clock.now()
    with clock.stopped_for_testing(now):
        assert (await client.get(f"{CHAT}/opening")).json()["open"]
        await Presence.objects.all().adelete()
        assert (await client.get(f"{CHAT}/opening")).json()["open"]
    with clock.stopped_for_testing(now + FRESH):
        assert (await client.get(f"{CHAT}/opening")).json()["why"] == "nobody"


async def test_a_console_is_shown_the_first_of_a_long_line_and_how_many_there_are(team: Team) -> None:
    await at_work(team.sam, capacity=0)
    await strangers(LINE_SHOWN + 5, is_here=True)
    seen = await line_of(team.sam)
    assert (seen["waiting"], len(seen["rooms"])) == (LINE_SHOWN + 5, LINE_SHOWN)
    assert all(row["hello"] for row in seen["rooms"])
    assert (await line_of(team.ivan))["waiting"] == 0
