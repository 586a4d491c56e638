"""Signing in with the secret that is derived from the passphrase."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.db import transaction

from origo_chat.accounts.access import person_who_signs_in
from origo_chat.accounts.cookies import new_session_token
from origo_chat.accounts.hashing import verify_secret
from origo_chat.accounts.models import Person, Session
from origo_chat.accounts.selectors import NextStep, next_step
from origo_chat.accounts.server_keys import hash_of_token
from origo_chat.accounts.states import SIGNS_IN
from origo_chat.accounts.tries import note_failed
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.core import clock, identifiers
from origo_chat.core.errors import SignInRefused

ABSOLUTE_END: Final = timedelta(hours=12)


@dataclass(frozen=True)
class SignedIn:
    """A new session: its token, shown once, and what it still needs."""

    token: str
    person: str
    next: NextStep


def sign_in(*, name: str, secret: bytes) -> SignedIn:
    """Begin a session, or refuse in one way and one time whatever is wrong.

    No transaction is open while the secret is hashed: on SQLite it would keep everybody else from writing.
    """
    person = person_who_signs_in(name)
    stored = person.sign_in.hash if person else None
    if not verify_secret(stored, secret) or person is None:
        note_failed(name)
        raise SignInRefused
    return _begin_session(person_id=person.id, stored=str(stored))


@transaction.atomic
def _begin_session(*, person_id: str, stored: str) -> SignedIn:
    """The person may have left or changed the passphrase while the secret was hashed: look again under the lock."""
    same = Person.objects.select_for_update(of=("self",)).filter(pk=person_id, state__in=SIGNS_IN)
    if not same.filter(sign_in__hash=stored).exists():
        raise SignInRefused
    token, now = new_session_token(), clock.now()
    needed = next_step(person_id, is_complete=False)
    session = Session.objects.create(
        id=identifiers.record_id(),
        person_id=person_id,
        token_hash=hash_of_token(token),
        made_at=now,
        seen_at=now,
        ends_at=now + ABSOLUTE_END,
        is_complete=needed is NextStep.DONE,
    )
    record(actor=person_id, event=Event.SIGNED_IN, subject=session.id)
    return SignedIn(token, person_id, needed)
