"""Fixtures of the team's side."""

import httpx
import pytest
import pytest_asyncio
from asgiref.sync import sync_to_async

from origo_chat.anon_qa.api.visitor import QuestionBody
from origo_chat.anon_qa.services.asking import ask
from origo_chat.service.roles import Role
from tests.api.http.anon_qa.phone import Phone
from tests.api.http.anon_qa.staff_seats import Seats, make_epoch, seat


@pytest_asyncio.fixture
async def seats(client: httpx.AsyncClient) -> Seats:
    """Three members, and an epoch to seal to."""
    await sync_to_async(make_epoch)()
    return Seats(await seat("sam"), await seat("mira", Role.MIDWIFE), await seat("lena", Role.LEAD))


@pytest_asyncio.fixture
async def phone(client: httpx.AsyncClient) -> Phone:
    """Vera's phone, before she has asked anything; the team has an epoch to seal to."""
    await sync_to_async(make_epoch)()
    return Phone(client)


@pytest.fixture
def sync_phone() -> Phone:
    """The same without a network, after asking."""
    make_epoch()
    vera = Phone(httpx.AsyncClient())
    ask(new=QuestionBody(**vera.question()).plain())
    return vera
