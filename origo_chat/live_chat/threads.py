"""The threads in which this process asks the database on behalf of its sockets: few, and each keeps its connection.

Django would take a thread and a connection for every question. A connection that failed is closed, so that the next
question opens another.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, ParamSpec, TypeVar

from django.db import connection

P = ParamSpec("P")
R = TypeVar("R")

# One writes, so that whatever waits meanwhile is committed together; two read, so that a long answer holds up no other.
_WRITING: Final = ThreadPoolExecutor(1, thread_name_prefix="live-writing")
_READING: Final = ThreadPoolExecutor(2, thread_name_prefix="live-reading")


async def in_writing_thread(act: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Do something in the one thread that commits packets."""
    return await asyncio.get_running_loop().run_in_executor(_WRITING, lambda: _guarded(act, *args, **kwargs))


async def in_reading_thread(act: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Do something in one of the threads that ask."""
    return await asyncio.get_running_loop().run_in_executor(_READING, lambda: _guarded(act, *args, **kwargs))


def _guarded(act: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    try:
        return act(*args, **kwargs)
    except Exception:
        connection.close()
        raise
