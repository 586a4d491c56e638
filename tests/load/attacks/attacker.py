"""The attacker: python -m tests.load.attacks.attacker WAY PORT SECONDS TARGET. Says how often which answer came."""

import asyncio
import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from tests.load.attacks import floods, rooms
from tests.load.attacks.wire import NO_HEADERS, Body, Headers, Wire, work_of
from tests.support.raw_questions import question, some

# Connections of a flood, and how many of them do the work that is asked for.
CONNECTIONS, WORKING = 12, 2
Make = Callable[[], tuple[str, Body | None]]
_TROUBLE = (OSError, EOFError, TimeoutError, ValueError)


@dataclass
class Attack:
    """What is attacked, until when, and what has come of it."""

    port: int
    until: float
    target: dict[str, str]
    came: Counter[str] = field(default_factory=Counter)

    @property
    def goes_on(self) -> bool:
        """Whether there is time left."""
        return time.monotonic() < self.until

    async def flood(self, make: Make, headers: Headers = NO_HEADERS) -> None:
        """One call after the other on many connections; some of them work for it."""
        sides = [self._side(make, headers, works=number < WORKING) for number in range(CONNECTIONS)]
        await asyncio.gather(*sides)

    async def _side(self, make: Make, headers: Headers, *, works: bool) -> None:
        wire = Wire(self.port)
        while self.goes_on:
            path, body = make()
            try:
                status, answer = await wire.ask("POST", path, body, headers)
                self.came[str(status)] += 1
                work = await asyncio.to_thread(work_of, answer) if works and status == 429 else None
                if work is not None:
                    status, _ = await wire.ask("POST", path, {**(body or {}), "work": work}, headers)
                    self.came[f"{status} with work"] += 1
            except _TROUBLE:
                self.came["cut"] += 1
                wire.close()
        wire.close()


async def _ask(attack: Attack) -> None:
    await attack.flood(lambda: ("/questions", question(attack.target["epoch_key"])))


async def _open(attack: Attack) -> None:
    await attack.flood(lambda: ("/mailboxes/open", {"mailbox": some(16), "access_token": some(32)}))


async def _sign_in(attack: Attack) -> None:
    """The name is known: it is somebody's, and their secret is guessed at."""
    name = attack.target["name"]
    await attack.flood(lambda: ("/accounts/sign-in/finish", {"name": name, "secret": some(32)}))


async def _invite(attack: Attack) -> None:
    await attack.flood(lambda: ("/accounts/invitations/open", {"token": some(32)}))


async def _write(attack: Attack) -> None:
    """One mailbox, and the largest envelopes there are."""
    path, headers, make = await floods.own_mailbox(attack.port, attack.target["epoch_key"])
    await attack.flood(lambda: (path, make()), headers=headers)


async def _join(attack: Attack) -> None:
    await rooms.fill_the_line(attack)


async def _attend(attack: Attack) -> None:
    await rooms.attend_everywhere(attack)


async def _poll(attack: Attack) -> None:
    await rooms.poll_own_rooms(attack)


WAYS = {
    "asking": _ask,
    "opening": _open,
    "writing more": _write,
    "joining": _join,
    "attending": _attend,
    "polling": _poll,
    "signing in": _sign_in,
    "inviting": _invite,
}


async def main(way: str, port: int, seconds: float, target: dict[str, Any]) -> dict[str, int]:
    """Do it; say what came."""
    attack = Attack(port, time.monotonic() + seconds, target)
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds + 5):
            await WAYS[way](attack)
    return dict(attack.came)


if __name__ == "__main__":
    way, port, seconds, target = sys.argv[1:]
    sys.stdout.write(json.dumps(asyncio.run(main(way, int(port), float(seconds), json.loads(target)))))
