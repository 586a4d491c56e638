"""Erase what has reached its end, and everything of somebody who leaves."""

from collections.abc import Callable
from datetime import timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from origo_chat.accounts.access import IDLE
from origo_chat.accounts.models import Invitation, Keys, Passkey, Person, Session, SignIn, SocketTicket, Totp
from origo_chat.accounts.states import PersonState
from origo_chat.core import clock
from origo_chat.service.current import current_service

INVITATION_KEPT = timedelta(days=30)
TOTP_BEGUN_KEPT = timedelta(hours=1)


def everything_that_signs_in(person_id: str) -> list[str]:
    """Erase every secret and session of somebody; says which sessions these were."""
    # A second factor before its session, as by whoever proves one.
    second_factors(person_id)
    sessions = end_sessions(Session.objects.filter(person_id=person_id))
    for model in (SignIn, Keys, Invitation):
        model.objects.filter(person_id=person_id).delete()
    return sessions


@transaction.atomic
def end_sessions(sessions: QuerySet[Session]) -> list[str]:
    """Erase sessions and their tickets; says which. Locked first, so that nobody is given a ticket meanwhile."""
    ended = list(sessions.select_for_update(of=("self",)).order_by("pk").values_list("pk", flat=True))
    Session.objects.filter(pk__in=ended).delete()
    return ended


def second_factors(person_id: str) -> None:
    """Erase what proves somebody a second time."""
    Passkey.objects.filter(person_id=person_id).delete()
    Totp.objects.filter(person_id=person_id).delete()


def ended_sessions() -> int:
    """Sessions whose last moment or last use is past."""
    now = clock.now()
    return len(end_sessions(Session.objects.filter(Q(ends_at__lte=now) | Q(seen_at__lte=now - IDLE))))


def ended_tickets() -> int:
    """Tickets nobody used in time."""
    return _count(SocketTicket.objects.filter(ends_at__lte=clock.now()))


def ended_invitations() -> int:
    """Invitations some time after their end."""
    return _count(Invitation.objects.filter(ends_at__lte=clock.now() - INVITATION_KEPT))


def unconfirmed_totp() -> int:
    """Secrets that were begun and never confirmed with a code."""
    return _count(Totp.objects.filter(confirmed_on=None, begun_at__lte=clock.now() - TOTP_BEGUN_KEPT))


@transaction.atomic
def former_people() -> int:
    """People who left as long ago as the record of what they did is kept, and people who never came. Each is locked
    before what hangs on them."""
    end = clock.today() - timedelta(days=current_service().retention.audit_days)
    never_came = Q(state=PersonState.INVITED, invitations=None, keys=None)
    former = Person.objects.filter(Q(state=PersonState.LEFT, left_on__lt=end) | never_came)
    locked = former.select_for_update(of=("self",)).order_by("pk")
    return _count(Person.objects.filter(pk__in=[each.pk for each in locked]))


def with_the_person(model: type[SignIn | Keys | Passkey]) -> Callable[[], int]:
    """What lives and ends with its person: whatever is left of somebody who left. There should be none."""
    return lambda: _count(model.objects.filter(person__state=PersonState.LEFT))


def _count(
    rows: QuerySet[Session]
    | QuerySet[SocketTicket]
    | QuerySet[Invitation]
    | QuerySet[Totp]
    | QuerySet[Person]
    | QuerySet[SignIn]
    | QuerySet[Keys]
    | QuerySet[Passkey],
) -> int:
    erased, _ = rows.delete()
    return erased
