"""One run: so many rooms, so many messages, a storm over all of it, and the promise held to what came of it."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tests.chaos.balancer import Balancer, Count, Tamper
from tests.chaos.cluster import Cluster, running_cluster
from tests.chaos.crowd import VISITED, Crowd, Pair, crowd_at
from tests.chaos.phases import Phases
from tests.chaos.promise import broken, broken_in_database
from tests.chaos.weather import TROUBLES, Weather
from tests.support.chat_client import Talk
from tests.support.waiting import until

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

    # Each part of a run has a limit, three times what it takes where both cores have something else to do.

    @property
    def gathering_seconds(self) -> float:
        """Everybody signs in, enters and is taken."""
        return 120.0 + 3.0 * self.rooms

    @property
    def talking_seconds(self) -> float:
        """A visit, as many messages as are said at the most, and once round with everything that can go wrong."""
        longest = LONGER * self.pause_seconds * self.messages / self.rooms
        return 120.0 + longest + self.messages / 20 + TROUBLES * (self.calm_seconds + 10.0) + 3 * self.away_seconds

    @property
    def clearing_seconds(self) -> float:
        """What has begun is finished: at the longest every process is started again, one after the other."""
        return self.away_seconds + 60.0 * (self.processes + 1)

    @property
    def reloading_seconds(self) -> float:
        """Some consoles read everything again."""
        return 60.0 + self.rooms + self.messages / 20


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
        async with Balancer(cluster.front, cluster.ports) as balancer, crowd_at(cluster) as crowd:
            balancer.tamper = tamper
            weather = Weather(cluster, balancer, plan.calm_seconds, plan.away_seconds)
            telling = asyncio.create_task(_tell(crowd, weather, tell))
            try:
                return await _outcome(cluster, balancer, crowd, weather, plan, is_calm)
            finally:
                telling.cancel()


async def _outcome(
    cluster: Cluster, balancer: Balancer, crowd: Crowd, weather: Weather, plan: Plan, is_calm: bool
) -> Outcome:
    phases = Phases(lambda: [pair.state() for pair in crowd.pairs if not pair.is_settled])
    async with phases.at_most(plan.gathering_seconds, "gathering"):
        await crowd.sign_in()
        await crowd.fill(plan.rooms)
    if phases.unfinished:
        return Outcome(broken=phases.unfinished)
    begun = time.monotonic()
    await _talk(phases, crowd, weather, plan, is_calm)
    seconds = time.monotonic() - begun
    found = [*broken(crowd.pairs), *broken_in_database(cluster.postgres.url, crowd.pairs)]
    async with phases.at_most(plan.reloading_seconds, "reading again in reloaded consoles"):
        found += await _reloaded(crowd.pairs)
    return Outcome(
        broken=[*phases.unfinished, *found],
        said=sum(len(talk.said) for pair in crowd.pairs for talk in pair.talks),
        seconds=seconds,
        epochs=sum(pair.visitor.epoch for pair in crowd.pairs),
        connections=sum(line.connections for line in crowd.lines),
        happened=dict(weather.happened),
        has_gone_round=weather.has_gone_round,
        count=balancer.count,
    )


async def _talk(phases: Phases, crowd: Crowd, weather: Weather, plan: Plan, is_calm: bool) -> None:
    if not is_calm:
        weather.break_out()
    visits = [
        crowd.come_and_go(pair, STAYS_SECONDS, plan.talking_seconds)
        for pair in crowd.pairs
        if pair.number % VISITED == 0
    ]
    async with phases.at_most(plan.talking_seconds, "the talk"):
        await asyncio.gather(*(_converse(pair, plan, weather) for pair in crowd.pairs), *visits)
    async with phases.at_most(plan.clearing_seconds, f"the end of the storm ({weather.now})"):
        await weather.clear()
    async with phases.at_most(plan.settled_seconds, "settling"):
        await until("every room", lambda: all(p.is_settled for p in crowd.pairs), within=plan.settled_seconds)


async def _tell(crowd: Crowd, weather: Weather, tell: Callable[[str], None]) -> None:
    begun = time.monotonic()
    while True:  # endless: the run it tells of
        said = sum(len(talk.said) for pair in crowd.pairs for talk in pair.talks)
        heard = sum(pair.visitor.cursor for pair in crowd.pairs)
        faults = sum(len(talk.faults) for pair in crowd.pairs for talk in pair.talks)
        tell(f"{time.monotonic() - begun:4.0f} s: {said} said, {heard} heard, {faults} faults; {weather.now}")
        await asyncio.sleep(TOLD_SECONDS)


async def _converse(pair: Pair, plan: Plan, weather: Weather) -> None:
    """Two people write, each three times in a row; and on, for a while, until everything has gone wrong once."""
    messages = plan.messages // plan.rooms
    for n in range(messages * LONGER):
        if n >= messages and weather.has_gone_round:
            return
        talk = pair.host if n // 3 % 2 else pair.visitor
        talk.say(f"{pair.number}/{n}")
        if n % 20 == 19:
            talk.mark()
        await asyncio.sleep(plan.pause_seconds)
        await until("what was said", partial(_has_room, talk), within=plan.talking_seconds, seen=talk.state)


def _has_room(talk: Talk) -> bool:
    return len(talk.outbox) <= UNDER_WAY


async def _reloaded(pairs: list[Pair]) -> list[str]:
    found: list[str] = []
    for pair in pairs[::RELOADED]:
        again = await pair.host.desk.sit_down(pair.visitor.name)
        await again.recall()
        if [(e.n, e.text) for e in again.heard] != [(e.n, e.text) for e in pair.host.heard] or again.faults:
            found.append(f"room {pair.number}: a reloaded console does not read what was heard: {again.faults[:3]}")
    return found
