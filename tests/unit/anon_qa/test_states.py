"""Every verb from every state: either in the table or refused."""

import pytest

from origo_chat.anon_qa.states import HELD, OPEN, SETTLED, TRANSITIONS, QuestionState, Verb, after
from origo_chat.core.errors import WrongState

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
