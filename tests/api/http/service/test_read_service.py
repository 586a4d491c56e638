"""What anybody may know about the organisation."""

from datetime import UTC, datetime

import httpx

from origo_chat.core import clock

MONDAY_NOON = datetime(2026, 11, 23, 11, 30, tzinfo=UTC)
CHRISTMAS_EVE = datetime(2026, 12, 24, 12, 0, tzinfo=UTC)


async def test_the_organisation_is_told_to_anybody(client: httpx.AsyncClient) -> None:
    answer = (await client.get("/api/service")).json()
    assert answer["id"] == "demo.origo.example"
    assert {"112"} <= {phone["number"] for phone in answer["phones"]}


async def test_what_is_not_public_is_not_told(client: httpx.AsyncClient) -> None:
    answer = (await client.get("/api/service")).json()
    assert not {"limits", "retention", "policies", "roles"} & set(answer)


async def test_it_says_open_on_an_open_day(client: httpx.AsyncClient) -> None:
    with clock.stopped_for_testing(MONDAY_NOON):
        opening = (await client.get("/api/service/opening")).json()
    assert opening == {"open": True, "changes_at": "2026-11-23T18:00:00+01:00"}


async def test_it_says_closed_on_a_holiday(client: httpx.AsyncClient) -> None:
    with clock.stopped_for_testing(CHRISTMAS_EVE):
        assert (await client.get("/api/service/opening")).json()["open"] is False
