"""Fetching a row on somebody's behalf. Absent and forbidden are the same error."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final

from django.db.models import QuerySet

from origo_chat.accounts.models import Invitation, Passkey, Person, Session
from origo_chat.accounts.names import fold
from origo_chat.accounts.server_keys import hash_of_token
from origo_chat.accounts.states import SIGNS_IN, PersonState
from origo_chat.core import clock
from origo_chat.core.errors import NotFound

IDLE: Final = timedelta(minutes=30)


def lock_person(person_id: str) -> Person:
    """Somebody who has not left, locked until the transaction ends."""
    person = _lockable().filter(pk=person_id).first()
    if person is None:
        raise NotFound
    return person


def lock_people(person_ids: Collection[str]) -> list[Person]:
    """Several at once, in one order; whoever has left is not among them."""
    return list(_lockable().filter(pk__in=person_ids))


def lock_everybody() -> None:
    """For what cannot say beforehand whom it is about."""
    list(_lockable().values_list("pk"))


def _lockable() -> QuerySet[Person]:
    return Person.objects.select_for_update().exclude(state=PersonState.LEFT).order_by("pk")


def live_sessions(now: datetime) -> QuerySet[Session]:
    """Sessions that still open something."""
    return Session.objects.filter(ends_at__gt=now, seen_at__gt=now - IDLE, person__state__in=SIGNS_IN)


def session_by_token(token: str) -> Session | None:
    """The live session of a cookie, with its person."""
    live = live_sessions(clock.now()).select_related("person")
    return live.filter(token_hash=hash_of_token(token)).first()


def session_of(person_id: str, session_id: str) -> Session:
    """One of somebody's own sessions."""
    session = live_sessions(clock.now()).filter(person_id=person_id, pk=session_id).first()
    if session is None:
        raise NotFound
    return session


def passkey_of(person_id: str, passkey_id: str) -> Passkey:
    """One of somebody's own passkeys."""
    passkey = Passkey.objects.filter(person_id=person_id, pk=passkey_id).first()
    if passkey is None:
        raise NotFound
    return passkey


def open_invitations() -> QuerySet[Invitation]:
    """Unused and in time; it ends with whoever made it."""
    left = Person.objects.filter(state=PersonState.LEFT).values("pk")
    return Invitation.objects.filter(used_at=None, ends_at__gt=clock.now()).exclude(made_by__in=left)


def invitation_by_token(token: bytes) -> Invitation:
    """An invitation that can still be used. Unknown, used and expired are the same answer."""
    usable = open_invitations().filter(person__state=PersonState.INVITED)
    invitation = usable.select_related("person").filter(token_hash=hash_of_token(token)).first()
    if invitation is None:
        raise NotFound
    return invitation


def is_invited(token: bytes) -> bool:
    """Whether an invitation can still be used."""
    try:
        invitation_by_token(token)
    except NotFound:
        return False
    return True


def person_who_signs_in(name: str) -> Person | None:
    """Whoever signs in with a name, with what is checked."""
    may = Person.objects.filter(state__in=SIGNS_IN, sign_in__isnull=False)
    return may.select_related("sign_in").filter(sign_in_name=fold(name)).first()
