"""Where a room, a member and somebody at work stand, as tables. Erased is not here: then there is no row."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from origo_chat.core.errors import WrongState


class RoomState(StrEnum):
    """Ringing is a place in the line that one staff member is asked to take."""

    WAITING = "waiting"
    RINGING = "ringing"
    TALKING = "talking"
    INTERRUPTED = "interrupted"
    ENDED = "ended"


class Verb(StrEnum):
    """What happens to a room."""

    RING = "ring"  # one staff member is asked
    DECLINE = "decline"  # who was asked does not take it, or does not answer
    TAKE = "take"
    INTERRUPT = "interrupt"  # nobody of the staff in the room is connected any more
    RESUME = "resume"  # one of them is back
    END = "end"


class Ending(StrEnum):
    """Who or what ended it."""

    VISITOR = "visitor"
    STAFF = "staff"
    SILENCE = "silence"
    CROWDED = "crowded"  # the line was as long as it can be, and this place made room for a newcomer


class MemberState(StrEnum):
    """Only who is in reads and writes."""

    INVITED = "invited"
    IN = "in"
    LEFT = "left"


class AtWork(StrEnum):
    """What somebody takes at the moment."""

    AVAILABLE = "available"
    URGENT_ONLY = "urgent_only"
    BREAK = "break"
    AWAY = "away"


class Reason(StrEnum):
    """Why somebody was moved in the line. People choose it; nothing scores what a young person writes."""

    DANGER_NOW = "danger_now"
    YOUNG = "young"
    WAITED_LONG = "waited_long"
    WISH_FOR_ROLE = "wish_for_role"
    MISTAKE = "mistake"


class Alarm(StrEnum):
    """What a colleague should look at."""

    WAITS_LONG = "waits_long"
    INTERRUPTED = "interrupted"
    RISK = "risk"
    UNANSWERED = "unanswered"


_S, _V = RoomState, Verb

IN_LINE: Final = (_S.WAITING, _S.RINGING)
IN_TALK: Final = (_S.TALKING, _S.INTERRUPTED)
LIVE: Final = (*IN_LINE, *IN_TALK)

TRANSITIONS: Final[Mapping[tuple[RoomState, Verb], RoomState]] = {
    (_S.WAITING, _V.RING): _S.RINGING,
    (_S.RINGING, _V.DECLINE): _S.WAITING,
    (_S.WAITING, _V.TAKE): _S.TALKING,
    (_S.RINGING, _V.TAKE): _S.TALKING,
    (_S.TALKING, _V.INTERRUPT): _S.INTERRUPTED,
    (_S.INTERRUPTED, _V.RESUME): _S.TALKING,
    # A talk that lost its staff member rings at colleagues and stays what it is meanwhile.
    (_S.INTERRUPTED, _V.RING): _S.INTERRUPTED,
    (_S.INTERRUPTED, _V.DECLINE): _S.INTERRUPTED,
    (_S.INTERRUPTED, _V.TAKE): _S.TALKING,
    **{(state, _V.END): _S.ENDED for state in LIVE},
}


def after(state: RoomState, verb: Verb) -> RoomState:
    """The state that follows, or a refusal."""
    following = TRANSITIONS.get((state, verb))
    if following is None:
        raise WrongState(state=state.value)
    return following
