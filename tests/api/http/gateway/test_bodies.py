"""What a body may look like, and what the caller is told when it does not."""

import httpx
import pytest

from origo_chat.protocol.limits import BODY_BYTES

KEY = {"Idempotency-Key": "k" * 22}
pytestmark = pytest.mark.usefixtures("deeds")


async def test_an_unknown_field_is_refused_by_name(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/probe/deeds", json={"text": "x", "more": 1}, headers=KEY)
    assert (answer.status_code, answer.json()["code"]) == (422, "malformed")
    assert answer.json()["params"] == {"field": "deed.more", "problem": "extra_forbidden"}


async def test_a_wrong_value_is_not_repeated(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/probe/deeds", json={"text": ["canary-value"]}, headers=KEY)
    assert answer.json()["params"] == {"field": "deed.text", "problem": "string_type"}
    assert "canary" not in answer.text


async def test_something_that_is_not_json_is_malformed(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/probe/deeds", content=b"{", headers=KEY | {"Content-Type": "application/json"})
    assert answer.json()["code"] == "malformed"


async def test_a_body_above_the_limit_is_refused(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/probe/deeds", content=b"x" * (BODY_BYTES + 1), headers=KEY)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


async def test_a_route_without_an_audience_is_closed_like_one_that_does_not_exist(
    client: httpx.AsyncClient,
) -> None:
    forgotten = await client.get("/api/probe/forgotten")
    absent = await client.get("/api/probe/absent")
    assert forgotten.status_code == absent.status_code == 404
    assert forgotten.json()["code"] == absent.json()["code"] == "not_found"
