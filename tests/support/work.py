"""Doing the work a refusal asks for, as any client would."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx

from origo_chat.core import base64url
from origo_chat.sealing.work import solve_work


async def worked_out(refusal: httpx.Response) -> dict[str, Any]:
    """What the same call is sent again with."""
    return await asyncio.to_thread(solved, refusal.json()["params"])


def solved(asked: dict[str, Any]) -> dict[str, Any]:
    """The challenge with a number for every puzzle."""
    nonces = solve_work(base64url.decode(asked["challenge"]), asked["puzzles"], asked["bits"])
    return {"challenge": asked["challenge"], "nonces": nonces}


def sent_with_work(send: Callable[[Any], httpx.Response], body: dict[str, Any] | None) -> httpx.Response:
    """Send it, and once more with the work that is asked for; what is sent has the same key both times."""
    answer = send(body)
    if answer.status_code == 429 and answer.json()["code"] == "work_needed":
        answer = send({**(body or {}), "work": solved(answer.json()["params"])})
    return answer
