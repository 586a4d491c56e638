"""Every verb from every state: either in the table or refused."""

import pytest

from origo_chat.anon_qa.states import HELD, OPEN, SETTLED, TRANSITIONS, QuestionState, SecondReading, Verb, after
from origo_chat.core.errors import SomebodyElse, WrongState

HELD_NAMES = {"claimed", "drafted", "in_review"}
FREE_NAMES = {"asked", "followed_up", "answered", "closed"}
ALLOWED = {
    Verb.WRITE: HELD_NAMES | FREE_NAMES,
    Verb.CLAIM: FREE_NAMES,
    Verb.RELEASE: HELD_NAMES,
    Verb.RELEASE_FIRST: HELD_NAMES,
    Verb.RELEASE_WAITING: HELD_NAMES,
    Verb.HAND: {"asked", "followed_up", "claimed", "drafted"},
    Verb.DRAFT: {"claimed", "drafted"},
    Verb.SUBMIT: {"claimed", "drafted"},
    Verb.SEND_BACK: {"in_review"},
    Verb.APPROVE: {"in_review"},
    Verb.ANSWER: {"claimed", "drafted"},
    Verb.CLOSE: {"asked", "claimed", "drafted", "answered", "followed_up"},
}


def is_allowed(state: QuestionState, verb: Verb) -> bool:
    try:
        after(state, verb)
    except WrongState as refusal:
        return refusal.params != {"state": state.value}
    return True


@pytest.mark.parametrize("verb", list(Verb))
def test_what_is_not_in_the_table_is_refused(verb: Verb) -> None:
    assert {state.value for state in QuestionState if is_allowed(state, verb)} == ALLOWED[verb]


def test_every_state_is_open_or_settled_and_can_be_reached() -> None:
    assert {*OPEN, *SETTLED} == set(QuestionState)
    assert {*TRANSITIONS.values()} == set(QuestionState)
    assert set(HELD) < set(OPEN)


def test_whoever_writes_waits_for_us_whatever_was_before() -> None:
    assert {after(state, Verb.WRITE) for state in QuestionState} == set(OPEN)


@pytest.mark.parametrize("verb", [Verb.APPROVE, Verb.ANSWER, Verb.CLOSE])
def test_what_is_done_waits_for_nobody(verb: Verb) -> None:
    assert {after(state, verb) for state in QuestionState if is_allowed(state, verb)} <= set(SETTLED)


NONE = SecondReading(False, "", "")
FLAGGED = NONE.asked_for("sara")


@pytest.mark.parametrize(
    ("by", "holder", "is_taken_off"),
    [("sara", "", False), ("sara", "sam", False), ("sam", "sam", False), ("sam", "", True), ("mira", "sam", True)],
)
def test_a_flag_is_taken_off_by_somebody_who_neither_asked_nor_holds(by: str, holder: str, is_taken_off: bool) -> None:
    if is_taken_off:
        assert FLAGGED.taken_off(by, holder=holder) == SecondReading(False, "sara", by)
    else:
        with pytest.raises(SomebodyElse):
            FLAGGED.taken_off(by, holder=holder)


def test_what_is_asked_or_taken_off_twice_is_what_it_was() -> None:
    off = FLAGGED.taken_off("sam", holder="")
    assert (FLAGGED.asked_for("mira"), off.taken_off("mira", holder="")) == (FLAGGED, off)


@pytest.mark.parametrize(
    ("reading", "writer", "is_alone"),
    [
        (NONE, "sam", True),
        (FLAGGED, "sam", False),
        (FLAGGED.taken_off("sam", holder=""), "sam", False),
        (FLAGGED.taken_off("sam", holder=""), "mira", True),
        (FLAGGED.taken_off("sam", holder="").asked_for("sam").taken_off("mira", holder="sam"), "sam", True),
    ],
)
def test_whoever_took_the_flag_off_does_not_answer_alone(reading: SecondReading, writer: str, is_alone: bool) -> None:
    assert reading.lets_answer_alone(writer) is is_alone
