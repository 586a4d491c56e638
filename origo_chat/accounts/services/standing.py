"""How keys.log and the team's epochs change where somebody stands. Parts of what keyring does: it locks everybody
first, and records this when the last lock is held."""

from collections.abc import Iterable

from origo_chat.accounts.broadcast import standing_changed
from origo_chat.accounts.models import Person
from origo_chat.accounts.standing_lost import Deed, let_go
from origo_chat.accounts.states import PersonState, Step, after
from origo_chat.audit.events import Event


def certify(*, person: Person) -> list[Deed]:
    """A certificate for these keys stands in keys.log."""
    _take(Step.CERTIFY, person)
    return [(Event.CERTIFIED, person.pk)]


def uncertify(*, person: Person) -> list[Deed]:
    """The last certificate for these keys was revoked: from now on they read nothing and sit nowhere, and what they
    held is given back."""
    _take(Step.UNCERTIFY, person)
    return [(Event.UNCERTIFIED, person.pk), *let_go(person.pk, Step.UNCERTIFY)]


def activate(*, people: Iterable[Person]) -> list[Deed]:
    """The team's current epoch was sealed to these keys."""
    return [_activated(person) for person in people]


def _activated(person: Person) -> Deed:
    _take(Step.ACTIVATE, person)
    return Event.ACTIVATED, person.pk


def _take(step: Step, person: Person) -> None:
    person.state = after(PersonState(person.state), step)
    person.save(update_fields=["state"])
    standing_changed(person.pk)
