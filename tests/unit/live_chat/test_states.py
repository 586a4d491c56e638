"""The table of rooms: what follows what, and that every way out is open."""

from types import ModuleType

import pytest

from origo_chat.core.errors import WrongState
from origo_chat.live_chat.states import LIVE, TRANSITIONS, MemberState, RoomState, Verb, after
from origo_chat.live_chat.writing import postgresql, sqlite


@pytest.mark.parametrize("state", RoomState)
@pytest.mark.parametrize("verb", Verb)
def test_whatever_is_not_in_the_table_is_refused(state: RoomState, verb: Verb) -> None:
    if (state, verb) in TRANSITIONS:
        assert after(state, verb) is TRANSITIONS[state, verb]
    else:
        with pytest.raises(WrongState):
            after(state, verb)


def test_everything_that_lives_can_end_and_nothing_comes_back() -> None:
    assert {state for state, verb in TRANSITIONS if verb is Verb.END} == set(LIVE)
    assert not [1 for state, _ in TRANSITIONS if state is RoomState.ENDED]


def test_every_state_is_reached_from_the_line() -> None:
    reached, before = {RoomState.WAITING}, set[RoomState]()
    while reached != before:
        before = set(reached)
        reached |= {to for (state, _), to in TRANSITIONS.items() if state in before}
    assert reached == set(RoomState)


@pytest.mark.parametrize("module", [postgresql, sqlite])
def test_statements_write_no_state_by_hand(module: ModuleType) -> None:
    statements = " ".join(value for value in vars(module).values() if isinstance(value, str))
    assert [state for state in (*RoomState, *MemberState) if f"'{state.value}'" in statements] == []
