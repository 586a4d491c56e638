"""Wrong tries to sign in, counted by name: guessing costs more and more work, and closes no name to its owner.

Only wrong ones count, and a right one changes nothing: otherwise whoever watches when a name is asked for work would
learn that somebody signs in with it. A name nobody has is counted like any other. Names are counted in groups of which
there are 65,536: whoever makes up names fills no memory, and the shared cache holds nothing that names somebody.
"""

from typing import Final

from origo_chat.abuse.counting import level_of_next, note
from origo_chat.abuse.limits import FAILED_SIGN_INS, SIGN_IN, Demand
from origo_chat.accounts.names import fold
from origo_chat.accounts.server_keys import pseudonym

_GROUP_BYTES: Final = 2


def note_failed(name: str) -> None:
    """Count a wrong one."""
    note(FAILED_SIGN_INS, _group_of(name))


def asked_of_next(name: str) -> Demand:
    """What the next try of a name brings: as all tries together demand, or as the wrong ones of this name do."""
    return Demand(SIGN_IN, at_least=level_of_next(FAILED_SIGN_INS, _group_of(name)))


def _group_of(name: str) -> str:
    return pseudonym("sign-in-name", fold(name))[:_GROUP_BYTES].hex()
