"""Everything about staff has an end, and the plan brings it."""

from datetime import timedelta

import pytest
from django.db import transaction

from origo_chat.accounts.inviting import LIFE
from origo_chat.accounts.models import Invitation, Person, Session, SocketTicket, Totp
from origo_chat.accounts.purge import INVITATION_KEPT
from origo_chat.accounts.services.invitations import invite
from origo_chat.accounts.services.own_factors import begin_totp
from origo_chat.accounts.services.people import leave
from origo_chat.accounts.services.sign_in import sign_in
from origo_chat.accounts.tickets import make_ticket
from origo_chat.core import clock
from origo_chat.keyring.models import Proposal
from origo_chat.keyring.purge import PROPOSAL_KEPT
from origo_chat.keyring.services.proposals import propose
from origo_chat.retention.services import run_plan
from origo_chat.service.current import current_service
from origo_chat.service.roles import Role
from tests.support import certificates
from tests.support.staff import hire, new_ticket

pytestmark = pytest.mark.django_db(transaction=True)


def erased_after(passed: timedelta) -> dict[str, int]:
    with clock.stopped_for_testing(clock.now() + passed):
        return {table: count for table, count in run_plan().erased.items() if count}


def test_nothing_ends_before_its_time() -> None:
    sam = hire("sam")
    sign_in(name="sam", secret=sam.secret)
    assert erased_after(timedelta(minutes=29)) == {}


def test_idle_sessions_and_their_tickets_end() -> None:
    sam = hire("sam")
    sign_in(name="sam", secret=sam.secret)
    make_ticket(person=sam.id, session=Session.objects.get().id)
    erased_after(timedelta(minutes=30))
    assert (Session.objects.count(), SocketTicket.objects.count()) == (0, 0)


def test_a_secret_for_codes_that_was_not_confirmed_ends() -> None:
    sam = hire("sam")
    sign_in(name="sam", secret=sam.secret)
    begin_totp(person=sam.id, session=Session.objects.get().id)
    assert erased_after(timedelta(minutes=61))["accounts.Totp"] == 1
    assert Totp.objects.count() == 0


def test_whoever_never_came_ends_with_the_invitation() -> None:
    invite(by="system", sign_in_name="sam", alias="sam", role=Role.KURATOR, ticket=new_ticket(b"t"))
    erased_after(LIFE + INVITATION_KEPT + timedelta(seconds=1))
    assert (Invitation.objects.count(), Person.objects.count()) == (0, 0)


def test_whoever_left_ends_with_the_record_of_what_they_did() -> None:
    leave(by="system", person=hire("sam").id)
    days = current_service().retention.audit_days
    assert "accounts.Person" not in erased_after(timedelta(days=days))
    assert erased_after(timedelta(days=days + 1))["accounts.Person"] == 1


def test_old_proposals_end() -> None:
    with transaction.atomic():
        propose(by="system", role=Role.ADMINISTRATOR, body=certificates.revocation(b""))
    erased_after(PROPOSAL_KEPT)
    assert Proposal.objects.count() == 0
