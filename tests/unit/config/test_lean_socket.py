"""The queue between a connection and the task that reads it holds a burst of frames, and always how it ends."""

import asyncio

import pytest

from origo_chat.config.lean_socket import WAITING_BYTES, EventQueue
from origo_chat.core.asgi_types import Event
from origo_chat.protocol.limits import FRAMES_IN_A_BURST

PATIENCE_SECONDS = 10
END: Event = {"type": "websocket.disconnect", "code": 1000}


def frame(text: str) -> Event:
    return {"type": "websocket.receive", "text": text}


async def some_of(queue: EventQueue, count: int) -> list[Event]:
    async with asyncio.timeout(PATIENCE_SECONDS):
        return [await queue.get() for _ in range(count)]


def put_as_long_as_there_is_room(queue: EventQueue, event: Event, size: int) -> int:
    count = 0
    while queue.has_room(size):
        queue.put_nowait(event)
        count += 1
    return count


@pytest.mark.parametrize("kind", ["text", "bytes"])
@pytest.mark.parametrize(("size", "most"), [(1, FRAMES_IN_A_BURST), (WAITING_BYTES // 4, 4), (WAITING_BYTES, 1)])
async def test_a_burst_waits_and_no_more(kind: str, size: int, most: int) -> None:
    queue = EventQueue()
    content: str | bytes = "x" * size if kind == "text" else bytes(size)
    assert put_as_long_as_there_is_room(queue, {"type": "websocket.receive", kind: content}, size) == most
    await asyncio.wait_for(queue.get(), PATIENCE_SECONDS)
    assert queue.has_room(size)


async def test_the_end_is_told_after_everything_that_was_sent() -> None:
    queue = EventQueue()
    sent = put_as_long_as_there_is_room(queue, frame("x"), 1)
    queue.put_nowait(END)
    assert await some_of(queue, sent + 1) == [*[frame("x")] * sent, END]


async def test_whoever_waits_is_woken_in_order() -> None:
    queue = EventQueue()
    reader = asyncio.create_task(some_of(queue, 3))
    await asyncio.sleep(0)
    for text in ("a", "b"):
        queue.put_nowait(frame(text))
    await asyncio.sleep(0)
    queue.put_nowait(END)
    assert await reader == [frame("a"), frame("b"), END]
