"""Doing the work a refusal asks for, as any client would."""

import asyncio
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
