"""One solved challenge opens one call and no second one, whatever header comes with it."""

from typing import Any

import httpx
import pytest
import pytest_asyncio
from asgiref.sync import sync_to_async

from origo_chat.abuse.limits import ASKING, OPENING, SIGN_IN, SIGN_IN_BEGIN, Pressure
from origo_chat.abuse.pressure import count
from tests.api.http.anon_qa.phone import Phone
from tests.api.http.anon_qa.staff_seats import make_epoch
from tests.support.staff import key, secret_of, text
from tests.support.work import worked_out

HEADER = "Idempotency-Key"


@pytest_asyncio.fixture
async def phone(client: httpx.AsyncClient) -> Phone:
    """Somebody who can ask: the team has an epoch to seal to."""
    await sync_to_async(make_epoch)()
    return Phone(client)


async def press(*pressures: Pressure) -> None:
    for pressure in pressures:
        for _ in range(pressure.free):
            await sync_to_async(count)(pressure)


def is_asked_for_work(answer: httpx.Response) -> bool:
    return answer.status_code == 429 and answer.json()["code"] == "work_needed"


async def work_for(client: httpx.AsyncClient, path: str, body: dict[str, Any]) -> dict[str, Any]:
    refused = await client.post(path, json=body, headers=key())
    assert is_asked_for_work(refused), refused.text
    return await worked_out(refused)


OPEN = "/api/mailboxes/open"
BEGIN, FINISH = "/api/accounts/sign-in/begin", "/api/accounts/sign-in/finish"


def opening() -> dict[str, Any]:
    return {"mailbox": text(bytes(16)), "access_token": text(bytes(32))}


def signing_in() -> dict[str, Any]:
    return {"name": "nobody", "secret": text(secret_of("nothing"))}


@pytest.mark.parametrize(("path", "body"), [(OPEN, opening()), (FINISH, signing_in())])
@pytest.mark.parametrize("header", ["x", "A" * 22, ""])
async def test_a_name_in_a_header_makes_no_second_call_of_it(
    client: httpx.AsyncClient, path: str, body: dict[str, Any], header: str
) -> None:
    await press(OPENING, SIGN_IN)
    shown = {**body, "work": await work_for(client, path, body)}
    answers = [await client.post(path, json=shown, headers={HEADER: header}) for _ in range(5)]
    assert [is_asked_for_work(each) for each in answers] == [False] + [True] * 4


async def test_it_fits_no_other_body(client: httpx.AsyncClient) -> None:
    await press(OPENING)
    work = await work_for(client, OPEN, opening())
    other = {**opening(), "access_token": text(bytes(31) + b"1"), "work": work}
    assert is_asked_for_work(await client.post(OPEN, json=other))
    assert not is_asked_for_work(await client.post(OPEN, json={**opening(), "work": work}))


async def test_it_is_the_same_body_however_it_is_written(client: httpx.AsyncClient) -> None:
    await press(OPENING)
    work = await work_for(client, OPEN, opening())
    turned = dict(reversed({**opening(), "work": work}.items()))
    assert not is_asked_for_work(await client.post(OPEN, json=turned))


async def test_it_fits_no_other_address(client: httpx.AsyncClient) -> None:
    await press(SIGN_IN, SIGN_IN_BEGIN)
    body = signing_in()
    work = await work_for(client, FINISH, body)
    assert is_asked_for_work(await client.post(BEGIN, json={"name": body["name"], "work": work}))
    assert not is_asked_for_work(await client.post(FINISH, json={**body, "work": work}))


async def test_a_call_that_was_refused_has_used_it(phone: Phone) -> None:
    """A refusal keeps no answer, so its key stays free: the work does not."""
    await press(ASKING)
    body = phone.question(team_key_id=text(bytes(16)))
    work, headers = await work_for(phone.http, "/api/questions", body), key()
    answers = [await phone.act("/api/questions", {**body, "work": work}, **headers) for _ in range(4)]
    assert not is_asked_for_work(answers[0])
    assert answers[0].status_code != 200
    assert all(is_asked_for_work(each) for each in answers[1:])


async def test_an_answer_that_was_lost_is_given_again_for_other_work(phone: Phone) -> None:
    await press(ASKING)
    body, headers = phone.question(), key()
    asked = [await work_for(phone.http, "/api/questions", body) for _ in range(2)]
    first, second = [await phone.act("/api/questions", {**body, "work": each}, **headers) for each in asked]
    assert (first.status_code, first.content) == (200, second.content)
