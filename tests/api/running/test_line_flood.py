"""Strangers who join the line as fast as they can, with work and without: a real person stands in it within seconds,
is told the truth, and is reached as soon as people have looked at whoever stood before."""

import asyncio
import hashlib
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from origo_chat.abuse.limits import Effort
from origo_chat.core import base64url, identifiers
from origo_chat.protocol import rooms
from origo_chat.sealing.framing import key_id
from tests.api.running.test_flood import PATIENCE, seconds
from tests.api.running.test_live_talk import place_at
from tests.support.chat_calls import RefusedCall, Told, call
from tests.support.chat_host import Desk
from tests.support.client import TEAM
from tests.support.databases import Content
from tests.support.running import RunningService, running_service
from tests.support.staff import key
from tests.support.waiting import stopped, until
from tests.support.work import worked_out

STRANGERS, BEGUN = 4, 12
ROOMS = "/api/chat/rooms"
HELLO = bytes(rooms.HELLO_BYTES)


@pytest.fixture
def alone(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[RunningService]:
    """A service of this test's own: nobody else is to feel the pressure."""
    with running_service(request.config.getoption("--storage"), tmp_path, Content.PEOPLE) as running:
        yield running


@dataclass
class Page:
    """A place in the line, as any page makes one. Its hello opens nowhere: the server never looks into it."""

    http: httpx.AsyncClient
    team_key: str
    room: bytes = field(default_factory=lambda: identifiers.random_bytes(16))
    token: bytes = field(default_factory=lambda: identifiers.random_bytes(32))

    @property
    def name(self) -> str:
        """The room as it is told."""
        return base64url.encode(self.room)

    def body(self) -> dict[str, Any]:
        """What joins."""
        told = {"room": self.room, "token_hash": hashlib.sha256(self.token).digest(), "hello": HELLO}
        return {**{name: base64url.encode(each) for name, each in told.items()}, "team_key_id": self.team_key}

    async def join(self, *, works: bool) -> tuple[httpx.Response, float]:
        """The answer, and for how many seconds a slow phone works for it."""
        body, worked = self.body(), 0.0
        answer = await self.http.post(ROOMS, json=body, headers=key())
        if works and answer.status_code == 429:
            asked = answer.json()["params"]
            worked = seconds(Effort(asked["puzzles"], asked["bits"]))
            body["work"] = await worked_out(answer)
            answer = await self.http.post(ROOMS, json=body, headers=key())
        return answer, worked

    async def read(self) -> Told:
        """Show that somebody is there."""
        header = {"Authorization": f"Room {self.name}.{base64url.encode(self.token)}"}
        return dict((await self.http.get("/api/chat/room", headers=header)).json()["room"])


async def stranger(address: str, team_key: str, answers: Counter[str], *, works: bool) -> None:
    """Joins again and again, and shows itself in every place it gets, so that staff are asked about it."""
    async with httpx.AsyncClient(base_url=address, timeout=30) as http:
        while True:  # endless: the test stops this task
            page = Page(http, team_key)
            answer, _ = await page.join(works=works)
            answers[answer.json().get("code", "in")] += 1
            if answer.is_success:
                await page.read()


@asynccontextmanager
async def strangers(service: RunningService, team_key: str, *, works: bool) -> AsyncIterator[Counter[str]]:
    """Several at once; together their answers."""
    answers: Counter[str] = Counter()
    tasks = [asyncio.create_task(stranger(service.address, team_key, answers, works=works)) for _ in range(STRANGERS)]
    try:
        # Who does no work comes in until there is some to do.
        await until("strangers", lambda: answers["in"] >= BEGUN or answers["work_needed"] > 0, within=60)
        yield answers
    finally:
        for task in tasks:
            await stopped(task)


async def passes_until_reached(sam: Desk, page: Page) -> int:
    """Sam says no to everybody else he is asked about, until he is asked about this one."""
    passes = 0

    async def is_reached() -> bool:
        nonlocal passes
        rung = [each for each in await sam.waiting() if each["assigned_to"] == sam.browser.person]
        if page.name in {each["room"] for each in rung}:
            return True
        for each in rung:
            with suppress(RefusedCall):
                await call(sam.http, "POST", f"/rooms/{each['room']}/pass")
                passes += 1
        await page.read()
        return False

    await until("a ring for whoever is really there", is_reached, within=60, seen=lambda: passes)
    return passes


@pytest.mark.parametrize("works", [False, True])
async def test_a_real_person_is_in_the_line_and_is_reached(alone: RunningService, works: bool) -> None:
    async with place_at(alone) as place, httpx.AsyncClient(base_url=alone.address, timeout=30) as http:
        sam = await place.desk("sam")
        await sam.be_at_work(capacity=2)
        team_key = base64url.encode(key_id(sam.log.epoch(TEAM).statement.kem_pk))
        async with strangers(alone, team_key, works=works) as answers:
            vera = Page(http, team_key)
            answer, worked = await vera.join(works=True)
            assert answer.status_code == 200, answer.text
            ahead = (await vera.read())["ahead"]
            passes = await passes_until_reached(sam, vera)
        assert set(answers) <= {"in", "work_needed"}
        assert 0 < worked < PATIENCE
        # One look at each of those who stood before, at most, and at those asked about together with them.
        assert passes <= ahead + 2
