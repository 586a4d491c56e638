"""Every step from every state: either in the table or refused."""

import pytest

from origo_chat.accounts.states import TRANSITIONS, PersonState, Step, after
from origo_chat.core.errors import WrongState

REFUSED = {
    Step.ENROL: {"enrolled", "certified", "active", "left"},
    Step.CERTIFY: {"invited", "left"},
    Step.UNCERTIFY: {"invited", "enrolled", "left"},
    Step.ACTIVATE: {"invited", "enrolled", "left"},
    Step.RESET: {"left"},
    Step.LEAVE: {"left"},
}


@pytest.mark.parametrize("step", list(Step))
def test_what_is_not_in_the_table_is_refused(step: Step) -> None:
    refused = set()
    for state in PersonState:
        try:
            after(state, step)
        except WrongState as refusal:
            refused.add(refusal.params["state"])
    assert refused == REFUSED[step]


def test_nothing_leads_back_from_having_left() -> None:
    assert not any(PersonState.LEFT in table for table in TRANSITIONS.values())
