"""A team at work and the line before it."""

from dataclasses import dataclass

import httpx
import pytest_asyncio

from origo_chat.service.roles import Role
from tests.support.chat import Guest, act, arrived, at_work, with_team_epoch
from tests.support.staff import Staff, browser_of, hired, key


@dataclass(frozen=True)
class Team:
    """Sam and Mira in the line, Lena leads, Ivan interprets; each with a browser."""

    sam: httpx.AsyncClient
    mira: httpx.AsyncClient
    lena: httpx.AsyncClient
    ivan: httpx.AsyncClient
    people: dict[str, Staff]


@pytest_asyncio.fixture
async def team(client: httpx.AsyncClient) -> Team:
    """Everybody signed in, the lead has opened whatever the hours say, and Sam is at work."""
    await with_team_epoch()
    roles = {"sam": Role.KURATOR, "mira": Role.MIDWIFE, "lena": Role.LEAD, "ivan": Role.INTERPRETER}
    people = {name: await hired(name, role) for name, role in roles.items()}
    browsers = {name: await browser_of(people[name]) for name in roles}
    made = Team(**browsers, people=people)
    await made.lena.post("/api/chat/override", json={"open": True}, headers=key())
    await at_work(made.sam)
    return made


@pytest_asyncio.fixture
async def talk(team: Team) -> Guest:
    """Somebody who talks to Sam."""
    guest = await arrived()
    answer = await act(team.sam, guest, "take")
    assert answer.status_code == 200, answer.text
    return guest
