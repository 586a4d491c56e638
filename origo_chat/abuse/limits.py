"""Every limit on how often something may be tried, declared once: the number, the reason, and what holds without Redis.

None opens when Redis is away: each process then counts for itself, to the lower number `away`. No limit is keyed on an
address: we do not have one. What a stranger can reach asks for work above its number; only what somebody can reach with
a session of their own may close.
"""

from dataclasses import dataclass
from typing import Final

from origo_chat.protocol import limits as protocol


@dataclass(frozen=True)
class Limit:
    """So many tries of one subject within so many seconds; `away` is the number for each process while Redis does not
    answer. What comes of more stands beside each."""

    name: str
    tries: int
    seconds: int
    away: int


@dataclass(frozen=True)
class Pressure:
    """So many calls of everybody together are free within a minute at the most; each one above brings work (work.py),
    and more of it the more of those come. How many it is in this minute is a secret draw from half of it on
    (pressure.py): else whoever calls until work is asked for would know how many others called. One that is refused for
    want of work is not counted: calling costs others no more than the least work. `away` is the free number for each
    process while Redis does not answer, and as much a draw."""

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
class Ceiling:
    """So many envelopes and so many bytes in one conversation. Rows are counted, so it holds without Redis as well."""

    envelopes: int
    bytes: int


@dataclass(frozen=True)
class Effort:
    """So many puzzles of so many bits: 2^bits tries each, on the average."""

    puzzles: int
    bits: int


# Typing errors come in twos and threes: five in a quarter of an hour cost nothing. Whoever goes on brings work, more of
# it after four and after sixteen times as many, and no more than that: a passphrase has 66 bits, and the owner of a
# name that somebody hammers has to be in within seconds.
FAILED_SIGN_INS: Final = Limit("failed-sign-ins", tries=5, seconds=900, away=3)
# Asked of somebody who is signed in and wants another passphrase, so it can close to nobody else.
OLD_PASSPHRASE: Final = Limit("old-passphrase", tries=5, seconds=60, away=3)
# A code has six digits and three of them are right at any moment: five tries in five minutes find it in years. This one
# closes: who comes so far had the right passphrase.
SECOND_FACTOR: Final = Limit("second-factor", tries=5, seconds=300, away=3)
# A browser opens a socket when it starts and when a connection was lost.
SOCKET_TICKET: Final = Limit("socket-ticket", tries=30, seconds=60, away=15)
# Somebody begins, takes a break and comes back some times an hour. Each change is recorded and looks through the line.
PRESENCE: Final = Limit("presence", tries=30, seconds=60, away=15)

# A team answers some dozens of questions a day. Twenty in a minute is a school class after a lesson, or a flood.
ASKING: Final = Pressure("asking", free=20, away=10)
# Who returns opens once. Guessing words is hopeless (66 bits): this only keeps the route from loading the database.
OPENING: Final = Pressure("opening", free=60, away=20)
# Who has words writes some messages and waits. Sixty of all of them in a minute are a busy evening, or a flood.
WRITING_MORE: Final = Pressure("writing-more", free=60, away=20)
# Asking for the parameters of a name costs one look-up.
SIGN_IN_BEGIN: Final = Pressure("sign-in-begin", free=100, away=30)
# One try costs about 30 ms of a core: this is a twentieth of one. Closing instead would close it to everybody.
SIGN_IN: Final = Pressure("sign-in", free=100, away=30)
# A ticket of an invitation has 256 bits; this only keeps somebody from using the routes to load the database.
INVITATION: Final = Pressure("invitation", free=60, away=20)
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
# So long a newcomer takes no such place in a full line, and then first the one that would go soonest. What a script
# joins 30 times a second and never shows is ten seconds old by then: it keeps nobody out, and no page loses its place.
PLACE_GRACE_SECONDS: Final = 5
# How full the line is, by whether work is asked for as well, is read so often in each process for whoever does not
# stand in it, and not when somebody comes or goes: who watches from outside sees no moment.
LINE_TOLD_SECONDS: Final = 10

# What a person writes before somebody has answered: more than a night of it, and an answer opens it again. Without a
# ceiling one question would be written full, and would fill whoever opens it.
UNANSWERED: Final = Ceiling(envelopes=100, bytes=2 * 1024 * 1024)
# And in all: together with what begins another key they fit in a thread (protocol/limits.py).
OF_VISITOR: Final = Ceiling(envelopes=1_200, bytes=16 * 1024 * 1024)
OF_STAFF: Final = Ceiling(envelopes=700, bytes=12 * 1024 * 1024)
OF_NOTES: Final = Ceiling(envelopes=protocol.NOTES_ENVELOPES, bytes=protocol.NOTES_BYTES)

