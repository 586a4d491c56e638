"""Whether the process lives, and whether what it stands on answers. Says nothing about what is stored."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, JsonResponse
from redis.asyncio import Redis

from origo_chat.gateway.database_threads import in_reading_thread

_PATIENCE_SECONDS = 6


async def live(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"live": True})


async def ready(request: HttpRequest) -> JsonResponse:
    """The process can serve: names what is missing, checks anew each time."""
    checks: dict[str, Callable[[], Awaitable[object]]] = {"database": partial(in_reading_thread, _ask_database)}
    if settings.REDIS_URL:
        checks["redis"] = _ask_redis
    answers = await asyncio.gather(*(_answers(check) for check in checks.values()))
    missing = [name for name, well in zip(checks, answers, strict=True) if not well]
    return JsonResponse({"ready": not missing, "missing": missing}, status=503 if missing else 200)


async def _answers(check: Callable[[], Awaitable[object]]) -> bool:
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            await check()
    except Exception:  # noqa: BLE001  # whatever is wrong with it, it is not there; the caller learns which one
        return False
    return True


def _ask_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


async def _ask_redis() -> None:
    async with Redis.from_url(settings.REDIS_URL, socket_timeout=_PATIENCE_SECONDS) as redis:
        await redis.ping()
