"""The one way to wait for something: it is looked for again and again, not for ever, and who waited in vain says what
for. A loop that somebody else ends is no wait: it says so beside its `while`, as `endless: who ends it`."""

import asyncio
import inspect
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

PAUSE_SECONDS = 0.05
# What was cancelled only has to notice it; what stands in a thread or in a closed connection may need a moment.
STOPPED_SECONDS = 30.0

Result = TypeVar("Result")


class NotInTime(AssertionError):
    """Something did not happen. No TimeoutError: clients take one for a bad line, and try again."""

    def __init__(self, what: str, seconds: float, seen: object = "") -> None:
        super().__init__(f"waited {seconds:g} s for {what}" + (f"; last seen: {seen}" if seen != "" else ""))


def _nothing() -> str:
    return ""


async def until(
    what: str,
    is_so: Callable[[], bool | Awaitable[bool]],
    *,
    within: float,
    seen: Callable[[], object] = _nothing,
    pause: float = PAUSE_SECONDS,
) -> None:
    """Look until it is so, at most so many seconds. `seen` describes what is there instead."""

    async def looking() -> None:
        while not await _answered(is_so()):  # noqa: ASYNC110  # here and nowhere else
            await asyncio.sleep(pause)

    await in_time(what, looking(), within=within, seen=seen)


async def in_time(
    what: str, awaited: Awaitable[Result], *, within: float, seen: Callable[[], object] = _nothing
) -> Result:
    """What is awaited, if it comes within so many seconds; else it is cancelled."""
    limit = asyncio.timeout(within)
    try:
        async with limit:
            return await awaited
    except TimeoutError:
        if not limit.expired():
            raise
        raise NotInTime(what, within, seen()) from None


def until_blocking(
    what: str,
    is_so: Callable[[], bool],
    *,
    within: float,
    seen: Callable[[], object] = _nothing,
    pause: float = PAUSE_SECONDS,
) -> None:
    """The same where there is no event loop, or it may stand still."""
    deadline = time.monotonic() + within
    while not is_so():
        if time.monotonic() > deadline:
            raise NotInTime(what, within, seen())
        time.sleep(pause)


async def stopped(task: "asyncio.Task[None]") -> None:
    """End a task of one's own. What it raised belongs to whoever looks at it."""
    task.cancel()
    done, _ = await asyncio.wait([task], timeout=STOPPED_SECONDS)
    if not done:
        raise NotInTime(f"the end of {task.get_coro()}", STOPPED_SECONDS)
    if not task.cancelled():
        task.exception()


async def _answered(told: bool | Awaitable[bool]) -> bool:
    return await told if inspect.isawaitable(told) else bool(told)
