"""The challenge of a running passkey ceremony, and what a session becomes when it went well. Not deeds of their own."""

from datetime import timedelta

from django.db import transaction

from origo_chat.accounts.ceremonies import CEREMONY_SECONDS, CHALLENGE_BYTES
from origo_chat.accounts.cookies import new_session_token
from origo_chat.accounts.models import Session
from origo_chat.accounts.server_keys import hash_of_token
from origo_chat.core import clock, identifiers
from origo_chat.core.errors import SecondFactorRefused


def begin_ceremony(*, session: str) -> bytes:
    """A challenge for this session, instead of any it had."""
    challenge = identifiers.random_bytes(CHALLENGE_BYTES)
    ends_at = clock.now() + timedelta(seconds=CEREMONY_SECONDS)
    Session.objects.filter(pk=session).update(challenge=challenge, challenge_ends_at=ends_at)
    return challenge


def take_challenge(*, session: str) -> bytes:
    """The running challenge, which is then gone, right or wrong: whatever is signed over it is looked at once."""
    challenge = _consume(session)
    if challenge is None:
        raise SecondFactorRefused
    return challenge


@transaction.atomic
def _consume(session: str) -> bytes | None:
    row = Session.objects.select_for_update().filter(pk=session).first()
    if row is None or row.challenge is None or row.challenge_ends_at is None:
        return None
    challenge, in_time = bytes(row.challenge), clock.now() < row.challenge_ends_at
    row.challenge = row.challenge_ends_at = None
    row.save(update_fields=["challenge", "challenge_ends_at"])
    return challenge if in_time else None


def complete_session(*, session: str) -> str:
    """Make a session complete under a new token: whoever saw the old one has nothing."""
    token = new_session_token()
    changed = Session.objects.filter(pk=session).update(token_hash=hash_of_token(token), is_complete=True)
    if not changed:
        raise SecondFactorRefused
    return token
