"""Attending a room: what it may cost when strangers do it all day, and what is said before the answer has come. Counts,
never seconds."""

import asyncio
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.db import connection
from django.test.utils import CaptureQueriesContext

from origo_chat.abuse.limits import FRAMES_HELD, SOCKETS_OF_A_MEMBER
from origo_chat.core import identifiers
from origo_chat.live_chat.delivery import asking
from origo_chat.live_chat.delivery.asking import Knock, admit
from origo_chat.live_chat.delivery.hub import current_live_hub
from origo_chat.live_chat.models import VISITOR, Packet
from origo_chat.protocol import limits
from origo_chat.protocol.close_codes import CloseCode
from tests.api.http.live_chat.conftest import Team
from tests.api.sockets.test_staff import close_code
from tests.support.application import socket
from tests.support.chat import Guest, begun, new_packet
from tests.support.lines import Line, staff_line, visitor_line
from tests.support.staff import text
from tests.support.waiting import until

STRANGERS, TRIES = 12, 5
PATIENCE_SECONDS = 20


class Held:
    """The database answers attends only once it is let: every question is counted."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.answers = threading.Event()

    def admit(self, knocks: Sequence[Knock]) -> Any:
        self.asked.append(len(knocks))
        assert self.answers.wait(PATIENCE_SECONDS)
        return admit(knocks)


@pytest.fixture
async def held(client: object) -> AsyncIterator[Held]:
    made, hub = Held(), current_live_hub()
    hub._knocks._answer = made.admit
    yield made
    made.answers.set()


@asynccontextmanager
async def stranger() -> AsyncIterator[Line]:
    line = Line(socket())
    await line.wire.connect()
    await line.say("hello", version=limits.PROTOCOL_VERSION, locale="sv")
    await line.hear("welcome")
    yield line
    await line.wire.disconnect()


async def attend(line: Line, guest: Guest) -> None:
    await line.say("attend", room=text(guest.room), token=text(guest.token), after=0)


def tasks() -> int:
    return sum("Rooms._knock" in repr(each.get_coro()) for each in asyncio.all_tasks())


async def test_however_often_a_stranger_attends_a_room_one_knock_waits(held: Held) -> None:
    async with AsyncExitStack() as lines:
        for _ in range(STRANGERS):
            line, guest = await lines.enter_async_context(stranger()), Guest()
            for _ in range(TRIES):
                await attend(line, guest)
                await line.say("ping")
                await line.hear("pong")
        knocks = current_live_hub()._knocks
        await until("all to be taken in", lambda: len(knocks._waiting) == STRANGERS, within=PATIENCE_SECONDS)
        assert (held.asked, tasks()) == ([1], STRANGERS)
        held.answers.set()
        await until("all to be answered", lambda: tasks() == 0, within=PATIENCE_SECONDS)
    assert held.asked == [1, STRANGERS]


async def test_strangers_cost_one_question_and_no_write(client: object) -> None:
    knocks = [Knock(identifiers.record_id(), VISITOR, "00" * 32) for _ in range(asking.ROOMS)]

    def queries() -> list[str]:
        with CaptureQueriesContext(connection) as seen:
            assert not any(admit(knocks))
        return [each["sql"] for each in seen.captured_queries]

    (one,) = await sync_to_async(queries)()
    assert one.startswith("SELECT")


async def test_an_attend_counts_as_many_frames(client: object) -> None:
    async with stranger() as line:
        for _ in range(limits.FRAMES_IN_A_BURST // limits.ATTEND_FRAMES + 1):
            await attend(line, Guest())
        assert await close_code(line.wire) == CloseCode.TOO_MANY


async def test_staff_attend_all_their_rooms_at_once(team: Team) -> None:
    async with staff_line(team.sam) as line:
        for _ in range(20):
            await line.say("attend", room=text(identifiers.random_bytes(16)), after=0)
        for _ in range(20):
            await line.hear("gone")
        await line.say("ping")
        await line.hear("pong")


async def test_when_too_many_wait_the_next_comes_again_later(held: Held) -> None:
    current_live_hub()._knocks._most = 1
    async with stranger() as first, stranger() as second, stranger() as third:
        await attend(first, Guest())
        await until("the first to be asked about", lambda: held.asked == [1], within=PATIENCE_SECONDS)
        await attend(second, Guest())
        await attend(third, Guest())
        assert await close_code(third.wire) == CloseCode.FULL
        held.answers.set()
        await first.hear("gone")
        await second.hear("gone")


async def test_of_one_member_four_sockets_attend_and_the_oldest_makes_room(team: Team, talk: Guest) -> None:
    await begun(talk)
    async with AsyncExitStack() as lines:
        opened = [await lines.enter_async_context(visitor_line(talk)) for _ in range(SOCKETS_OF_A_MEMBER)]
        for each in opened:
            await each.hear("room")
        async with visitor_line(Guest(room=talk.room)) as thief:
            await thief.hear("gone")
        async with visitor_line(talk) as newest:
            await newest.hear("room")
            assert await close_code(opened[0].wire) == CloseCode.TOO_MANY
            await newest.send(talk, new_packet())
            for each in opened[1:]:
                await each.hear("packet")


async def test_sockets_that_were_let_in_at_once_are_no_more(team: Team, talk: Guest, held: Held) -> None:
    await begun(talk)
    async with AsyncExitStack() as lines:
        opened = [await lines.enter_async_context(stranger()) for _ in range(SOCKETS_OF_A_MEMBER * 3)]
        for each in opened:
            await attend(each, talk)
        await until("all to knock", lambda: tasks() == len(opened), within=PATIENCE_SECONDS)
        held.answers.set()
        for each in opened[:-SOCKETS_OF_A_MEMBER]:
            assert await close_code(each.wire) == CloseCode.TOO_MANY
        for each in opened[-SOCKETS_OF_A_MEMBER:]:
            await each.hear("room")


async def test_what_is_said_right_behind_an_attend_is_kept(team: Team, talk: Guest) -> None:
    await begun(talk)
    async with staff_line(team.sam) as sam:
        await sam.say("attend", room=text(talk.room), after=0)
        await sam.send(talk, new_packet())
        await sam.say("mark", room=text(talk.room), delivered=1, read=0)
        assert (await sam.hear("ack"))["n"] == 1
        await sam.hear("marks")
        async with visitor_line(talk) as vera:
            await vera.say("typing", room=text(talk.room))
            names = [await vera.send(talk, new_packet()) for _ in range(3)]
            assert [(await vera.hear("ack", client_id=name))["n"] for name in names] == [2, 3, 4]
            await sam.hear("typing")
    assert {each["type"] for each in (*sam.told, *vera.told)} & {"refused", "gone"} == set()


async def test_what_is_said_behind_an_attend_that_is_refused_is_refused(team: Team, talk: Guest) -> None:
    await begun(talk)
    async with visitor_line(Guest(room=talk.room)) as thief:
        await thief.send(talk, new_packet())
        await thief.hear("gone")
        assert (await thief.hear("refused"))["code"] == "not_found"
    assert not await Packet.objects.aexists()


async def test_only_so_much_is_held(held: Held) -> None:
    async with stranger() as line:
        guest = Guest()
        await attend(line, guest)
        for _ in range(FRAMES_HELD):
            await line.say("typing", room=text(guest.room))
        await line.say("ping")
        await line.hear("pong")
        assert [each["type"] for each in line.told] == ["welcome", "pong"]
        await line.send(guest, new_packet())
        assert (await line.hear("refused"))["code"] == "not_found"
