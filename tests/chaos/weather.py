"""What goes wrong, one thing after the other and again from the beginning, until it is told to clear."""

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine

from tests.chaos.balancer import Balancer, Network
from tests.chaos.cluster import Cluster

# Bad enough that everything is tried, and not so bad that a person could not talk.
BAD = Network(delayed=0.02, delay_seconds=0.3, doubled=0.02)
# How many kinds of trouble there are.
TROUBLES = 9


class Weather:
    """`storm` is a task; `clear` ends it with everything up again."""

    def __init__(self, cluster: Cluster, balancer: Balancer, calm_seconds: float, away_seconds: float = 10.0) -> None:
        self._cluster, self._balancer = cluster, balancer
        self._calm_seconds, self._away_seconds = calm_seconds, away_seconds
        self._next_process = 0
        self._storming: asyncio.Task[None] | None = None
        self._happening: asyncio.Task[None] | None = None
        self.happened: Counter[str] = Counter()
        self._troubles: list[Callable[[], Coroutine[None, None, None]]] = [
            self._connections_cut,
            self._process_killed,
            self._redis_killed,
            self._postgres_killed,
            self._deploy,
            self._line_dead,
            self._process_and_redis_killed,
            self._postgres_away,
            self._everything_killed,
        ]
        assert len(self._troubles) == TROUBLES
        self.now = "calm"

    def break_out(self) -> None:
        """From now on."""
        self._balancer.network = BAD
        self._storming = asyncio.create_task(self._storm())

    async def clear(self) -> None:
        """No more, after what is happening has ended."""
        self._balancer.network = Network()
        for task in (self._storming, self._happening):
            if task is self._storming and task is not None:
                task.cancel()
            if task is not None:
                await asyncio.gather(task, return_exceptions=True)
                if not task.cancelled() and (fault := task.exception()):
                    raise fault

    @property
    def has_gone_round(self) -> bool:
        """Everything has gone wrong once; calm weather never does."""
        return self._storming is None or len(self.happened) == len(self._troubles)

    async def _storm(self) -> None:
        while True:  # endless: clear
            for each in self._troubles:
                await asyncio.sleep(self._calm_seconds)
                # What has begun is finished, so that nothing stays away when it clears.
                self.now = each.__name__.strip("_").replace("_", " ")
                self._happening = asyncio.create_task(each())
                await asyncio.shield(self._happening)
                self.happened[self.now] += 1
                self.now = "calm"

    def _process(self) -> int:
        self._next_process = (self._next_process + 1) % len(self._cluster.ports)
        return self._next_process

    async def _connections_cut(self) -> None:
        self._balancer.cut(0.4)

    async def _line_dead(self) -> None:
        await self._balancer.hold_still(2.0)
        self._balancer.cut(0.2)

    async def _process_killed(self) -> None:
        await self._killed(self._process())

    async def _killed(self, number: int) -> None:
        self._cluster.kill(number)
        await asyncio.sleep(0.5)
        await asyncio.to_thread(self._cluster.start, number)

    async def _deploy(self) -> None:
        for number in range(len(self._cluster.ports)):
            await asyncio.to_thread(self._cluster.restart, number)

    async def _redis_killed(self) -> None:
        await asyncio.to_thread(self._cluster.redis.kill)
        await asyncio.sleep(1.5)
        await asyncio.to_thread(self._cluster.redis.start)

    async def _process_and_redis_killed(self) -> None:
        await asyncio.gather(self._redis_killed(), self._process_killed())

    async def _postgres_killed(self) -> None:
        await asyncio.to_thread(self._cluster.postgres.kill)
        await asyncio.to_thread(self._cluster.postgres.start)

    async def _postgres_away(self) -> None:
        """Longer than a process has patience for: what it holds is answered with a fault, and sent again."""
        await asyncio.to_thread(self._cluster.postgres.kill)
        await asyncio.sleep(self._away_seconds)
        await asyncio.to_thread(self._cluster.postgres.start)

    async def _everything_killed(self) -> None:
        await asyncio.to_thread(self._cluster.postgres.kill)
        await asyncio.to_thread(self._cluster.redis.kill)
        for number in range(len(self._cluster.ports)):
            self._cluster.kill(number)
        await asyncio.to_thread(self._cluster.postgres.start)
        await asyncio.to_thread(self._cluster.redis.start)
        await asyncio.gather(*(asyncio.to_thread(self._cluster.start, n) for n in range(len(self._cluster.ports))))
