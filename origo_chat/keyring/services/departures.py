"""Somebody leaves, or begins again: their account and everything that was sealed to them go in one transaction."""

from django.db import transaction

from origo_chat.accounts.access import lock_person
from origo_chat.accounts.inviting import Ticket
from origo_chat.accounts.services import people
from origo_chat.accounts.standing_lost import Deed, record_all
from origo_chat.audit.events import Event
from origo_chat.keyring.certificate_body import read_body
from origo_chat.keyring.models import EpochSlot, Proposal
from origo_chat.keyring.states import ProposalState


@transaction.atomic
def depart(*, by: str, person: str) -> None:
    """Close everything for somebody, at once and everywhere. Their certificate is revoked by a proposal of its own,
    and with it the epochs ahead; a proposed one is taken back here, since they were given its seed, and so is what
    waits to certify them further."""
    deeds = _take_back(person)
    people.leave(by=by, person=person)
    record_all(deeds, by=by)


@transaction.atomic
def begin_again(*, by: str, person: str, ticket: Ticket) -> None:
    """A lost passphrase: old keys, sessions, factors, wraps and slots go; an invitation takes their place."""
    deeds = _take_back(person)
    people.reset(by=by, person=person, ticket=ticket)
    record_all(deeds, by=by)


def _take_back(person: str) -> list[Deed]:
    """What waits for signatures, locked before the person is, as by whoever signs it; then every slot of theirs.
    Certificates of theirs, since a second signature would let them in again; and epochs, since they were given the
    seeds: the team proposes anew, the same number."""
    waiting = Proposal.objects.select_for_update().filter(state=ProposalState.OPEN, kind__in=("staff", "epoch"))
    rows = [row for row in waiting.order_by("pk") if row.kind == "epoch" or _is_of(row, person)]
    Proposal.objects.filter(pk__in=[row.pk for row in rows]).update(state=ProposalState.WITHDRAWN)
    lock_person(person)
    for row in rows:
        if row.kind == "epoch":
            EpochSlot.objects.filter(team=row.team, n=row.epoch or 0).delete()
    EpochSlot.objects.filter(holder=person).delete()
    return [*((Event.PROPOSAL_WITHDRAWN, row.pk) for row in rows), (Event.EPOCH_SLOTS_TAKEN, person)]


def _is_of(row: Proposal, person: str) -> bool:
    return read_body(bytes(row.body)).subject == person