# Packets of one talk. Two people who write ten a minute fill it in six hours and more; without it one page would write
# the database full. The larger have 4,155 bytes, so it is 16 MiB. Counted in the database, with Redis or without.
TALK_PACKETS: Final = 4_000
# Packets of one member in one room over HTTP: four a second, and what was written without a connection comes at once.
# Beyond it a page waits some seconds and sends the same again. A socket counts its frames (protocol/limits.py).
PACKETS_OVER_HTTP: Final = Limit("packets-over-http", tries=40, seconds=10, away=20)

# A slow phone makes 100,000 hashes a second: one second, two, and just under three. Many small puzzles take about the
# same time for everybody, one large one is a lottery: one in a thousand waits half as long again as the average.
EFFORTS: Final = (Effort(24, 12), Effort(24, 13), Effort(32, 13))
# From how many times the free number on each of them is asked for.
EFFORT_STEPS: Final = (1, 4, 16)


def effort_at(level: float) -> Effort:
    """What is asked for when so many times the free number comes."""
    return [effort for step, effort in zip(EFFORT_STEPS, EFFORTS, strict=True) if level >= step][-1]


# Sockets of visitors in one process: at most 24 kB each is 120 MB. Beyond it a page works without, by asking again.
VISITOR_SOCKETS: Final = 5_000
# Connections that have not sent a whole request: a browser does within a second, and on a bad line a long message takes
# ten. Beyond the number the one that needs longest makes room; each may hold a body (protocol/limits.py).
CONNECTIONS_WITHOUT_REQUEST: Final = 1_000
REQUEST_SECONDS: Final = 30
# Connections that do not take what they are sent: each holds one answer, of half a megabyte or so. A telephone on a bad
# line takes some of it every few seconds; who takes nothing for longer is gone, or wants our memory.
CONNECTIONS_UNREAD: Final = 100
UNREAD_SECONDS: Final = 30
# Requests a process works on at once: each may have a thread, and eight have a connection to the database, so more
# would only wait inside. As many as are done in about three seconds wait at the door in the order they came, each at
# some kilobytes; whoever would wait longer is told when to come again.
REQUESTS_AT_ONCE: Final = 64
REQUESTS_WAITING: Final = 1_000
# Polls that wait hold no thread, only some 30 kB; more pages than sockets is a campaign, and a page asks again.
POLLS_AT_ONCE: Final = 2_000
BUSY_SECONDS: Final = 3
# Of one member in one room: a page, its next connection while the last is not known to be lost, and a second device.
# Beyond it the oldest makes room, so that nobody who comes again is kept out.
SOCKETS_OF_A_MEMBER: Final = 4
POLLS_OF_A_MEMBER: Final = 3
# Rooms of one socket: a page has one and may have ended some; staff have ten at most, and are asked into some.
ROOMS_OF_A_VISITOR: Final = 5
ROOMS_OF_STAFF: Final = 30
# Frames that came behind an attend and wait for its answer: what a page sends again after a lost connection.
FRAMES_HELD: Final = 30
# Attends of one process that wait for the database, and reads: a hundred are one question of some milliseconds, so
# whoever waits waits less than a second. Beyond it a socket is closed as when too many are connected, a read refused.
KNOCKS_WAITING: Final = 2_000
READS_WAITING: Final = 2_000
# Sockets of staff that have not said whose they are: a browser does within a second. When there are more, the one that
# is silent longest makes room, so that nobody who is quick is kept out.
STAFF_SOCKETS_SILENT: Final = 100
# Opening one costs about a millisecond: this leaves nine tenths of a core to everybody else.
VISITOR_SOCKETS_A_SECOND: Final = 100

# A process whose Redis did not answer counts by itself for so long before it asks again: whoever waits then waits once.
AWAY_SECONDS: Final = 2.0

# What a process counts and remembers by itself, at about 250 bytes each. Counted are people who are signed in and the
# names somebody tried, these in 65,536 groups (accounts/tries.py): that never fills.
COUNTED_HERE: Final = 100_000
# Remembered are challenges that were solved, for five minutes, and sessions that were left, for thirty. Each costs
# whoever wants to fill it a call with its work. Full, it forgets what would end first: a challenge sooner than a
# session, and a challenge that is forgotten opens nothing but the very call again that it opened before.
REMEMBERED_HERE: Final = 100_000

# Signed heads of the record of deeds in one answer: each administrator signs one a day, so this is a month of three.
SIGNED_HEADS_SHOWN: Final = 100
