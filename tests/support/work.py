"""Doing the work a refusal asks for, as any client would."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

import httpx

from origo_chat.core import base64url
from origo_chat.sealing.work import solve_work
from tests.support.coming_again import MOST_TIMES, seconds_told
from tests.support.waiting import until


async def worked_out(refusal: httpx.Response) -> dict[str, Any]:
    """What the same call is sent again with."""
    return await asyncio.to_thread(solved, refusal.json()["params"])


async def early_in_a_minute() -> None:
    """What was counted in this minute brings work for the rest of it; in the next one less may be counted."""
    await until("a minute that lasts a while", lambda: time.time() % 60 < 35, within=30)


def solved(asked: dict[str, Any]) -> dict[str, Any]:
    """The challenge with a number for every puzzle."""
    nonces = solve_work(base64url.decode(asked["challenge"]), asked["puzzles"], asked["bits"])
    return {"challenge": asked["challenge"], "nonces": nonces}


def sent_with_work(send: Callable[[Any], httpx.Response], body: dict[str, Any] | None) -> httpx.Response:
    """Send it, and once more with the work that is asked for; what is sent has the same key each time."""
    answer = _sent(send, body)
    if answer.status_code == 429 and answer.json()["code"] == "work_needed":
        answer = _sent(send, {**(body or {}), "work": solved(answer.json()["params"])})
    return answer


def _sent(send: Callable[[Any], httpx.Response], body: dict[str, Any] | None) -> httpx.Response:
    """Come again when the process has too much to do. What a limit says, tests look at themselves."""
    answer = send(body)
    for _times in range(MOST_TIMES):
        seconds = _busy_seconds(answer)
        if seconds is None:
            break
        time.sleep(seconds)
        answer = send(body)
    return answer


def _busy_seconds(answer: httpx.Response) -> int | None:
    """None too of a 503 that is none of ours: it has no code."""
    if answer.status_code != 503 or answer.headers.get("content-type", "").partition(";")[0] != "application/json":
        return None
    told = answer.json()
    return seconds_told(told.get("code"), told.get("params"))
