"""The one way off the event loop to the database: few threads, each with a connection of its own that is looked after
here. Requests that Django serves in threads have theirs; sockets, polls, checks and what keeps house come here.

A connection that failed is closed, so that the next question opens another; one that was lost while nobody used it, as
when the database started anew, is replaced before anybody notices.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, ParamSpec, TypeVar

from django.db import InterfaceError, OperationalError, connection

from origo_chat.core.errors import OrigoError

P = ParamSpec("P")
R = TypeVar("R")

# One writes, so that whatever waits meanwhile is committed together; two read, so that a long answer holds up no other.
_WRITING: Final = ThreadPoolExecutor(1, thread_name_prefix="database-writing")
_READING: Final = ThreadPoolExecutor(2, thread_name_prefix="database-reading")
# What keeps house may take minutes, and holds up neither of these nor the sweeping of rooms.
_KEEPING: Final = ThreadPoolExecutor(2, thread_name_prefix="database-keeping")


async def in_writing_thread(act: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Do something in the one thread that commits packets. It may be done twice, as below."""
    return await asyncio.get_running_loop().run_in_executor(_WRITING, lambda: _guarded(act, *args, **kwargs))


async def in_reading_thread(act: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Do something in one of the threads that ask. On a lost connection it is done once more, so it has to be something
    that says the same when it is done twice."""
    return await asyncio.get_running_loop().run_in_executor(_READING, lambda: _guarded(act, *args, **kwargs))


async def in_keeping_thread(act: Callable[[], object]) -> None:
    """Do something that comes again by itself, and give the connection back until then."""
    await asyncio.get_running_loop().run_in_executor(_KEEPING, _kept, act)


def _kept(act: Callable[[], object]) -> None:
    try:
        _guarded(act)
    finally:
        connection.close()


def _guarded(act: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    before = connection.connection
    try:
        return act(*args, **kwargs)
    except OrigoError:
        raise
    except (OperationalError, InterfaceError):
        # After a transaction on a lost connection Django has opened another one already.
        is_lost = before is not None and (connection.connection is not before or not connection.is_usable())
        connection.close()
        if not is_lost:
            raise
    except Exception:
        connection.close()
        raise
    return act(*args, **kwargs)
