"""A talk with staff, on a socket and without one: by a client of the documents alone."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest_asyncio

from tests.api.wire.conftest import Pages
from tests.api.wire.lines import Line, line_to
from tests.api.wire.talker import Talker, talker, until_it_has
from tests.support.chat_host import Desk, HostTalk
from tests.support.demonstration import Browsers
from tests.support.running import RunningService
from tests.support.waiting import in_time, stopped, until

HEARD_SECONDS = 30
HELLO = {"type": "hello", "version": 1, "locale": "sv"}


class Office:
    """Sam at work, and the chat open."""

    def __init__(self, service: RunningService, sam: Desk, opened: AsyncExitStack) -> None:
        self._service, self._sam, self._opened = service, sam, opened

    async def takes(self, talk: Talker) -> HostTalk:
        """Sam's side of a talk that has begun."""
        host = await self._sam.take(talk.name)
        line = self._sam.line(self._service.address)
        self._opened.push_async_callback(stopped, asyncio.create_task(line.run()))
        host.put_on(line)
        return host


@pytest_asyncio.fixture
async def office(there: RunningService, staff: Browsers) -> AsyncIterator[Office]:
    """Staff by the reference client, as long as a test takes."""
    async with AsyncExitStack() as opened:
        lena, sam = [Desk.of(await asyncio.to_thread(staff.of, name)) for name in ("lena", "sam")]
        for desk in (lena, sam):
            await opened.enter_async_context(desk.http)
        await lena.open_chat()
        await sam.be_at_work(capacity=10)
        opened.push_async_callback(stopped, asyncio.create_task(sam.line(there.address).run()))
        yield Office(there, sam, opened)


async def begun(pages: Pages, first_line: str) -> Talker:
    """Somebody in the line."""
    talk = await talker(await pages.new())
    assert (await talk.calls("GET", "/api/chat/opening"))["open"]
    await talk.enter(first_line)
    return talk


async def heard(host: HostTalk, *texts: str) -> None:
    """Sam has heard all of it, in this order."""
    await until("what was said to be heard", lambda: len(host.heard) == len(texts), within=HEARD_SECONDS)
    assert ([each.text for each in host.heard], host.faults) == (list(texts), [])


async def test_a_talk_by_polling(pages: Pages, office: Office) -> None:
    talk = await begun(pages, "Utan socket")
    host = await office.takes(talk)
    assert host.hello.text == "Utan socket"
    await in_time("the first epoch", until_there_is_an_epoch(talk), within=HEARD_SECONDS)
    await talk.post("Hej")
    host.say("Hej du")
    await in_time("the answer", until_it_has(talk, 2), within=HEARD_SECONDS)
    assert talk.said == ["Hej", "Hej du"]
    await heard(host, *talk.said)
    await left(talk)


async def until_there_is_an_epoch(talk: Talker, line: Line | None = None) -> None:
    while not talk.epoch:  # endless: whoever calls it sets an end
        await (talk.hear(line) if line else talk.poll())


async def left(talk: Talker) -> None:
    """Left and cleared, there is no such room."""
    for verb in ("leave", "clear"):
        await talk.calls("POST", f"/api/chat/room/{verb}")


async def test_a_talk_by_socket(pages: Pages, office: Office) -> None:
    talk = await begun(pages, "Med socket")
    async with line_to(pages.address, "visitorSocket", HELLO) as line:
        await line.say({"type": "ping"})
        await line.hear("pong")
        await talk.attend(line)
        host = await office.takes(talk)
        await in_time("the first epoch", until_there_is_an_epoch(talk, line), within=HEARD_SECONDS)
        assert await talk.send(line, "Hej") == 1
        host.say("Hej du")
        await in_time("the answer", until_it_has(talk, 2, by=line), within=HEARD_SECONDS)
        await line.say({"type": "typing", "room": talk.name})
        await line.say({"type": "mark", "room": talk.name, "delivered": 2, "read": 2})
        await line.hear("marks")
    assert talk.said == ["Hej", "Hej du"]
    # The line was lost: what comes now is asked for.
    host.say("Är du kvar?")
    await in_time("what was said meanwhile", until_it_has(talk, 3), within=HEARD_SECONDS)
    await talk.post("Ja")
    await heard(host, "Hej", "Hej du", "Är du kvar?", "Ja")
    await left(talk)
