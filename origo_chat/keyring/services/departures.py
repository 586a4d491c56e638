"""Somebody leaves, or begins again: their account and everything that was sealed to them go in one transaction."""

from django.db import transaction

from origo_chat.accounts.inviting import Ticket
from origo_chat.accounts.services import people
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.keyring.models import EpochSlot
from origo_chat.keyring.services.proposals import take_back_certificates, take_back_epochs


@transaction.atomic
def depart(*, by: str, person: str) -> None:
    """Close everything for somebody, at once and everywhere. Their certificate is revoked by a proposal of its own,
    and with it the epochs ahead; a proposed one is taken back here, since they were given its seed, and so is what
    waits to certify them further."""
    take_back_certificates(by=by, person=person)
    take_back_epochs(by=by)
    EpochSlot.objects.filter(holder=person).delete()
    people.leave(by=by, person=person)
    record(actor=by, event=Event.EPOCH_SLOTS_TAKEN, subject=person)


@transaction.atomic
def begin_again(*, by: str, person: str, ticket: Ticket) -> None:
    """A lost passphrase: old keys, sessions, factors, wraps and slots go; an invitation takes their place."""
    take_back_certificates(by=by, person=person)
    take_back_epochs(by=by)
    EpochSlot.objects.filter(holder=person).delete()
    people.reset(by=by, person=person, ticket=ticket)
    record(actor=by, event=Event.EPOCH_SLOTS_TAKEN, subject=person)
