"""A talk against a real service with real keys: entered, taken, said on sockets and over HTTP, joined, handed over."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

from tests.support.chat_client import Talk
from tests.support.chat_host import Desk, HostTalk
from tests.support.chat_line import ChatLine
from tests.support.chat_visitor import VisitorTalk
from tests.support.databases import Content
from tests.support.demonstration import Browsers
from tests.support.running import RunningService, running_service
from tests.support.waiting import stopped, until

SETTLED_SECONDS = 20


@pytest.fixture(scope="module")
def live(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """The demonstration organisation on a service of its own."""
    folder: Path = tmp_path_factory.mktemp("live")
    with running_service(request.config.getoption("--storage"), folder, Content.PEOPLE) as service:
        yield service


class Place:
    """Everybody's consoles and pages, closed together."""

    def __init__(self, service: RunningService, browsers: Browsers, open_until: AsyncExitStack) -> None:
        self.service, self._browsers, self._open = service, browsers, open_until
        self._desks: dict[str, Desk] = {}

    async def desk(self, name: str) -> Desk:
        """Somebody of the staff at work."""
        if name not in self._desks:
            desk = Desk.of(await asyncio.to_thread(self._browsers.of, name))
            await self._open.enter_async_context(desk.http)
            self._desks[name] = desk
        return self._desks[name]

    async def visitor(
        self, first_line: str = "Hej", wish: str = "", *, is_blocked: bool = False, is_away: bool = False
    ) -> VisitorTalk:
        """Somebody in the line: on a socket, without one, or not there at the moment."""
        http = httpx.AsyncClient(base_url=self.service.address, timeout=40)
        await self._open.enter_async_context(http)
        log = (await self.desk("sam")).log
        talk = VisitorTalk(http, log)
        await talk.enter(first_line, wish)
        if is_blocked:
            self.run(asyncio.create_task(talk.poll()))
        elif not is_away:
            self.on_line(talk.line(self.service.address))
        return talk

    async def taken(self, desk: Desk, talk: Talk) -> HostTalk:
        """A staff member's side of a talk that has begun, on the socket."""
        host = await desk.take(talk.name)
        host.put_on(self.on_line(desk.line(self.service.address)))
        return host

    def on_line(self, line: ChatLine) -> ChatLine:
        """A socket until the end of the test."""
        self.run(asyncio.create_task(line.run()))
        return line

    def run(self, task: "asyncio.Task[None]") -> None:
        """A task until the end of the test."""
        self._open.push_async_callback(stopped, task)


@asynccontextmanager
async def place_at(service: RunningService) -> AsyncIterator[Place]:
    async with AsyncExitStack() as open_until:
        with Browsers(service) as browsers:
            place = Place(service, browsers, open_until)
            lena, sam = await place.desk("lena"), await place.desk("sam")
            await lena.open_chat()
            await sam.be_at_work(capacity=10)
            place.on_line(sam.line(service.address))
            yield place


@pytest_asyncio.fixture
async def place(live: RunningService) -> AsyncIterator[Place]:
    """Sam at work, and the chat open."""
    async with place_at(live) as made:
        yield made


async def settled(*talks: Talk) -> None:
    """Everybody has said what they had to say and heard as much as the others."""

    def is_so() -> bool:
        return not any(len(talk.outbox) for talk in talks) and len({talk.cursor for talk in talks}) == 1

    def seen() -> list[str]:
        return [talk.state() for talk in talks]

    await until("everything said to be heard", is_so, within=SETTLED_SECONDS, seen=seen)


def texts(talk: Talk) -> list[str | None]:
    return [heard.text for heard in talk.heard]


async def test_both_hear_the_same_in_the_same_order(place: Place) -> None:
    sam = await place.desk("sam")
    vera = await place.visitor("Får jag prata?")
    host = await place.taken(sam, vera)
    assert host.hello.text == "Får jag prata?"
    for n in range(10):
        vera.say(f"v{n} \u200fمرحبا")
        host.say(f"s{n}")
    await settled(vera, host)
    assert texts(vera) == texts(host)
    assert sorted(str(text) for text in texts(vera)) == sorted([*vera.said, *host.said])
    assert [vera.faults, host.faults] == [[], []]


async def test_fifty_packets_are_another_epoch(place: Place) -> None:
    vera = await place.visitor()
    host = await place.taken(await place.desk("sam"), vera)
    for n in range(60):
        (vera if n % 2 else host).say(str(n))
        if n % 10 == 9:
            await settled(vera, host)
    host.say("efter")
    await settled(vera, host)
    assert vera.epoch == host.epoch == 2
    assert texts(vera) == texts(host) == [*texts(host)[:60], "efter"]
    assert [vera.faults, host.faults] == [[], []]


async def test_without_sockets_it_is_the_same_talk(place: Place) -> None:
    vera = await place.visitor(is_blocked=True)
    host = await place.taken(await place.desk("sam"), vera)
    for n in range(5):
        vera.say(f"v{n}")
        host.say(f"s{n}")
        await asyncio.sleep(0.1)
        await vera.post()
    await settled(vera, host)
    assert (texts(vera), vera.faults) == (texts(host), [])
    assert len(texts(vera)) == 10


async def test_a_visitor_who_was_away_takes_every_epoch_and_reads_all(place: Place) -> None:
    vera = await place.visitor(is_away=True)
    host = await place.taken(await place.desk("sam"), vera)
    for n in range(120):
        host.say(str(n))
    await settled(host)
    assert host.epoch == 3
    place.on_line(vera.line(place.service.address))
    await settled(vera, host)
    assert (vera.epoch, vera.faults, texts(vera)) == (3, [], texts(host))


async def test_more_who_poll_than_there_are_connections_leave_room_for_everybody_else(place: Place) -> None:
    """Each poll waits for twenty seconds; whoever is let in is looked up on one of eight connections."""
    vera = await place.visitor(is_away=True)
    for _ in range(12):
        place.run(asyncio.create_task(vera.poll()))
    await asyncio.sleep(1)
    async with httpx.AsyncClient(base_url=place.service.address, timeout=4) as other:
        assert (await other.get("/api/chat/opening")).status_code == 200
