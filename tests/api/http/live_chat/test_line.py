"""Who comes into a long line works for a place, who is not there holds none, and whoever stood before strangers came
stands there still."""

import asyncio
from datetime import timedelta
from typing import Any

import httpx
import pytest
from asgiref.sync import sync_to_async

from origo_chat.abuse.limits import (
    EFFORTS,
    LINE_PLACES,
    LINE_STANDS_SECONDS,
    LINE_WORK,
    PLACE_GRACE_SECONDS,
    PLACE_UNSEEN_SECONDS,
    effort_at,
)
from origo_chat.core import clock
from origo_chat.live_chat import glances
from origo_chat.live_chat.models import VISITOR, Member, Presence, Report, Room
from origo_chat.live_chat.opening import WAITING_A_PERSON
from origo_chat.live_chat.states import RoomState
from origo_chat.live_chat.sweeping import sweep
from origo_chat.service.current import current_service
from tests.api.http.live_chat.conftest import Team
from tests.api.http.live_chat.pages import asked_of, came, refused_at, strangers, worked_in
from tests.support.chat import CHAT, Guest, act, arrived, at_work, line_of
from tests.support.lines import visitor_line

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
KEPT = timedelta(seconds=current_service().limits.place_kept_seconds)
UNSEEN = timedelta(seconds=PLACE_UNSEEN_SECONDS)
GRACE = timedelta(seconds=PLACE_GRACE_SECONDS)


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
        glances.forget_for_testing()
        seen.append(await asked_of(Guest()))
    assert seen == [None, *(effort_at(level) for _, level in LINE_WORK)]
    await Room.objects.all().adelete()
    await Report.objects.acreate(at=clock.now())
    glances.forget_for_testing()
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
    [{"is_here": False, "age": GRACE}, {"passed_by": ["5a" * 16]}, {"age": timedelta(seconds=LINE_STANDS_SECONDS)}],
    ids=["not there", "passed", "stood for a while"],
)
async def test_in_a_line_that_can_be_no_longer_a_newcomer_takes_a_place(team: Team, others: dict[str, Any]) -> None:
    await at_work(team.sam, capacity=0)
    assert await state_after_joining(**others) == ["crowded"]
    assert await Room.objects.filter(state=RoomState.WAITING).acount() == LINE_PLACES


async def test_whoever_has_just_joined_keeps_the_place_until_the_page_shows_itself(team: Team) -> None:
    await at_work(team.sam, capacity=0)
    await strangers(LINE_PLACES - 3, is_here=True)
    await strangers(2, is_here=False, age=MINUTE)
    honest = Guest()
    await worked_in(honest)
    assert [(await came(Guest()))["state"] for _ in range(2)] == ["waiting"] * 2
    refused = await refused_at(Guest())
    assert (refused["code"], refused["params"]) == ("chat_closed", {"why": "full"})
    assert (await honest.read())["room"]["state"] == "waiting"


async def test_a_lost_connection_keeps_the_place_before_one_that_nobody_ever_sat_in(
    team: Team,
) -> None:
    await at_work(team.sam, capacity=0)
    guest = await arrived()
    await Room.objects.aupdate(joined_at=clock.now() - HOUR)
    await Member.objects.filter(member=VISITOR).aupdate(is_connected=False, seen_at=clock.now() - MINUTE)
    await strangers(LINE_PLACES - 2, is_here=True)
    never = Guest()
    await worked_in(never)
    with clock.stopped_for_testing(clock.now() + GRACE):
        await came(Guest())
        assert (await never.read())["room"]["ended"] == "crowded"
        assert (await guest.read())["room"]["state"] == "waiting"


async def test_whoever_stands_behind_empty_or_passed_places_is_counted_as_standing_behind_nobody(team: Team) -> None:
    await at_work(team.sam, capacity=0)
    await strangers(2 * WAITING_A_PERSON, is_here=False)
    await strangers(2 * WAITING_A_PERSON, is_here=True, passed_by=["5a" * 16])
    await strangers(1, is_here=True)
    guest = Guest()
    told = await came(guest)
    assert (await Room.objects.aget(pk=guest.room.hex())).ahead_at_first == told["ahead"] == 1


async def test_whoever_made_room_is_told_so(team: Team) -> None:
    await at_work(team.sam, capacity=0)
    guest = await arrived()
    await strangers(LINE_PLACES - 1, is_here=True)
    await Member.objects.filter(room=guest.room.hex()).aupdate(is_connected=False)
    await Room.objects.filter(pk=guest.room.hex()).aupdate(joined_at=clock.now() - GRACE)
    await came(Guest())
    told = (await guest.read())["room"]
    assert (told["state"], told["ended"]) == ("ended", "crowded")


async def test_whoever_has_just_come_is_not_moved_out_for_a_newcomer(team: Team) -> None:
    await at_work(team.sam, capacity=0)
    await strangers(LINE_PLACES, is_here=True)
    refused = await refused_at(Guest())
    assert (refused["code"], refused["params"]) == ("chat_closed", {"why": "full"})
    assert await Room.objects.exclude(ended="").acount() == 0
