"""The event loop that serves: where a thread leaves what nobody has to wait for."""

import asyncio
from collections.abc import Callable

_serving: list[asyncio.AbstractEventLoop] = []


def serving_here() -> None:
    """This loop serves. The door says so; where tests make one loop after another, the last one counts."""
    loop = asyncio.get_running_loop()
    if _serving != [loop]:
        _serving[:] = [loop]


def leave(act: Callable[[], None]) -> bool:
    """Have the serving loop do something soon; says whether there is one. In commands there is none."""
    loop = next(iter(_serving), None)
    if loop is None or not loop.is_running():
        return False
    loop.call_soon_threadsafe(act)
    return True
