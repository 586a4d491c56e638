"""When many ask or open at once, each brings a little work, and whoever did it is let through."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
from asgiref.sync import sync_to_async
from django.core.cache import cache

from origo_chat.abuse import pressure
from origo_chat.abuse.limits import ASKING, OPENING, Pressure
from origo_chat.abuse.pressure import count
from origo_chat.gateway.models import StoredAnswer
from tests.api.http.anon_qa.phone import Phone
from tests.support.staff import key
from tests.support.work import worked_out

Send = Callable[..., Awaitable[httpx.Response]]


@sync_to_async
def press(pressure: Pressure, times: int = 1) -> None:
    for _ in range(pressure.free * times):
        count(pressure)


async def refused(send: Send) -> httpx.Response:
    answer = await send()
    assert (answer.status_code, answer.json()["code"]) == (429, "work_needed")
    return answer


async def test_asking_under_pressure_takes_work(phone: Phone) -> None:
    await press(ASKING)
    body = phone.question()
    work = await worked_out(await refused(lambda: phone.act("/api/questions", body)))
    assert (await Phone(phone.http).ask(work=work)).json()["code"] == "work_needed"
    assert (await phone.act("/api/questions", {**body, "work": work})).status_code == 200


async def test_opening_under_pressure_takes_work_and_wrong_words_cost_the_same(phone: Phone) -> None:
    await phone.ask()
    await press(OPENING)
    for each, status in ((phone, 200), (Phone(phone.http), 404)):
        work = await worked_out(await refused(each.open))
        assert (await each.open(work=work)).status_code == status
        assert (await each.open(work=work)).json()["code"] == "work_needed"


async def test_pressure_on_one_kind_is_none_on_another(phone: Phone) -> None:
    await press(OPENING)
    assert (await phone.ask()).status_code == 200
    work = await worked_out(await refused(phone.open))
    await press(ASKING)
    assert (await Phone(phone.http).ask(work=work)).json()["code"] == "work_needed"


async def test_the_more_come_the_more_is_asked_for(phone: Phone) -> None:
    asked: list[dict[str, Any]] = []
    for times in (1, 3, 13):
        await press(ASKING, times)
        asked.append((await refused(phone.ask)).json()["params"])
    hashes = [each["puzzles"] * 2 ** each["bits"] for each in asked]
    assert hashes == sorted(set(hashes))


async def test_it_is_the_same_call_with_other_work_or_with_none(phone: Phone) -> None:
    await press(ASKING)
    body, headers = phone.question(), key()

    async def send() -> httpx.Response:
        return await phone.act("/api/questions", body, **headers)

    asked = [await worked_out(await refused(send)) for _ in range(2)]
    first, second = [await phone.act("/api/questions", {**body, "work": work}, **headers) for work in asked]
    assert (first.status_code, first.content) == (200, second.content)
    pressure.forget_for_testing()
    await sync_to_async(cache.clear)()
    assert (await send()).content == first.content
    other = await phone.act("/api/questions", phone.question(), **headers)
    assert other.json()["code"] == "idempotency_key_reused"


async def test_what_brings_no_work_leaves_nothing_in_the_database(phone: Phone) -> None:
    await press(ASKING)
    await refused(phone.ask)
    assert await sync_to_async(StoredAnswer.objects.count)() == 0


@pytest.mark.parametrize("work", [{"challenge": "A" * 58, "nonces": [0]}, {"challenge": "A" * 58, "nonces": [0] * 64}])
async def test_invented_work_is_none(phone: Phone, work: dict[str, Any]) -> None:
    await press(ASKING)
    assert (await phone.ask(work=work)).json()["code"] == "work_needed"


@pytest.mark.parametrize(
    "work", [{"challenge": "A" * 58, "nonces": [0] * 65}, {"challenge": "A" * 58, "nonces": [-1]}, {"nonces": [1]}, []]
)
async def test_work_of_the_wrong_shape_is_malformed(phone: Phone, work: Any) -> None:
    assert (await phone.ask(work=work)).json()["code"] == "malformed"
