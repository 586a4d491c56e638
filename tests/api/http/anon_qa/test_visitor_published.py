"""What others have asked: the approved ones alone, in one language, the newest first, and no trace of a thread."""

from datetime import UTC, date, datetime, timedelta

import httpx
import pytest
from asgiref.sync import sync_to_async

from origo_chat.anon_qa import told
from origo_chat.anon_qa.models import Publication
from origo_chat.anon_qa.states import PublicationState
from origo_chat.core import base64url, clock

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@sync_to_async
def publish(name: str, day: int, state: PublicationState = PublicationState.PUBLISHED, language: str = "sv") -> None:
    """One of the team's."""
    Publication.objects.create(
        id=name * 32,
        state=state,
        proposed_by="s",
        language=language,
        question=f"Fråga {name}",
        answer=f"Svar {name}",
        changed_on=date(2026, 3, day),
    )


async def read(client: httpx.AsyncClient, language: str = "sv") -> list[dict[str, str]]:
    answer = await client.get(f"/api/published?language={language}")
    assert answer.status_code == 200, answer.text
    return list(answer.json()["published"])


async def names(client: httpx.AsyncClient, language: str = "sv") -> list[str]:
    return [base64url.decode_id(each["id"])[0] for each in await read(client, language)]


async def test_the_newest_come_first(client: httpx.AsyncClient) -> None:
    await publish("a", 1)
    await publish("b", 2)
    assert await names(client) == ["b", "a"]


async def test_nothing_but_the_words_is_told(client: httpx.AsyncClient) -> None:
    await publish("a", 1)
    assert await read(client) == [
        {"id": base64url.encode_id("a" * 32), "language": "sv", "question": "Fråga a", "answer": "Svar a"}
    ]


@pytest.mark.parametrize("state", [PublicationState.PROPOSED, PublicationState.WITHDRAWN])
async def test_what_was_not_approved_or_was_taken_back_is_not_there(
    client: httpx.AsyncClient, state: PublicationState
) -> None:
    await publish("a", 1, state)
    assert await read(client) == []


async def test_each_language_has_its_own(client: httpx.AsyncClient) -> None:
    await publish("a", 1, language="ar")
    assert (await names(client, "ar"), await names(client)) == (["a"], [])


@pytest.mark.parametrize("asked", ["", "?language=", "?language=sv'--", "?language=svenska"])
async def test_something_that_is_no_language_is_malformed(client: httpx.AsyncClient, asked: str) -> None:
    assert (await client.get(f"/api/published{asked}")).json()["code"] == "malformed"


async def test_it_is_read_from_the_database_once_a_second(client: httpx.AsyncClient) -> None:
    with clock.stopped_for_testing(NOON):
        await publish("a", 1)
        await read(client)
        await publish("b", 2)
        assert await names(client) == ["a"]
    with clock.stopped_for_testing(NOON + timedelta(seconds=1)):
        assert await names(client) == ["b", "a"]


async def test_of_long_ones_as_many_come_as_fit_a_telephone(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(1, 6):
        await publish(str(day), day)
    monkeypatch.setattr(told, "PUBLISHED_BYTES", 2 * len("Fråga 1Svar 1".encode()))
    assert await names(client) == ["5", "4"]
