"""A call that acts is carried out once per key, on both storages, also when two come at the same moment."""

import asyncio
from datetime import UTC, datetime

import httpx
import pytest
from asgiref.sync import sync_to_async

from origo_chat.core import clock
from origo_chat.gateway.models import StoredAnswer
from origo_chat.gateway.purge import expired_answers
from tests.api.http.gateway.probe import deeds as count_deeds

KEY = "k" * 22
pytestmark = pytest.mark.usefixtures("deeds")


async def act(client: httpx.AsyncClient, text: str = "a deed", key: str = KEY) -> httpx.Response:
    return await client.post("/api/probe/deeds", json={"text": text}, headers={"Idempotency-Key": key})


async def acted() -> int:
    return await sync_to_async(count_deeds)()


async def test_a_repeated_call_gets_the_very_same_answer_and_acts_once(client: httpx.AsyncClient) -> None:
    first, second = await act(client), await act(client)
    assert (first.status_code, first.content) == (200, second.content)
    assert await acted() == 1


async def test_the_same_key_with_another_body_is_refused(client: httpx.AsyncClient) -> None:
    await act(client)
    refused = await act(client, text="another deed")
    assert (refused.status_code, refused.json()["code"]) == (409, "idempotency_key_reused")
    assert await acted() == 1


async def test_another_key_is_another_deed(client: httpx.AsyncClient) -> None:
    await act(client)
    assert (await act(client, key="j" * 22)).json()["count"] == 2


@pytest.mark.parametrize("key", ["", "short", "k" * 65, "å" * 22, "k" * 21 + " "])
async def test_a_call_without_a_proper_key_is_refused(client: httpx.AsyncClient, key: str) -> None:
    headers = [(b"Idempotency-Key", key.encode())]
    answer = await client.post("/api/probe/deeds", json={"text": "x"}, headers=headers)
    assert answer.json()["code"] == "idempotency_key_missing"
    assert await acted() == 0


async def test_twenty_calls_at_once_with_one_key_act_once(client: httpx.AsyncClient) -> None:
    answers = await asyncio.gather(*(act(client) for _ in range(20)))
    assert {answer.content for answer in answers} == {answers[0].content}
    assert await acted() == 1


@pytest.mark.parametrize(("text", "status"), [("refuse", 404), ("break", 500)])
async def test_a_call_that_fails_leaves_no_trace_and_may_be_tried_again(
    client: httpx.AsyncClient, text: str, status: int
) -> None:
    assert [(await act(client, text)).status_code for _ in range(2)] == [status, status]
    assert (await acted(), await StoredAnswer.objects.acount()) == (0, 0)


async def test_the_stored_answer_shows_nothing_of_the_call(client: httpx.AsyncClient) -> None:
    await act(client, text="canary-deed")
    row = await StoredAnswer.objects.aget()
    stored = f"{row.key_id} {row.fingerprint} {bytes(row.sealed_answer)!r}"
    assert "canary" not in stored
    assert KEY not in stored


async def test_a_stored_answer_ends_with_its_day(client: httpx.AsyncClient) -> None:
    with clock.stopped_for_testing(datetime(2026, 3, 1, 23, tzinfo=UTC)):
        await act(client)
    with clock.stopped_for_testing(datetime(2026, 3, 2, 23, tzinfo=UTC)):
        assert await sync_to_async(expired_answers)() == 0
    with clock.stopped_for_testing(datetime(2026, 3, 3, 1, tzinfo=UTC)):
        assert await sync_to_async(expired_answers)() == 1
