"""A person's way through the organisation, as a table. Whatever is not in it is refused."""

from enum import StrEnum
from typing import Final

from origo_chat.core.errors import WrongState


class PersonState(StrEnum):
    """Where somebody stands."""

    INVITED = "invited"  # has a link and no keys
    ENROLLED = "enrolled"  # has made keys and may sign in; nobody has certified them
    CERTIFIED = "certified"  # a certificate for these keys stands in keys.log
    ACTIVE = "active"  # holds the team's current epoch
    LEFT = "left"  # nothing of theirs opens anything


class Step(StrEnum):
    """What may happen to somebody."""

    ENROL = "enrol"
    CERTIFY = "certify"
    UNCERTIFY = "uncertify"
    ACTIVATE = "activate"
    RESET = "reset"
    LEAVE = "leave"


_S = PersonState
TRANSITIONS: Final[dict[Step, dict[PersonState, PersonState]]] = {
    Step.ENROL: {_S.INVITED: _S.ENROLLED},
    # A renewed certificate changes nothing for whoever is active.
    Step.CERTIFY: {_S.ENROLLED: _S.CERTIFIED, _S.CERTIFIED: _S.CERTIFIED, _S.ACTIVE: _S.ACTIVE},
    Step.UNCERTIFY: {_S.CERTIFIED: _S.ENROLLED, _S.ACTIVE: _S.ENROLLED},
    Step.ACTIVATE: {_S.CERTIFIED: _S.ACTIVE, _S.ACTIVE: _S.ACTIVE},
    Step.RESET: dict.fromkeys((_S.INVITED, _S.ENROLLED, _S.CERTIFIED, _S.ACTIVE), _S.INVITED),
    Step.LEAVE: dict.fromkeys((_S.INVITED, _S.ENROLLED, _S.CERTIFIED, _S.ACTIVE), _S.LEFT),
}
SIGNS_IN: Final = (PersonState.ENROLLED, PersonState.CERTIFIED, PersonState.ACTIVE)
TRUSTED: Final = (PersonState.CERTIFIED, PersonState.ACTIVE)


def after(state: PersonState, step: Step) -> PersonState:
    """Where a step leads, or a refusal that names where the person stands."""
    try:
        return TRANSITIONS[step][state]
    except KeyError:
        raise WrongState(state=state.value) from None
