"""HTTP calls of a chat client: made again until there is an answer, as a page does that waits for its server."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

import httpx

from origo_chat.core import base64url, identifiers
from tests.support.coming_again import seconds_told
from tests.support.waiting import in_time
from tests.support.work import worked_out

Told = dict[str, Any]
PAUSE_SECONDS = 0.3
# Longer than anything stays away in a storm, also on a machine that is at work on something else.
ANSWER_SECONDS = 240.0
# What may be otherwise in a moment: too many, a fault, nobody behind the address.
_AGAIN = frozenset({429, 500, 502, 503, 504})


class RefusedCall(Exception):
    """The server has answered, and it is a no."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(f"{status} {code}")
        self.code = code


async def call(http: httpx.AsyncClient, method: str, path: str, body: Told | None = None, **more: Any) -> Any:
    """Ask until there is an answer. One key for all tries: whatever was carried out is carried out once."""
    more["headers"] = {"Idempotency-Key": identifiers.token(), **more.pop("headers", {})}
    last: list[str] = []
    tries = _answered(http, method, path, body, last, **more)
    return await in_time(f"an answer to {method} {path}", tries, within=ANSWER_SECONDS, seen=lambda: last)


async def _answered(
    http: httpx.AsyncClient, method: str, path: str, body: Told | None, last: list[str], **more: Any
) -> Any:
    while True:  # endless: whoever asks has only so much time
        try:
            answer = await http.request(method, f"/api/chat{path}", json=body, **more)
        except (httpx.TransportError, httpx.DecodingError) as fault:
            last[:] = [repr(fault)]
            await asyncio.sleep(PAUSE_SECONDS)
            continue
        if answer.is_success:
            return answer.json() if answer.content else None
        told = _told(answer)
        last[:] = [f"{answer.status_code} {told.get('code')}"]
        if told.get("code") == "work_needed":
            body = {**(body or {}), "work": await worked_out(answer)}
        elif answer.status_code in _AGAIN:
            await asyncio.sleep(seconds_told(told.get("code"), told.get("params")) or PAUSE_SECONDS)
        else:
            raise RefusedCall(answer.status_code, str(told.get("code")))


def _told(answer: httpx.Response) -> Told:
    try:
        return dict(answer.json())
    except ValueError:
        return {}


@dataclass
class RoomCalls:
    """One member's calls about one room."""

    http: httpx.AsyncClient
    path: str
    headers: dict[str, str] = field(default_factory=dict)

    async def read(self, after: int, wait: int = 0, **query: int) -> Told:
        """The room, and what was said after a number."""
        params = {"after": after, "wait": wait, **query}
        return dict(await call(self.http, "GET", self.path, params=params, headers=self.headers))

    async def send(self, client_id: bytes, packet: bytes) -> int:
        """Write; says under which number it is committed."""
        body = {"client_id": base64url.encode(client_id), "packet": base64url.encode(packet)}
        return int((await self.act("packets", body))["n"])

    async def act(self, verb: str, body: Told | None = None) -> Any:
        """Anything else."""
        return await call(self.http, "POST", f"{self.path}/{verb}", body, headers=self.headers)
