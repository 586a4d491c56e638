"""Hundreds of people in the line and in talks: visitors with a socket each or without, staff with several rooms a
socket, colleagues who come into a room and leave it again."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

import httpx

from tests.chaos.cluster import Cluster
from tests.support.chat_client import Talk
from tests.support.chat_host import Desk, HostTalk
from tests.support.chat_line import ChatLine
from tests.support.chat_visitor import VisitorTalk
from tests.support.demonstration import Browsers
from tests.support.waiting import stopped, until

HOSTS = ("sam", "sara", "mira", "polly", "lena")
# Sockets of one console: each has the pace of a person who types fast in some rooms.
TABS = 4
ENTER_AT_ONCE = 10
# One in so many has no socket, and in one of so many a colleague comes in.
BLOCKED, VISITED = 12, 10


@dataclass
class Pair:
    """One room: who came, who took it, and whoever came in later."""

    number: int
    visitor: VisitorTalk
    host: HostTalk
    guests: list[HostTalk] = field(default_factory=list)

    @property
    def talks(self) -> list[Talk]:
        """Everybody's side."""
        return [self.visitor, self.host, *self.guests]

    @property
    def is_settled(self) -> bool:
        """Everything said is committed, and both have heard as much."""
        return not any(len(talk.outbox) for talk in self.talks) and self.visitor.cursor == self.host.cursor

    def state(self) -> str:
        """Everybody's."""
        names = ("visitor", "host", *(f"guest {n}" for n in range(len(self.guests))))
        sides = [f"{name} {talk.state()}" for name, talk in zip(names, self.talks, strict=True)]
        return f"room {self.number}: {'; '.join(sides)}"


class Crowd:
    """Use `crowd_at`."""

    def __init__(self, cluster: Cluster, open_until: AsyncExitStack) -> None:
        self._cluster, self._open = cluster, open_until
        self.desks: list[Desk] = []
        self.lines: list[ChatLine] = []
        self.pairs: list[Pair] = []

    async def sign_in(self) -> None:
        """Everybody of the team at work, and the chat open. Nobody is rung: these take whom they see."""
        browsers = self._open.enter_context(Browsers(self._cluster.service))
        for name in HOSTS:
            # In a thread: it blocks, and the balancer it speaks through is in this loop.
            desk = await asyncio.to_thread(lambda signed_in: Desk.of(browsers.of(signed_in)), name)
            await self._open.enter_async_context(desk.http)
            await desk.be_at_work(capacity=0)
            self.desks.append(desk)
        await self.desks[-1].open_chat()
        for desk in self.desks:
            self.lines += [self._run(desk.line(self._cluster.address)) for _ in range(TABS)]

    async def fill(self, rooms: int) -> None:
        """Everybody enters and is taken out of the line."""
        for first in range(0, rooms, ENTER_AT_ONCE):
            some = range(first, min(rooms, first + ENTER_AT_ONCE))
            self.pairs += await asyncio.gather(*(self._begin(number) for number in some))

    async def _begin(self, number: int) -> Pair:
        http = httpx.AsyncClient(base_url=self._cluster.address, timeout=40)
        await self._open.enter_async_context(http)
        desk = self.desks[number % len(self.desks)]
        visitor = VisitorTalk(http, desk.log)
        await visitor.enter(f"Hej {number}")
        host = await desk.take(visitor.name)
        host.put_on(self._line_of(number))
        if number % BLOCKED == BLOCKED - 1:
            self._task(asyncio.create_task(visitor.poll()))
            self._task(asyncio.create_task(_post(visitor)))
        else:
            self.lines.append(self._run(visitor.line(self._cluster.address)))
        return Pair(number, visitor, host)

    def _line_of(self, number: int) -> ChatLine:
        desks = len(self.desks)
        return self.lines[(number % desks) * TABS + number // desks % TABS]

    async def come_and_go(self, pair: Pair, stays_seconds: float, patience: float) -> None:
        """A colleague is asked in, says something, and leaves again."""
        number = pair.number + 1
        desk = self.desks[number % len(self.desks)]
        await pair.host.invite(desk.browser.person)
        guest = await desk.join(pair.visitor.name)
        line = self._line_of(number)
        guest.put_on(line)
        pair.guests.append(guest)
        for n in range(5):
            guest.say(f"{pair.number}/guest/{n}")
            await asyncio.sleep(stays_seconds / 5)
        await until("what a guest said", lambda: not len(guest.outbox), within=patience, seen=guest.state)
        line.remove(pair.visitor.name)
        guest.lost()
        await guest.calls.act("step-out")

    def _run(self, line: ChatLine) -> ChatLine:
        self._task(asyncio.create_task(line.run()))
        return line

    def _task(self, task: "asyncio.Task[None]") -> None:
        self._open.push_async_callback(stopped, task)


async def _post(visitor: VisitorTalk) -> None:
    while True:  # endless: the crowd that has begun it
        await visitor.post()
        await asyncio.sleep(0.2)


@asynccontextmanager
async def crowd_at(cluster: Cluster) -> AsyncIterator[Crowd]:
    """Nobody yet; whoever comes is let go at the end."""
    async with AsyncExitStack() as open_until:
        yield Crowd(cluster, open_until)
