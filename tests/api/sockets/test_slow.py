"""A socket nobody reads from: it holds nobody else up, and is closed when too much waits for it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from origo_chat.abuse.sockets import SocketDoor
from origo_chat.accounts.selectors import Standing
from origo_chat.consumers import visitor
from origo_chat.consumers.connection import Connection
from origo_chat.consumers.hub import Hub
from origo_chat.protocol import limits
from origo_chat.protocol.close_codes import CloseCode
from origo_chat.protocol.frames import STAFF_FRAMES, Pong, QuestionChanged
from tests.api.sockets.test_visitor import HELLO, closed_after
from tests.support.application import socket
from tests.support.waiting import in_time

PATIENCE_SECONDS = 10


class Browser:
    """The other end of one socket, which may stop reading."""

    def __init__(self) -> None:
        self.got: list[dict[str, Any]] = []
        self.reads = asyncio.Event()
        self.reads.set()
        self._says = asyncio.Queue[dict[str, Any]]()
        for event in ({"type": "websocket.connect"}, {"type": "websocket.receive", "text": '{"type":"ping"}'}):
            self._says.put_nowait(event)

    async def receive(self) -> Any:
        """What it says."""
        return await self._says.get()  # endless: the test, which cancels the connection

    async def send(self, event: Any) -> None:
        """What it is told, once it reads."""
        if event["type"] != "websocket.close":
            await self.reads.wait()  # endless: the test, which lets it read or cancels it
        self.got.append(event)

    def texts(self) -> list[str]:
        """The notices that came."""
        return [each["text"] for each in self.got if each["type"] == "websocket.send"][1:]


async def greet(_: Any) -> Pong:
    return Pong()


async def connected(hub: Hub, session: str) -> tuple[Browser, "asyncio.Task[None]"]:
    browser, made = Browser(), asyncio.Event()

    async def serve() -> None:
        connection = Connection(browser.receive, browser.send, STAFF_FRAMES)
        hub._sockets.setdefault(session, set()).add(connection)
        hub._standings[session] = Standing("", reads=True, chats=True)
        made.set()
        await connection.serve(greet=greet, take=lambda _: None)

    task = asyncio.create_task(serve())
    await in_time("the socket", made.wait(), within=PATIENCE_SECONDS)
    await settled()
    return browser, task


async def settled() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


def notice(n: int) -> QuestionChanged:
    return QuestionChanged(conversation=f"{n:022d}")


async def test_a_slow_socket_holds_nobody_up() -> None:
    hub = Hub()
    (slow, one), (quick, other) = [await connected(hub, name) for name in ("slow", "quick")]
    slow.reads.clear()
    for n in range(10):
        hub.tell_readers(notice(n))
    await settled()
    assert (len(slow.texts()), len(quick.texts())) == (0, 10)
    slow.reads.set()
    await settled()
    assert slow.texts() == quick.texts()
    one.cancel()
    other.cancel()


async def test_what_waits_already_is_told_once() -> None:
    hub = Hub()
    browser, task = await connected(hub, "slow")
    browser.reads.clear()
    for _ in range(limits.NOTICES_WAITING * 2):
        hub.tell_readers(notice(1))
        hub.tell_readers(notice(2))
        await asyncio.sleep(0)
    browser.reads.set()
    await settled()
    # The one that was being sent when it changed again is told again.
    assert browser.texts() == [notice(n).model_dump_json() for n in (1, 2, 1)]
    task.cancel()


async def test_a_socket_that_is_too_far_behind_is_told_to_come_back() -> None:
    hub = Hub()
    browser, task = await connected(hub, "slow")
    browser.reads.clear()
    for n in range(limits.NOTICES_WAITING + 2):
        hub.tell_readers(notice(n))
        await asyncio.sleep(0)
    await in_time("the end of a slow socket", task, within=PATIENCE_SECONDS)
    assert browser.got[-1] == {"type": "websocket.close", "code": CloseCode.BEHIND}


async def open_then(door: SocketDoor, monkeypatch: pytest.MonkeyPatch, then: Callable[[], Awaitable[int]]) -> int:
    monkeypatch.setattr(visitor, "visitor_sockets", door)
    line = socket()
    await line.connect()
    await line.send_json_to(HELLO)
    assert (await line.receive_json_from())["type"] == "welcome"
    code = await then()
    await line.disconnect()
    return code


async def test_beyond_the_bound_a_visitors_socket_is_told_to_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    full = SocketDoor(most=1, per_second=100)
    assert await open_then(full, monkeypatch, closed_after) == CloseCode.FULL
    assert await open_then(SocketDoor(most=9, per_second=1), monkeypatch, closed_after) == CloseCode.FULL


async def test_a_socket_that_went_leaves_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    door = SocketDoor(most=1, per_second=100)

    async def nothing() -> int:
        return 0

    for _ in range(2):
        await open_then(door, monkeypatch, nothing)
