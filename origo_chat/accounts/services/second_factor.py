"""Proving a second factor, which completes a session under another token."""

from django.db import transaction

from origo_chat.abuse import limits
from origo_chat.abuse.counting import pardon, spend
from origo_chat.accounts.ceremonies import Assertion, check_assertion
from origo_chat.accounts.challenges import complete_session, take_challenge
from origo_chat.accounts.models import Passkey, Totp
from origo_chat.accounts.relying_party import RelyingParty
from origo_chat.accounts.totp_secret import sealed_anew, use_code
from origo_chat.audit.events import Event
from origo_chat.audit.services import SYSTEM, record
from origo_chat.core import base64url, clock
from origo_chat.core.errors import SecondFactorRefused


def prove_passkey(*, person: str, session: str, assertion: Assertion, party: RelyingParty) -> str:
    """Complete a session with a passkey; its new token."""
    spend(limits.SECOND_FACTOR, person)
    challenge = take_challenge(session=session)
    with transaction.atomic():
        own = Passkey.objects.select_for_update().filter(person_id=person)
        passkey = own.filter(credential_id=base64url.encode(assertion.credential_id)).first()
        if passkey is None:
            raise SecondFactorRefused
        passkey.sign_count = check_assertion(
            assertion,
            challenge=challenge,
            party=party,
            public_key=bytes(passkey.public_key),
            sign_count=passkey.sign_count,
        )
        passkey.used_on = clock.today()
        passkey.save(update_fields=["sign_count", "used_on"])
        token = complete_session(session=session)
        record(actor=person, event=Event.SECOND_FACTOR_PROVED, subject=session)
    pardon(limits.SECOND_FACTOR, person)
    return token


def prove_totp(*, person: str, session: str, code: str) -> str:
    """Complete a session with a code; its new token."""
    spend(limits.SECOND_FACTOR, person)
    with transaction.atomic():
        confirmed = Totp.objects.select_for_update().filter(person_id=person).exclude(confirmed_on=None)
        use_code(confirmed.first(), code=code)
        token = complete_session(session=session)
        record(actor=person, event=Event.SECOND_FACTOR_PROVED, subject=session)
    pardon(limits.SECOND_FACTOR, person)
    return token


@transaction.atomic
def seal_anew() -> int:
    """Everybody's secret for codes under the server's present key, so that the one before can go; says how many. What
    no key opens is left: its owner gets another second factor."""
    done = 0
    for row in Totp.objects.select_for_update().order_by("pk"):
        sealed = sealed_anew(row)
        if sealed is not None:
            row.sealed_secret = sealed
            row.save(update_fields=["sealed_secret"])
            done += 1
    record(actor=SYSTEM, event=Event.SECRETS_SEALED_ANEW, subject="totp")
    return done
