"""Every limit on how often something may be tried, declared once: the number, the reason, and what holds without Redis.

None opens when Redis is away: each process then counts for itself, to the lower number `away`, and a process whose
counts are full refuses. No limit is keyed on an address: we do not have one.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Limit:
    """So many tries within so many seconds; `away` is the number for each process while Redis does not answer."""

    name: str
    tries: int
    seconds: int
    away: int


@dataclass(frozen=True)
class Pressure:
    """So many calls of everybody together are free within a minute; each one above brings work (work.py). `away` is
    the free number for each process while Redis does not answer."""

    name: str
    free: int
    away: int
    seconds: int = 60


@dataclass(frozen=True)
class Demand:
    """Whose number a call counts towards, and how many times the free number is taken to have come at the least: for
    what asks for work by something else than how often it is called."""

    pressure: Pressure
    at_least: float = 0.0


@dataclass(frozen=True)
class Effort:
    """So many puzzles of so many bits: 2^bits tries each, on the average."""

    puzzles: int
    bits: int


# Typing errors come in twos and threes. After five in a row a person should look at the paper again.
SIGN_IN_SLOW: Final = Limit("sign-in-slow", tries=5, seconds=60, away=3)
# Ten in a row is no longer a typing error. A passphrase has 66 bits, so this is for the people watching, not for the
# arithmetic; and it stays minutes, because anybody can close a name they know.
SIGN_IN_CLOSED: Final = Limit("sign-in-closed", tries=10, seconds=900, away=5)
# A code has six digits and three of them are right at any moment: five tries in five minutes find it in years.
SECOND_FACTOR: Final = Limit("second-factor", tries=5, seconds=300, away=3)
# A ticket of an invitation has 256 bits; this only keeps somebody from using the route to load the database.
INVITATION_ALL: Final = Limit("invitation-all", tries=300, seconds=60, away=100)
# A browser opens a socket when it starts and when a connection was lost.
SOCKET_TICKET: Final = Limit("socket-ticket", tries=30, seconds=60, away=15)

# A team answers some dozens of questions a day. Twenty in a minute is a school class after a lesson, or a flood.
ASKING: Final = Pressure("asking", free=20, away=10)
# Who returns opens once. Guessing words is hopeless (66 bits): this only keeps the route from loading the database.
OPENING: Final = Pressure("opening", free=60, away=20)
# Asking for the parameters of a name costs one look-up.
SIGN_IN_BEGIN: Final = Pressure("sign-in-begin", free=100, away=30)
# One try costs about 30 ms of a core: this is a twentieth of one. Closing instead would close it to everybody.
SIGN_IN: Final = Pressure("sign-in", free=100, away=30)
# A centre's line grows by some an hour; ten in a minute are a campaign, or somebody who fills it.
JOINING: Final = Pressure("joining", free=10, away=5)
# For a while after staff were threatened: nearly everybody who joins brings work, and soon more of it.
JOINING_AFTER_A_REPORT: Final = Pressure("joining-after-a-report", free=1, away=1)

# A slow phone makes 100,000 hashes a second: one second, two, and just under three. Many small puzzles take about the
# same time for everybody, one large one is a lottery: one in a thousand waits half as long again as the average.
EFFORTS: Final = (Effort(24, 12), Effort(24, 13), Effort(32, 13))
# From how many times the free number on each of them is asked for.
_STEPS: Final = (1, 4, 16)


def effort_at(level: float) -> Effort:
    """What is asked for when so many times the free number comes."""
    return [effort for step, effort in zip(_STEPS, EFFORTS, strict=True) if level >= step][-1]


# Sockets of visitors in one process: at most 24 kB each is 120 MB. Beyond it a page works without, by asking again.
VISITOR_SOCKETS: Final = 5_000
# Opening one costs about a millisecond: this leaves nine tenths of a core to everybody else.
VISITOR_SOCKETS_A_SECOND: Final = 100
