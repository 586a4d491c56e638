"""Whoever is let in while others are being told of a room is told what was said meanwhile, whatever came first."""

import asyncio
from collections.abc import Mapping

import pytest

from origo_chat.live_chat.delivery import catching_up
from origo_chat.live_chat.delivery.asking import Numbered
from origo_chat.live_chat.delivery.attendance import Attendance, RoomHere
from origo_chat.live_chat.delivery.catching_up import CatchingUp
from origo_chat.live_chat.delivery.hub import LiveHub
from tests.support.waiting import until

ROOM = "aa"


class Database:
    """One packet lies in it. An answer may be held up, and says what was so when it was asked."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.answers = asyncio.Event()
        self.answers.set()

    async def packets_since(self, _: object, cursors: Mapping[str, int]) -> tuple[list[Numbered], bool]:
        self.asked.append(cursors[ROOM])
        async with asyncio.timeout(5):
            await self.answers.wait()
        return [Numbered(ROOM, 1, "one")] if cursors[ROOM] < 1 else [], True


@pytest.fixture
async def database(monkeypatch: pytest.MonkeyPatch) -> Database:
    made = Database()
    monkeypatch.setattr(catching_up, "in_reading_thread", made.packets_since)
    return made


def somebody(told: list[str], *, is_waiting: bool) -> Attendance:
    return Attendance(ROOM, "m", True, told.append, lambda: None, lambda: None, 0, is_waiting=is_waiting)


async def test_who_is_let_in_while_the_database_answers_is_not_forgotten(database: Database) -> None:
    told: list[str] = []
    sam = somebody(told, is_waiting=True)
    rooms = {ROOM: RoomHere([sam])}
    catching = CatchingUp(rooms)
    # A packet is committed while Sam waits to be let in: nobody else is there who could be behind.
    database.answers.clear()
    rooms[ROOM].last = 1
    assert rooms[ROOM].take(1, "one")
    catching.want(ROOM)
    await until("the first question", lambda: database.asked == [1], within=5, seen=lambda: database.asked)
    # He is let in by an answer from before the packet, and is behind.
    sam.is_waiting = False
    catching.want(ROOM)
    database.answers.set()
    await until("Sam to be told", lambda: told == ["one"], within=5, seen=lambda: (told, database.asked))
    assert sam.cursor == 1


async def test_who_is_behind_something_that_is_not_there_asks_once(database: Database) -> None:
    told: list[str] = []
    sam = somebody(told, is_waiting=False)
    sam.cursor = 1
    catching = CatchingUp({ROOM: RoomHere([sam], last=2)})
    catching.want(ROOM)
    await until("a question", lambda: database.asked == [1], within=5, seen=lambda: database.asked)
    for _ in range(20):
        await asyncio.sleep(0)
    assert (database.asked, told) == ([1], [])


async def test_the_check_finds_who_is_behind_what_the_process_has_heard_of(database: Database) -> None:
    told: list[str] = []
    hub = LiveHub()
    hub._rooms[ROOM] = RoomHere([somebody(told, is_waiting=False)], last=1)
    hub._hear_of_packets(ROOM, 1)
    await until("the packet", lambda: told == ["one"], within=5, seen=lambda: (told, database.asked))
    # Nobody is behind any more: the next look asks for nothing.
    hub._hear_of_packets(ROOM, 1)
    for _ in range(20):
        await asyncio.sleep(0)
    assert database.asked == [0]
