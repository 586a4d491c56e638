"""While a secret is hashed nobody waits: no lock is held, and no connection to the database."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from asgiref.sync import sync_to_async
from django.db import connection

from origo_chat.accounts import hashing
from origo_chat.accounts.models import Person
from tests.api.http.accounts.test_invitations import enrol, invite
from tests.api.http.accounts.test_own_account import change, passphrase
from tests.support.application import in_process_client
from tests.support.staff import administrator, browser_of, hired, sign_in
from tests.support.waiting import in_time, until

pytestmark = pytest.mark.usefixtures("client")
PATIENCE_SECONDS = 30
# Shorter than a writer's patience with a lock on SQLite.
WRITING_SECONDS = 10

Call = Callable[[], Coroutine[Any, Any, httpx.Response]]


@asynccontextmanager
async def hashing_takes_long() -> AsyncIterator[None]:
    """Every place for a hash is taken by somebody else."""
    over = threading.Event()
    taken = [hashing._hashing.submit(over.wait, PATIENCE_SECONDS * 2) for _ in range(hashing.AT_ONCE)]
    try:
        yield
    finally:
        over.set()
        for each in taken:
            each.result(PATIENCE_SECONDS)


def write_to_everybody() -> None:
    try:
        Person.objects.update(alias="another")
    finally:
        connection.close()


async def while_it_is_hashed(call: Call) -> httpx.Response:
    """Make a call, and write to every person as soon as it waits for its hash."""
    async with hashing_takes_long():
        made = asyncio.create_task(call())
        waits = lambda: hashing._admitted._value < hashing.AT_ONCE + hashing.WAITING  # noqa: E731
        await until("the hash to be waited for", waits, within=PATIENCE_SECONDS)
        writing = sync_to_async(write_to_everybody, thread_sensitive=False)()
        await in_time("another writer", writing, within=WRITING_SECONDS)
    return await in_time("the call", made, within=PATIENCE_SECONDS)


async def test_a_new_passphrase_keeps_nobody_waiting() -> None:
    sam = await hired("sam")
    browser = await browser_of(sam)
    answer = await while_it_is_hashed(lambda: change(browser, passphrase(sam.secret)))
    assert answer.status_code == 204


async def test_an_enrolment_keeps_nobody_waiting() -> None:
    await invite(await administrator())
    assert (await while_it_is_hashed(enrol)).status_code == 200


async def test_signing_in_keeps_nobody_waiting() -> None:
    sam = await hired("sam")
    answer = await while_it_is_hashed(lambda: sign_in(in_process_client(), "sam", sam.secret))
    assert answer.status_code == 200


async def test_a_passphrase_that_changed_meanwhile_is_not_replaced() -> None:
    sam = await hired("sam")
    first, second = await browser_of(sam), await browser_of(sam)
    answers = await asyncio.gather(*(change(each, passphrase(sam.secret)) for each in (first, second)))
    assert sorted(each.status_code for each in answers) == [204, 401]


async def test_a_repeated_change_has_the_answer_it_had() -> None:
    sam = await hired("sam")
    browser, name = await browser_of(sam), {"Idempotency-Key": "k" * 22}
    body = passphrase(sam.secret)
    answers = [await browser.put("/api/accounts/me/passphrase", json=body, headers=name) for _ in range(2)]
    assert [each.status_code for each in answers] == [204, 204]
