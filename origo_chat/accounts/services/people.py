"""What administrators do to people. Departure and a new beginning are called by keyring, which adds its own part."""

from django.db import transaction

from origo_chat.accounts.access import lock_person
from origo_chat.accounts.broadcast import sessions_ended
from origo_chat.accounts.inviting import Ticket, make_invitation
from origo_chat.accounts.models import Session
from origo_chat.accounts.purge import end_sessions, everything_that_signs_in, second_factors
from origo_chat.accounts.standing_lost import let_go, record_all
from origo_chat.accounts.states import PersonState, Step, after
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.core import clock
from origo_chat.core.errors import SomebodyElse


@transaction.atomic
def leave(*, by: str, person: str) -> None:
    """Somebody is gone: every session, secret, wrap and second factor with them, and what they held. Not by oneself,
    and recorded only for an administrator who still is one: whoever did it stays, and may certify others."""
    if by == person:
        raise SomebodyElse
    row = lock_person(person)
    row.state = after(PersonState(row.state), Step.LEAVE)
    row.left_on = clock.today()
    row.save(update_fields=["state", "left_on"])
    ended = everything_that_signs_in(person)
    deeds = let_go(person, Step.LEAVE)
    record(actor=by, event=Event.LEFT, subject=person)
    record_all(deeds, by=by)
    sessions_ended(ended)


@transaction.atomic
def reset(*, by: str, person: str, ticket: Ticket) -> None:
    """The passphrase is lost, and the keys with it: everything of theirs goes, and a new invitation takes its place."""
    if by == person:
        raise SomebodyElse
    row = lock_person(person)
    row.state = after(PersonState(row.state), Step.RESET)
    row.save(update_fields=["state"])
    ended = everything_that_signs_in(person)
    make_invitation(by=by, person=person, ticket=ticket)
    deeds = let_go(person, Step.RESET)
    record(actor=by, event=Event.RESET, subject=person)
    record_all(deeds, by=by)
    sessions_ended(ended)


@transaction.atomic
def remove_second_factors(*, by: str, person: str) -> None:
    """The passkey is lost: all second factors and every session go; the person adds a new one at the next sign-in."""
    if by == person:
        raise SomebodyElse
    lock_person(person)
    second_factors(person)
    ended = end_sessions(Session.objects.filter(person_id=person))
    record(actor=by, event=Event.SECOND_FACTORS_REMOVED, subject=person)
    sessions_ended(ended)
