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
# How full the line is, as a part of what those at work reach in a sitting, and how many times the free number is taken
# to have come from there on: one second of work, two, nearly three. Counted in the database, with Redis or without.
LINE_WORK: Final = ((0.5, 2.0), (1.0, 4.0), (2.0, 16.0))
# After a report an empty line asks for the least of it, and one that fills for so many times as much.
LINE_WORK_AFTER_A_REPORT: Final = 4.0
# Places in the line at once. Seven at work reach 42 people in a sitting, and pass 300 strangers in some minutes; every
# look at the line reads all of it. Who comes when it is as long as that takes the place of whoever is not there, or
# was passed (live_chat/line.py). Counted in the database.
LINE_PLACES: Final = 300
# Of those a console is shown so many, and the number of the others: it reads all first lines whenever the line changed.
LINE_SHOWN: Final = 60
# Of those who are there only the later half makes room, and nobody before they have stood so long: a crowd that comes
# again and again moves out nobody who stood before it, and none of those who came between in the same moment.
LINE_STANDS_SECONDS: Final = 120
# A page that joined shows itself within a second or, where sockets hang, within ten: what was not seen by then has no
# page. A connection that is lost later keeps the place for as long as service.toml says.
PLACE_UNSEEN_SECONDS: Final = 90

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
