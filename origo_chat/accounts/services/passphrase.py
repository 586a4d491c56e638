"""A new passphrase for the same keys."""

from collections.abc import Mapping
from functools import partial

from django.db import transaction

from origo_chat.abuse import limits
from origo_chat.abuse.counting import pardon
from origo_chat.accounts.access import lock_person
from origo_chat.accounts.broadcast import sessions_ended
from origo_chat.accounts.models import Keys, Passkey, Session, SignIn
from origo_chat.accounts.purge import end_sessions
from origo_chat.accounts.stored_sign_in import Replacement, store_sign_in
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.core.errors import SignInRefused


@transaction.atomic
def change_passphrase(
    *,
    person: str,
    session: str,
    sign_in: Replacement | None,
    sealed_keys: bytes,
    passphrase_wrap: bytes,
    prf_wraps: Mapping[str, bytes],
) -> None:
    """Replace the sign-in secret and every wrap. There is a new account key (spec: 7), so a passkey that is not
    wrapped anew unlocks no more, and other sessions end. The secrets were hashed before: whoever was first meanwhile is
    noticed under the lock."""
    lock_person(person)
    if sign_in is None or not SignIn.objects.filter(pk=person, hash=sign_in.stored).exists():
        raise SignInRefused
    store_sign_in(person=person, sign_in=sign_in.new)
    Keys.objects.filter(pk=person).update(sealed_keys=sealed_keys, passphrase_wrap=passphrase_wrap)
    for passkey in Passkey.objects.filter(person_id=person):
        passkey.prf_wrap = prf_wraps.get(passkey.id)
        passkey.save(update_fields=["prf_wrap"])
    ended = end_sessions(Session.objects.filter(person_id=person).exclude(pk=session))
    record(actor=person, event=Event.PASSPHRASE_CHANGED, subject=person)
    sessions_ended(ended)
    # When nothing is locked any more: a Redis that hangs would keep others waiting.
    transaction.on_commit(partial(pardon, limits.OLD_PASSPHRASE, person))
