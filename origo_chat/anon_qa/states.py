"""Where a question stands, as one table, and who decides on a second reader. Erased is not here: then there is none."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from origo_chat.core.errors import SomebodyElse, WrongState


class QuestionState(StrEnum):
    """The first six wait for us; answered and closed wait for nobody."""

    ASKED = "asked"
    CLAIMED = "claimed"
    DRAFTED = "drafted"
    IN_REVIEW = "in_review"
    FOLLOWED_UP = "followed_up"
    ANSWERED = "answered"
    CLOSED = "closed"


class Verb(StrEnum):
    """What happens to a question."""

    WRITE = "write"  # the person writes more
    CLAIM = "claim"
    RELEASE = "release"  # after the person's last message was answered
    RELEASE_FIRST = "release_first"  # before there was any answer
    RELEASE_WAITING = "release_waiting"  # the person wrote again
    HAND = "hand"
    DRAFT = "draft"
    SUBMIT = "submit"
    SEND_BACK = "send_back"
    APPROVE = "approve"
    ANSWER = "answer"
    CLOSE = "close"


class PublicationState(StrEnum):
    """A rewritten question and answer on its way to where others read it."""

    PROPOSED = "proposed"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


_S, _V = QuestionState, Verb

OPEN: Final = (_S.ASKED, _S.CLAIMED, _S.DRAFTED, _S.IN_REVIEW, _S.FOLLOWED_UP)
SETTLED: Final = (_S.ANSWERED, _S.CLOSED)
HELD: Final = (_S.CLAIMED, _S.DRAFTED, _S.IN_REVIEW)

_RELEASES: Final[Mapping[Verb, QuestionState]] = {
    _V.RELEASE: _S.ANSWERED,
    _V.RELEASE_FIRST: _S.ASKED,
    _V.RELEASE_WAITING: _S.FOLLOWED_UP,
}

TRANSITIONS: Final[Mapping[tuple[QuestionState, Verb], QuestionState]] = {
    (_S.ASKED, _V.WRITE): _S.ASKED,
    (_S.CLAIMED, _V.WRITE): _S.CLAIMED,
    (_S.DRAFTED, _V.WRITE): _S.DRAFTED,
    (_S.IN_REVIEW, _V.WRITE): _S.IN_REVIEW,
    (_S.FOLLOWED_UP, _V.WRITE): _S.FOLLOWED_UP,
    (_S.ANSWERED, _V.WRITE): _S.FOLLOWED_UP,
    # Never close the door: whoever writes again is heard again.
    (_S.CLOSED, _V.WRITE): _S.FOLLOWED_UP,
    (_S.ASKED, _V.CLAIM): _S.CLAIMED,
    (_S.FOLLOWED_UP, _V.CLAIM): _S.CLAIMED,
    (_S.ANSWERED, _V.CLAIM): _S.CLAIMED,
    (_S.CLOSED, _V.CLAIM): _S.CLAIMED,
    **{(held, verb): after for held in HELD for verb, after in _RELEASES.items()},
    (_S.ASKED, _V.HAND): _S.CLAIMED,
    (_S.FOLLOWED_UP, _V.HAND): _S.CLAIMED,
    (_S.CLAIMED, _V.HAND): _S.CLAIMED,
    (_S.DRAFTED, _V.HAND): _S.DRAFTED,
    (_S.CLAIMED, _V.DRAFT): _S.DRAFTED,
    (_S.DRAFTED, _V.DRAFT): _S.DRAFTED,
    (_S.CLAIMED, _V.SUBMIT): _S.IN_REVIEW,
    (_S.DRAFTED, _V.SUBMIT): _S.IN_REVIEW,
    (_S.IN_REVIEW, _V.SEND_BACK): _S.DRAFTED,
    (_S.IN_REVIEW, _V.APPROVE): _S.ANSWERED,
    (_S.CLAIMED, _V.ANSWER): _S.ANSWERED,
    (_S.DRAFTED, _V.ANSWER): _S.ANSWERED,
    (_S.CLAIMED, _V.CLOSE): _S.CLOSED,
    (_S.DRAFTED, _V.CLOSE): _S.CLOSED,
    (_S.ANSWERED, _V.CLOSE): _S.CLOSED,
    (_S.FOLLOWED_UP, _V.CLOSE): _S.CLOSED,
    (_S.ASKED, _V.CLOSE): _S.CLOSED,
}


def after(state: QuestionState, verb: Verb) -> QuestionState:
    """The state that follows, or a refusal."""
    following = TRANSITIONS.get((state, verb))
    if following is None:
        raise WrongState(state=state.value)
    return following


@dataclass(frozen=True)
class SecondReading:
    """Whether another person reads the answer first, who asked for that, and who said last that it is not needed."""

    is_needed: bool
    flagged_by: str
    unflagged_by: str

    def asked_for(self, by: str) -> "SecondReading":
        """Anybody may. Asked for twice, it is the first who asked."""
        return self if self.is_needed else replace(self, is_needed=True, flagged_by=by)

    def taken_off(self, by: str, *, holder: str) -> "SecondReading":
        """Not by whoever is to be read, nor by whoever asked: that takes a second opinion."""
        if not self.is_needed:
            return self
        if by in (holder, self.flagged_by):
            raise SomebodyElse
        return replace(self, is_needed=False, unflagged_by=by)

    def lets_answer_alone(self, writer: str) -> bool:
        """Whoever took it off may have given the question back for that, and is read all the same."""
        return not self.is_needed and writer != self.unflagged_by
