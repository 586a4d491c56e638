"""The reference clients come again when the server says that it has too much to do, and not before."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.api.wire.calls import Calls, Refused
from tests.support.chat_calls import call
from tests.support.client import StaffClient
from tests.support.coming_again import LONGEST_SECONDS

BUSY = (503, {"code": "busy", "params": {"seconds": 3}, "id": "a1"})
TAKEN = (429, {"code": "too_many", "params": {"seconds": 2}, "id": "a1"})


class Server:
    """Answers in turn; remembers what came, and how long it was waited between."""

    def __init__(self, *answers: tuple[int, Any]) -> None:
        self.answers, self.keys, self.waits = list(answers), list[str](), list[float]()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.keys.append(request.headers.get("Idempotency-Key", ""))
        status, body = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return httpx.Response(status, json=body)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Server]:
    """One whose seconds pass at once."""

    def made(*answers: tuple[int, Any]) -> Server:
        told = Server(*answers)

        async def slept(seconds: float) -> None:
            told.waits.append(seconds)

        monkeypatch.setattr(time, "sleep", told.waits.append)
        monkeypatch.setattr(asyncio, "sleep", slept)
        return told

    return made


def test_staff_and_visitors_come_again_under_the_same_key(server: Callable[..., Server]) -> None:
    told = server(BUSY, BUSY, (200, {"done": True}))
    http = httpx.Client(base_url="http://there", transport=httpx.MockTransport(told))
    assert StaffClient(http, b"").ask("POST", "/anything", {}) == {"done": True}
    assert (told.waits, len(told.keys), len(set(told.keys))) == ([3, 3], 3, 1)


async def test_a_chat_waits_as_long_as_it_is_told(server: Callable[..., Server]) -> None:
    told = server(BUSY, TAKEN, (502, {}), (200, {"done": True}))
    http = httpx.AsyncClient(base_url="http://there", transport=httpx.MockTransport(told))
    assert await call(http, "POST", "/anything", {}) == {"done": True}
    assert told.waits[:2] == [3, 2]
    assert len(set(told.keys)) == 1


async def test_a_client_of_the_documents_does_too(server: Callable[..., Server]) -> None:
    told = server(BUSY, TAKEN, (404, {"code": "not_found", "params": {}, "id": "a1"}))
    http = httpx.AsyncClient(base_url="http://there", transport=httpx.MockTransport(told))
    with pytest.raises(Refused, match="not_found"):
        await Calls(http)("POST", "/api/accounts/sign-in/finish", {"name": "sam", "secret": "A" * 43})
    assert (told.waits, len(set(told.keys))) == ([3, 2], 1)


@pytest.mark.parametrize("seconds", [0, LONGEST_SECONDS + 1])
async def test_what_takes_longer_is_told(server: Callable[..., Server], seconds: int) -> None:
    told = server((429, {"code": "too_many", "params": {"seconds": seconds}, "id": "a1"}))
    http = httpx.AsyncClient(base_url="http://there", transport=httpx.MockTransport(told))
    with pytest.raises(Refused, match="too_many"):
        await Calls(http)("POST", "/api/accounts/sign-in/finish", {"name": "sam", "secret": "A" * 43})
    assert told.waits == []


async def test_what_is_always_busy_is_given_up(server: Callable[..., Server]) -> None:
    told = server(BUSY)
    http = httpx.AsyncClient(base_url="http://there", transport=httpx.MockTransport(told))
    with pytest.raises(Refused, match="busy"):
        await Calls(http)("GET", "/api/service")
    assert len(told.waits) > 1
