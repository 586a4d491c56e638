"""Fills an empty database with the demonstration organisation, through the same services as a real one."""

from django.db import transaction

from origo_chat.accounts.models import Person
from origo_chat.accounts.teams import TEAM, team_of
from origo_chat.core import clock
from origo_chat.demo import log
from origo_chat.demo.accounts import MadeAccount, make_account
from origo_chat.demo.people import ADMINISTRATORS, STAFF
from origo_chat.demo.questions import seed_questions
from origo_chat.demo.root import ROOT
from origo_chat.keyring.services.epochs import seal_epoch
from origo_chat.sealing.epochs import EpochKeys
from origo_chat.sealing.epochs import seal_epoch as seal_to
from origo_chat.service.current import current_service


@transaction.atomic
def seed_demonstration(*, with_questions: bool = True) -> bool:
    """Make people, log, first epoch and questions, all or nothing. Says whether there was anything to do."""
    if Person.objects.exists():
        return False
    today = clock.today()
    administrators = [make_account(person) for person in ADMINISTRATORS]
    staff = [make_account(person) for person in STAFF]
    log.add(log.root(current_service(), today), [ROOT])
    for made in administrators:
        for term in log.administrator(made, today):
            log.add(term, [ROOT])
    signers = [made.keys.signing for made in administrators]
    for made in staff:
        log.add(log.staff(made, today), signers)
    epoch = EpochKeys.generate(TEAM, 1)
    members = [made for made in staff if team_of(made.person.role)]
    log.add(log.epoch(epoch, members[0], today), signers)
    _share(epoch, members)
    if with_questions:
        seed_questions(epoch, {made.person.name: made for made in members})
    return True


def _share(epoch: EpochKeys, members: list[MadeAccount]) -> None:
    slots = {made.id: seal_to(epoch, made.keys.kem.public) for made in members}
    seal_epoch(by=members[0].id, team=epoch.team, n=epoch.n, slots=slots)
