"""How keys.log and the team's epochs change where somebody stands. Called by keyring."""

from django.db import transaction

from origo_chat.accounts.access import lock_person
from origo_chat.accounts.broadcast import standing_changed
from origo_chat.accounts.standing_lost import let_go, record_all
from origo_chat.accounts.states import PersonState, Step, after
from origo_chat.audit.events import Event
from origo_chat.audit.services import record


@transaction.atomic
def certify(*, by: str, person: str) -> None:
    """A certificate for these keys stands in keys.log."""
    _take(Step.CERTIFY, person)
    record(actor=by, event=Event.CERTIFIED, subject=person)


@transaction.atomic
def uncertify(*, by: str, person: str) -> None:
    """The last certificate for these keys was revoked: from now on they read nothing and sit nowhere, and what they
    held is given back."""
    _take(Step.UNCERTIFY, person)
    deeds = let_go(person, Step.UNCERTIFY)
    record(actor=by, event=Event.UNCERTIFIED, subject=person)
    record_all(deeds, by=by)


@transaction.atomic
def activate(*, by: str, person: str) -> None:
    """The team's current epoch was sealed to these keys."""
    _take(Step.ACTIVATE, person)
    record(actor=by, event=Event.ACTIVATED, subject=person)


def _take(step: Step, person: str) -> None:
    row = lock_person(person)
    row.state = after(PersonState(row.state), step)
    row.save(update_fields=["state"])
    standing_changed(person)
