"""Whether the process lives, whether what it stands on answers, and whether it erases. Says nothing about what is
stored."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.http import HttpRequest, JsonResponse

from origo_chat.gateway.database_threads import in_reading_thread
from origo_chat.retention.services import is_finished

logger = logging.getLogger(__name__)

_PATIENCE_SECONDS: Final = 6
# However many ask, what the service stands on is asked this often at most.
_KEPT_SECONDS: Final = 1.0

# The log takes words that stand in the code, and nothing put into them.
_BOTH: Final = "neither the database nor redis answers"
_EVENTS: Final = {
    "": "everything answers again",
    "database": "the database does not answer",
    "redis": "redis does not answer",
}


async def live(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"live": True})


async def ready(request: HttpRequest) -> JsonResponse:
    """The process can serve. What is missing otherwise, the log says: anybody may ask, and learns nothing of it."""
    is_ready = await _readiness.is_so()
    return JsonResponse({"ready": is_ready}, status=200 if is_ready else 503)


class _Readiness:
    """What was found last, and the one look that is being taken."""

    def __init__(self) -> None:
        self._look: asyncio.Task[list[str]] | None = None
        self._begun = 0.0
        self._missing: list[str] = []

    async def is_so(self) -> bool:
        """Whether nothing is missing. Whoever asks meanwhile gets the same answer."""
        loop = asyncio.get_running_loop()
        if self._look is None or self._is_over(self._look, loop):
            self._look, self._begun = loop.create_task(_missing()), loop.time()
        missing = await asyncio.shield(self._look)
        if missing != self._missing:
            self._missing = missing
            logger.warning(_EVENTS.get(" ".join(missing), _BOTH))
        return not missing

    def _is_over(self, look: "asyncio.Task[list[str]]", loop: asyncio.AbstractEventLoop) -> bool:
        is_of_another_loop = look.get_loop() is not loop
        return is_of_another_loop or (look.done() and loop.time() - self._begun >= _KEPT_SECONDS)


_readiness = _Readiness()


async def _missing() -> list[str]:
    checks: dict[str, Callable[[], Awaitable[object]]] = {"database": partial(in_reading_thread, _ask_database)}
    if settings.REDIS_URL:
        # By the connections that the counts have; on a thread of no database, since it may hang.
        checks["redis"] = partial(asyncio.to_thread, cache.get, "readiness")
    answers = await asyncio.gather(*(_answers(check) for check in checks.values()))
    return [name for name, well in zip(checks, answers, strict=True) if not well]


async def retention(request: HttpRequest) -> JsonResponse:
    """The last run of this process came to the end of every line of the plan. Which did not, its log says."""
    finished = is_finished()
    return JsonResponse({"finished": finished}, status=200 if finished else 503)


async def _answers(check: Callable[[], Awaitable[object]]) -> bool:
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            await check()
    except Exception:  # noqa: BLE001  # whatever is wrong with it, it is not there; the log says which one
        return False
    return True


def _ask_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
