"""Somebody hammers a name: its owner is asked for some seconds of work, and is never locked out."""

from contextlib import suppress
from typing import Any

import httpx
import pytest
from asgiref.sync import sync_to_async
from django.core.cache import cache
from redis.exceptions import RedisError

from origo_chat.abuse.limits import EFFORTS, FAILED_SIGN_INS, SIGN_IN
from origo_chat.abuse.work import require_work
from origo_chat.accounts.tries import asked_of_next, note_failed
from origo_chat.core import base64url
from origo_chat.core.errors import WorkNeeded
from tests.support.staff import hired, secret_of, sign_in
from tests.support.work import worked_out

WRONG = secret_of("something else")
pytestmark = pytest.mark.parametrize("has_redis", [True, False])


@pytest.fixture(autouse=True)
def _redis(monkeypatch: pytest.MonkeyPatch, has_redis: bool) -> None:
    """The shared counts, or none."""
    if has_redis:
        return

    def away(*_: object, **__: object) -> None:
        raise RedisError

    for name in ("add", "get", "incr"):
        monkeypatch.setattr(cache, name, away)


def free(has_redis: bool) -> int:
    return FAILED_SIGN_INS.tries if has_redis else FAILED_SIGN_INS.away


async def codes(client: httpx.AsyncClient, name: str, tries: int) -> list[str]:
    return [(await sign_in(client, name, WRONG)).json()["code"] for _ in range(tries)]


async def asked_of(client: httpx.AsyncClient, name: str) -> dict[str, Any]:
    refused = await sign_in(client, name, WRONG)
    assert (refused.status_code, refused.json()["code"]) == (429, "work_needed")
    return dict(refused.json()["params"])


@sync_to_async
def hammer(name: str, tries: int) -> None:
    """As many that came with their work and were wrong; the hashes of each would only take time."""
    for _ in range(tries):
        note_failed(name)


@sync_to_async
def call_without_work(name: str, times: int) -> None:
    """Calls that are refused before anything is read."""
    for _ in range(times):
        with suppress(WorkNeeded):
            require_work(asked_of_next(name), None, call=(b"",))


async def test_calls_without_work_make_it_no_dearer_for_the_owner(client: httpx.AsyncClient, has_redis: bool) -> None:
    sam = await hired("sam")
    assert await codes(client, "sam", free(has_redis)) == ["sign_in_refused"] * free(has_redis)
    assert set(await codes(client, "sam", 30)) == {"work_needed"}
    await call_without_work("sam", SIGN_IN.free * 20)
    refused = await sign_in(client, "sam", sam.secret)
    assert (refused.json()["params"]["puzzles"], refused.json()["params"]["bits"]) == (24, 12)
    assert (await sign_in(client, "sam", sam.secret, work=await worked_out(refused))).status_code == 200


@pytest.mark.parametrize("name", ["sam", "nobody"])
async def test_each_wrong_one_costs_more_whether_anybody_has_the_name_or_not(
    client: httpx.AsyncClient, has_redis: bool, name: str
) -> None:
    await hired("sam")
    asked = []
    for times in (1, 3, 12):
        await hammer(name, free(has_redis) * times)
        params = await asked_of(client, name)
        asked.append((params["puzzles"], params["bits"]))
    assert asked == [(each.puzzles, each.bits) for each in EFFORTS]


async def test_after_a_thousand_wrong_ones_the_owner_works_once_and_is_in(
    client: httpx.AsyncClient, has_redis: bool
) -> None:
    sam = await hired("sam")
    await hammer("sam", 1000)
    refused = await sign_in(client, "sam", sam.secret)
    assert (refused.json()["params"]["puzzles"], refused.json()["params"]["bits"]) == (32, 13)
    assert (await sign_in(client, "sam", sam.secret, work=await worked_out(refused))).status_code == 200


async def test_a_wrong_one_with_its_work_is_counted_and_its_work_used(
    client: httpx.AsyncClient, has_redis: bool
) -> None:
    await hired("sam")
    await hammer("sam", free(has_redis))
    refused = await sign_in(client, "sam", WRONG)
    work = await worked_out(refused)
    answers = [(await sign_in(client, "sam", WRONG, work=work)).json()["code"] for _ in range(2)]
    assert answers == ["sign_in_refused", "work_needed"]


async def test_somebody_who_gets_in_changes_nothing_that_others_could_see(
    client: httpx.AsyncClient, has_redis: bool
) -> None:
    """Whoever watches when a name is asked for work learns nothing of who signs in with it."""
    sam = await hired("sam")
    for _ in range(free(has_redis) + 2):
        assert (await sign_in(client, "sam", sam.secret)).status_code == 200
    assert await codes(client, "sam", free(has_redis)) == ["sign_in_refused"] * free(has_redis)
    work = await worked_out(await sign_in(client, "sam", sam.secret))
    assert (await sign_in(client, "sam", sam.secret, work=work)).status_code == 200
    await asked_of(client, "sam")


async def test_another_name_pays_nothing_for_it(client: httpx.AsyncClient, has_redis: bool) -> None:
    sam = await hired("sam")
    await hammer("mira", 1000)
    assert (await sign_in(client, "sam", sam.secret)).status_code == 200


async def test_work_for_one_passphrase_is_none_for_the_next(client: httpx.AsyncClient, has_redis: bool) -> None:
    await hammer("sam", free(has_redis))
    work = await worked_out(await sign_in(client, "sam", WRONG))
    other = {"name": "sam", "secret": base64url.encode(secret_of("another")), "work": work}
    answer = await client.post("/api/accounts/sign-in/finish", json=other)
    assert answer.json()["code"] == "work_needed"
