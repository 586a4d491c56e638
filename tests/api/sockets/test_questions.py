"""What staff sockets are told of questions: a hint to everybody who reads, after the commit, held up by nobody. A
browser that only follows hints and rows has the same inbox as one that reads it anew."""

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any

import httpx
import pytest
import pytest_asyncio
from asgiref.sync import sync_to_async
from channels.testing import WebsocketCommunicator
from django.db import transaction

from origo_chat.anon_qa.broadcast import question_changed
from origo_chat.anon_qa.models import Question
from origo_chat.conversations.access import lock_conversations
from origo_chat.conversations.purge import erase_conversation
from origo_chat.core import base64url
from origo_chat.service.roles import Role
from tests.api.http.anon_qa.staff_seats import NOTE, Seat, asked, envelope, make_epoch, notes_slot, seat
from tests.api.sockets.test_staff import welcomed

QUIET = 0.3


@pytest_asyncio.fixture
async def team(client: httpx.AsyncClient) -> list[Seat]:
    """Sam, Mira and Lena."""
    await sync_to_async(make_epoch)()
    roles = {"sam": Role.KURATOR, "mira": Role.MIDWIFE, "lena": Role.LEAD}
    return [await seat(name, role) for name, role in roles.items()]


async def told(line: WebsocketCommunicator) -> dict[str, Any]:
    return dict(await line.receive_json_from(timeout=2))


async def test_everybody_who_reads_is_told_which_question_changed(team: list[Seat]) -> None:
    question = await asked()
    async with AsyncExitStack() as lines:
        opened = [await lines.enter_async_context(welcomed(each.browser)) for each in team]
        await team[0].act(question, "claim")
        notice = {"type": "question_changed", "conversation": question}
        assert [await told(line) for line in opened] == [notice] * 3


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.INTERPRETER])
async def test_whoever_does_not_read_is_told_nothing(team: list[Seat], role: Role) -> None:
    other = await seat("other", role)
    async with welcomed(other.browser) as line:
        await team[0].act(await asked(), "claim")
        assert await line.receive_nothing(QUIET)


async def test_a_deed_that_is_refused_tells_nobody(team: list[Seat]) -> None:
    question = await asked()
    async with welcomed(team[1].browser) as line:
        await team[0].act(question, "release")
        assert await line.receive_nothing(QUIET)


class Follower:
    """A browser that reads the inbox once, and then only what it is told of."""

    def __init__(self, by: Seat, line: WebsocketCommunicator) -> None:
        self._by, self._line = by, line
        self.rows: dict[str, Any] = {}

    async def read(self) -> None:
        """The snapshot."""
        self.rows = {each["conversation"]: each for each in (await self._by.get("/api/inbox"))["questions"]}

    async def follow(self) -> None:
        """Take every hint there is."""
        while not await self._line.receive_nothing(QUIET):
            name = (await told(self._line))["conversation"]
            answer = await self._by.browser.post("/api/inbox/rows", json={"conversations": [name]})
            self.rows.pop(name, None)
            waiting = [each for each in answer.json()["questions"] if each["state"] not in ("answered", "closed")]
            self.rows.update({each["conversation"]: each for each in waiting})


async def claim(by: Seat, question: str) -> None:
    await by.act(question, "claim")


async def release(by: Seat, question: str) -> None:
    await by.act(question, "release")


async def answer(by: Seat, question: str) -> None:
    await by.act(question, "answer", envelope=envelope(question))


async def hand(by: Seat, question: str) -> None:
    await by.act(question, "hand", role="police")


async def note(by: Seat, question: str) -> None:
    await by.act(question, "notes", envelope=envelope(question, NOTE), notes_slot=notes_slot())


async def close(by: Seat, question: str) -> None:
    await by.act(question, "close")


async def ask(by: Seat, question: str) -> None:
    await sync_to_async(question_changed)(base64url.decode(await asked()).hex())


@sync_to_async
@transaction.atomic
def erase(by: Seat, question: str) -> None:
    name = base64url.decode(question).hex()
    lock_conversations([name])
    erase_conversation(name)
    question_changed(name)


DEEDS: list[Callable[[Seat, str], Awaitable[None]]] = [claim, claim, release, answer, hand, note, close, ask, erase]


@pytest_asyncio.fixture
async def follower(team: list[Seat]) -> AsyncIterator[Follower]:
    """Lena looks on."""
    async with welcomed(team[2].browser) as line:
        yield Follower(team[2], line)


@pytest.mark.parametrize("seed", range(4))
async def test_the_inbox_and_its_hints_are_a_fresh_inbox(team: list[Seat], follower: Follower, seed: int) -> None:
    chance = iter(hashlib.shake_256(bytes([seed])).digest(120))
    questions = [await asked() for _ in range(6)]
    await follower.read()
    for which, who, what in zip(chance, chance, chance, strict=True):
        await DEEDS[which % len(DEEDS)](team[who % 2], questions[what % len(questions)])
    await follower.follow()
    fresh = {each["conversation"]: each for each in (await team[0].get("/api/inbox"))["questions"]}
    assert follower.rows == fresh
    assert await Question.objects.exclude(version=1).aexists()
