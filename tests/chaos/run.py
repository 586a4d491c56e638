"""One run: so many rooms, so many messages, a storm over all of it, and the promise held to what came of it."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.chaos.balancer import Balancer, Count, Tamper
from tests.chaos.cluster import Cluster, running_cluster
from tests.chaos.crowd import VISITED, Crowd, Pair, gathered
from tests.chaos.promise import broken, broken_in_database
from tests.chaos.weather import Weather

# Whoever has more than this under way stops to think: as people do who see that nothing arrives.
UNDER_WAY = 4
TOLD_SECONDS = 5.0
# A fast machine has said it all before the storm has gone round: then there is more to say, up to so many times.
LONGER = 10
STAYS_SECONDS = 5.0
# One in so many consoles is reloaded at the end, and has to read everything again from what it kept.
RELOADED = 10


@dataclass(frozen=True)
class Plan:
    """How much of it."""

    messages: int
    rooms: int
    processes: int = 3
    calm_seconds: float = 4.0
    away_seconds: float = 10.0
    # Between two messages of one room, at least.
    pause_seconds: float = 0.02
    # How long everything may take to arrive once the storm is over.
    settled_seconds: float = 90.0


@dataclass
class Outcome:
    """What came of it."""

    broken: list[str] = field(default_factory=list)
    said: int = 0
    seconds: float = 0.0
    epochs: int = 0
    connections: int = 0
    happened: dict[str, int] = field(default_factory=dict)
    # Everything has gone wrong at least once.
    has_gone_round: bool = False
    count: Count = field(default_factory=Count)


async def run(
    folder: Path,
    plan: Plan,
    tamper: Tamper | None = None,
    *,
    is_calm: bool = False,
    tell: Callable[[str], None] = lambda _: None,
) -> Outcome:
    """Everything from empty folders to the outcome; `tell` is told how far it has come."""
    # The processes are started before the event loop has anything to do.
    with running_cluster(folder, plan.processes) as cluster:
        async with Balancer(cluster.front, cluster.ports) as balancer, gathered(cluster, plan.rooms) as crowd:
            balancer.tamper = tamper
            weather = Weather(cluster, balancer, plan.calm_seconds, plan.away_seconds)
            telling = asyncio.create_task(_tell(crowd, weather, tell))
            try:
                return await _talk(cluster, balancer, crowd, weather, plan, is_calm)
            finally:
                telling.cancel()


async def _talk(
    cluster: Cluster, balancer: Balancer, crowd: Crowd, weather: Weather, plan: Plan, is_calm: bool
) -> Outcome:
    begun = time.monotonic()
    if not is_calm:
        weather.break_out()
    each = plan.messages // plan.rooms
    visits = [crowd.come_and_go(pair, STAYS_SECONDS) for pair in crowd.pairs if pair.number % VISITED == 0]
    talks = [_converse(pair, each, plan.pause_seconds, weather) for pair in crowd.pairs]
    await asyncio.gather(*talks, *visits)
    await weather.clear()
    await _settled(crowd.pairs, plan.settled_seconds)
    seconds = time.monotonic() - begun
    return Outcome(
        broken=[
            *broken(crowd.pairs),
            *broken_in_database(cluster.postgres.url, crowd.pairs),
            *await _reloaded(crowd.pairs),
        ],
        said=sum(len(talk.said) for pair in crowd.pairs for talk in pair.talks),
        seconds=seconds,
        epochs=sum(pair.visitor.epoch for pair in crowd.pairs),
        connections=sum(line.connections for line in crowd.lines),
        happened=dict(weather.happened),
        has_gone_round=weather.has_gone_round,
        count=balancer.count,
    )


async def _tell(crowd: Crowd, weather: Weather, tell: Callable[[str], None]) -> None:
    begun = time.monotonic()
    while True:
        said = sum(len(talk.said) for pair in crowd.pairs for talk in pair.talks)
        heard = sum(pair.visitor.cursor for pair in crowd.pairs)
        faults = sum(len(talk.faults) for pair in crowd.pairs for talk in pair.talks)
        tell(f"{time.monotonic() - begun:4.0f} s: {said} said, {heard} heard, {faults} faults; {weather.now}")
        await asyncio.sleep(TOLD_SECONDS)


async def _converse(pair: Pair, messages: int, pause_seconds: float, weather: Weather) -> None:
    """Two people write, each three times in a row; and on, for a while, until everything has gone wrong once."""
    for n in range(messages * LONGER):
        if n >= messages and weather.has_gone_round:
            return
        talk = pair.host if n // 3 % 2 else pair.visitor
        talk.say(f"{pair.number}/{n}")
        if n % 20 == 19:
            talk.mark()
        await asyncio.sleep(pause_seconds)
        while len(talk.outbox) > UNDER_WAY:  # noqa: ASYNC110  # nothing tells of it but the outbox itself
            await asyncio.sleep(0.05)


async def _settled(pairs: list[Pair], seconds: float) -> None:
    """Everything said is committed, and both have heard as much. What does not settle is found by the promise."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while any(len(p.visitor.outbox) or len(p.host.outbox) or p.visitor.cursor != p.host.cursor for p in pairs):  # noqa: ASYNC110
                await asyncio.sleep(0.2)


async def _reloaded(pairs: list[Pair]) -> list[str]:
    found: list[str] = []
    for pair in pairs[::RELOADED]:
        again = await pair.host.desk.sit_down(pair.visitor.name)
        await again.recall()
        if [(e.n, e.text) for e in again.heard] != [(e.n, e.text) for e in pair.host.heard] or again.faults:
            found.append(f"room {pair.number}: a reloaded console does not read what was heard: {again.faults[:3]}")
    return found
