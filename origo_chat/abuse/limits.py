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


# Typing errors come in twos and threes. After five in a row a person should look at the paper again.
SIGN_IN_SLOW: Final = Limit("sign-in-slow", tries=5, seconds=60, away=3)
# Ten in a row is no longer a typing error. A passphrase has 66 bits, so this is for the people watching, not for the
# arithmetic; and it stays minutes, because anybody can close a name they know.
SIGN_IN_CLOSED: Final = Limit("sign-in-closed", tries=10, seconds=900, away=5)
# One sign-in costs about 30 ms of a core: this is a fifth of one. Whoever is signed in notices nothing.
SIGN_IN_ALL: Final = Limit("sign-in-all", tries=400, seconds=60, away=100)
# A code has six digits and three of them are right at any moment: five tries in five minutes find it in years.
SECOND_FACTOR: Final = Limit("second-factor", tries=5, seconds=300, away=3)
# A ticket of an invitation has 256 bits; this only keeps somebody from using the route to load the database.
INVITATION_ALL: Final = Limit("invitation-all", tries=300, seconds=60, away=100)
# A browser opens a socket when it starts and when a connection was lost.
SOCKET_TICKET: Final = Limit("socket-ticket", tries=30, seconds=60, away=15)
