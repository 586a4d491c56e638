"""Adding and removing one's own second factors. The first one completes the session it is made in."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from origo_chat.abuse import limits
from origo_chat.abuse.counting import pardon, spend
from origo_chat.accounts import totp
from origo_chat.accounts.access import lock_person, passkey_of
from origo_chat.accounts.ceremonies import Attestation, Transport, check_attestation
from origo_chat.accounts.challenges import complete_session, take_challenge
from origo_chat.accounts.models import Passkey, Person, Session, Totp
from origo_chat.accounts.relying_party import RelyingParty
from origo_chat.accounts.selectors import factors_of
from origo_chat.accounts.totp_secret import seal, use_code
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.core import base64url, clock, identifiers
from origo_chat.core.errors import LastFactor, NotFound, SecondFactorRefused, WrongState
from origo_chat.service.current import current_service


@dataclass(frozen=True)
class NewTotp:
    """Shown once."""

    secret: bytes
    address: str


def add_passkey(
    *,
    person: str,
    session: str,
    attestation: Attestation,
    transports: Sequence[Transport],
    prf_wrap: bytes | None,
    party: RelyingParty,
) -> str | None:
    """Add a passkey that was made over the running challenge; the session's new token if this completed it."""
    challenge = take_challenge(session=session)
    with transaction.atomic():
        _lock_who_may_add(person, session)
        made = check_attestation(attestation, challenge=challenge, party=party)
        try:
            Passkey.objects.create(
                id=identifiers.record_id(),
                person_id=person,
                credential_id=base64url.encode(attestation.credential_id),
                public_key=made.public_key,
                sign_count=made.sign_count,
                transports=sorted(transports),
                prf_wrap=prf_wrap,
                made_on=clock.today(),
            )
        except IntegrityError:
            raise SecondFactorRefused from None
        token = _complete_if_needed(session)
        record(actor=person, event=Event.PASSKEY_ADDED, subject=person)
    return token


@transaction.atomic
def wrap_passkey(*, person: str, passkey: str, prf_wrap: bytes) -> None:
    """Store what lets a passkey unlock: many authenticators give their secret only when used, not when made."""
    row = passkey_of(person, passkey)
    row.prf_wrap = prf_wrap
    row.save(update_fields=["prf_wrap"])
    record(actor=person, event=Event.PASSKEY_WRAPPED, subject=person)


@transaction.atomic
def begin_totp(*, person: str, session: str) -> NewTotp:
    """Make a secret, instead of any that was begun and not confirmed."""
    locked = _lock_who_may_add(person, session)
    if factors_of(person).totp:
        raise WrongState(state="confirmed")
    secret = identifiers.random_bytes(totp.SECRET_BYTES)
    begun = {"sealed_secret": seal(secret, person), "begun_at": clock.now(), "last_step": 0}
    Totp.objects.update_or_create(person_id=person, defaults=begun)
    record(actor=person, event=Event.TOTP_BEGUN, subject=person)
    issuer = current_service().names["sv"]
    return NewTotp(secret, totp.address(secret, issuer=issuer, account=locked.sign_in_name))


def confirm_totp(*, person: str, session: str, code: str) -> str | None:
    """Show that the secret arrived; the session's new token if this completed it."""
    spend(limits.SECOND_FACTOR, person)
    with transaction.atomic():
        _lock_who_may_add(person, session)
        begun = Totp.objects.select_for_update().filter(person_id=person, confirmed_on=None).first()
        use_code(begun, code=code)
        token = _complete_if_needed(session)
        record(actor=person, event=Event.TOTP_ADDED, subject=person)
    pardon(limits.SECOND_FACTOR, person)
    return token


@transaction.atomic
def remove_passkey(*, person: str, passkey: str) -> None:
    """Remove one of one's own passkeys with its wrap."""
    lock_person(person)
    row = passkey_of(person, passkey)
    _keep_the_last(person)
    row.delete()
    record(actor=person, event=Event.PASSKEY_REMOVED, subject=person)


@transaction.atomic
def remove_totp(*, person: str) -> None:
    """Give up one's codes."""
    lock_person(person)
    if not factors_of(person).totp:
        raise NotFound
    _keep_the_last(person)
    Totp.objects.filter(person_id=person).delete()
    record(actor=person, event=Event.TOTP_REMOVED, subject=person)


def _keep_the_last(person: str) -> None:
    if current_service().policies.second_factor_required and factors_of(person).count < 2:
        raise LastFactor


def _lock_who_may_add(person: str, session: str) -> Person:
    """With a passphrase alone one may add the first factor and no more: it would stand in for the one one has."""
    locked = lock_person(person)
    row = Session.objects.filter(pk=session).first()
    if row is None or (not row.is_complete and factors_of(person).count):
        raise NotFound
    return locked


def _complete_if_needed(session: str) -> str | None:
    incomplete = Session.objects.filter(pk=session, is_complete=False).exists()
    return complete_session(session=session) if incomplete else None
