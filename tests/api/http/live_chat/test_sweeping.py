"""What happens by itself, with a moved clock: nobody is stuck in the line, nobody vanishes, and nothing stays."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from asgiref.sync import sync_to_async

from origo_chat.core import clock
from origo_chat.live_chat.line import LONG
from origo_chat.live_chat.line_keeping import RING
from origo_chat.live_chat.models import VISITOR, Member, Packet, Presence, Room, Wait
from origo_chat.live_chat.purge import WAITS_KEPT
from origo_chat.live_chat.sweeping import STAFF_BACK, sweep
from origo_chat.service.current import current_service
from tests.api.http.live_chat.conftest import Team
from tests.support.chat import (
    CHAT,
    Guest,
    act,
    arrived,
    at_work,
    epoch_body,
    line_of,
    new_packet,
    packet_body,
)
from tests.support.staff import key

KEPT = timedelta(seconds=current_service().limits.place_kept_seconds)


@asynccontextmanager
async def later(by: timedelta) -> AsyncIterator[None]:
    """After some time, and a sweep."""
    with clock.stopped_for_testing(clock.now() + by):
        await sync_to_async(sweep)()
        yield


async def still_there(*people: str) -> None:
    """As their sockets would say, and those of whoever waits."""
    soon = clock.now() + timedelta(hours=1)
    await Presence.objects.filter(person__in=people).aupdate(seen_at=soon)
    await Member.objects.filter(member=VISITOR).aupdate(seen_at=soon)


async def state_of(guest: Guest) -> str:
    return (await Room.objects.aget(pk=guest.room.hex())).state


async def test_whoever_does_not_answer_is_followed_by_the_next(team: Team) -> None:
    guest = await arrived()
    await at_work(team.mira)
    await still_there(*[person.id for person in team.people.values()])
    assert (await line_of(team.sam))["rooms"][0]["assigned_to"] == team.people["sam"].named
    async with later(RING):
        row = (await line_of(team.sam))["rooms"][0]
    assert (row["state"], row["assigned_to"], row["alarms"]) == ("ringing", team.people["mira"].named, ["unanswered"])
    assert row["room"] == (await guest.read())["room"]["room"]


async def test_a_ring_before_its_end_goes_on(team: Team) -> None:
    guest = await arrived()
    async with later(RING - timedelta(seconds=1)):
        assert await state_of(guest) == "ringing"
    assert (await Room.objects.aget()).unanswered == 0


async def test_whoever_is_no_longer_at_work_is_not_waited_for(team: Team) -> None:
    guest = await arrived()
    await act_presence(team, "away")
    await sync_to_async(sweep)()
    assert await state_of(guest) == "waiting"


async def act_presence(team: Team, state: str) -> None:
    await team.sam.post(f"{CHAT}/presence", json={"state": state, "capacity": 2}, headers=key())


async def test_presence_ends_a_minute_after_the_last_socket(team: Team) -> None:
    async with later(timedelta(seconds=59)):
        assert await Presence.objects.acount() == 1
    async with later(timedelta(seconds=61)):
        assert await Presence.objects.acount() == 0
        assert (await line_of(team.sam))["opening"]["why"] == "nobody"


async def test_a_place_is_kept_and_then_the_room_ends_in_silence(team: Team) -> None:
    guest = await arrived()
    async with later(KEPT - timedelta(seconds=1)):
        assert await state_of(guest) != "ended"
    async with later(KEPT + timedelta(seconds=1)):
        row = await Room.objects.aget(pk=guest.room.hex())
        assert (row.state, row.ended) == ("ended", "silence")


async def test_whoever_polls_keeps_the_place(team: Team) -> None:
    guest = await arrived()
    with clock.stopped_for_testing(clock.now() + KEPT):
        await guest.read()
    async with later(KEPT + timedelta(seconds=1)):
        assert await state_of(guest) != "ended"


async def lose(person: str) -> None:
    """Nobody has heard of them for a while."""
    await Member.objects.filter(member=person).aupdate(seen_at=clock.now() - STAFF_BACK)


async def test_a_talk_without_its_staff_is_interrupted_and_taken_over(team: Team, talk: Guest) -> None:
    await lose(team.people["sam"].id)
    await act_presence(team, "away")
    await at_work(team.mira)
    await sync_to_async(sweep)()
    row = (await line_of(team.mira))["rooms"][0]
    assert (row["state"], row["assigned_to"]) == ("interrupted", team.people["mira"].named)
    assert "interrupted" in row["alarms"]
    assert (await act(team.mira, talk, "take")).status_code == 200
    told = (await talk.read())["room"]
    states = {m["member"]: m["state"] for m in told["members"]}
    assert (told["state"], states[team.people["sam"].named]) == ("talking", "left")
    assert (await team.sam.post(f"{talk.path}/packets", json=packet_body())).status_code == 404


async def test_staff_who_come_back_go_on(team: Team, talk: Guest) -> None:
    await lose(team.people["sam"].id)
    await sync_to_async(sweep)()
    assert await state_of(talk) == "interrupted"
    await team.sam.get(talk.path)
    assert await state_of(talk) == "talking"


async def test_whoever_waits_long_raises_an_alarm_once(team: Team) -> None:
    await at_work(team.sam, capacity=0)
    guest = await arrived()
    await Member.objects.all().aupdate(seen_at=clock.now() + LONG)
    async with later(LONG):
        assert (await line_of(team.lena))["rooms"][0]["alarms"] == ["waits_long"]
        version = (await Room.objects.aget()).version
        await sync_to_async(sweep)()
        assert (await Room.objects.aget(pk=guest.room.hex())).version == version


async def test_minutes_after_its_end_nothing_of_a_room_is_left(team: Team, talk: Guest) -> None:
    from origo_chat.live_chat import models

    await act(team.sam, talk, "epochs", epoch_body(1, "AAAAAAAAAAAAAAAAAAAAAA", team.people["sam"].named))
    await talk.say("packets", packet_body(new_packet(1)))
    assert await Packet.objects.acount() == 1
    await talk.say("leave")
    minutes = timedelta(minutes=current_service().retention.live_room_minutes)
    async with later(minutes - timedelta(seconds=1)):
        assert await Room.objects.acount() == 1
    async with later(minutes):
        kept = ("Room", "Hello", "Member", "RoomEpoch", "RoomShare", "Packet")
        assert [await getattr(models, name).objects.acount() for name in kept] == [0] * 6
        assert (await talk.http.get(f"{CHAT}/room", headers=talk.header)).status_code == 404


async def test_a_wait_is_a_number_for_a_day(team: Team, talk: Guest) -> None:
    row = await Wait.objects.aget()
    assert (row.ahead, row.hour.minute, row.hour.second) == (0, 0, 0)
    async with later(WAITS_KEPT + timedelta(hours=1)):
        assert await Wait.objects.acount() == 0


@pytest.mark.parametrize("times", [1, 3])
async def test_several_processes_may_sweep_at_once(team: Team, times: int) -> None:
    for _ in range(3):
        await arrived()
    await still_there(team.people["sam"].id)
    with clock.stopped_for_testing(clock.now() + RING):
        for _ in range(times):
            await sync_to_async(sweep)()
    rooms = [row async for row in Room.objects.order_by("joined_at")]
    assert [row.unanswered for row in rooms] == [1, 1, 0]
    assert sum(row.ring_ends_at is not None for row in rooms) == 2
