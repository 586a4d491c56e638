"""Inviting somebody, and what the invited person makes of it."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction

from origo_chat.accounts.access import invitation_by_token, lock_person, open_invitations
from origo_chat.accounts.inviting import Ticket, make_invitation
from origo_chat.accounts.models import Invitation, Keys, Person
from origo_chat.accounts.names import LONGEST, fold
from origo_chat.accounts.states import PersonState, Step, after
from origo_chat.accounts.stored_sign_in import HashedSignIn, store_sign_in
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.core import clock, identifiers
from origo_chat.core.errors import Malformed, NameTaken, NotFound
from origo_chat.service.current import current_service
from origo_chat.service.roles import Role


@dataclass(frozen=True)
class NewKeys:
    """The public keys with their signature, and what only their owner opens."""

    sign_pk: bytes
    kem_pk: bytes
    signature: bytes
    sealed_keys: bytes
    passphrase_wrap: bytes


@transaction.atomic
def invite(*, by: str, sign_in_name: str, alias: str, role: Role, ticket: Ticket) -> str:
    """Make a person and the invitation; says who it is."""
    if role not in current_service().roles:
        raise Malformed(field="role", problem="not_of_this_organisation")
    name = fold(sign_in_name)
    if len(name) > LONGEST:
        # One sign may fold into many.
        raise Malformed(field="sign_in_name", problem="length")
    person = Person(
        id=identifiers.record_id(),
        sign_in_name=name,
        alias=alias,
        role=role,
        state=PersonState.INVITED,
    )
    try:
        with transaction.atomic():
            person.save(force_insert=True)
    except IntegrityError:
        raise NameTaken from None
    make_invitation(by=by, person=person.id, ticket=ticket)
    record(actor=by, event=Event.INVITED, subject=person.id)
    return person.id


@transaction.atomic
def withdraw_invitation(*, by: str, person: str) -> None:
    """Take back every open invitation of somebody."""
    lock_person(person)
    erased, _ = Invitation.objects.filter(person_id=person, used_at=None).delete()
    if not erased:
        raise NotFound
    record(actor=by, event=Event.INVITATION_WITHDRAWN, subject=person)


@transaction.atomic
def enrol(*, token: bytes, sign_in: HashedSignIn | None, keys: NewKeys) -> str:
    """Use an invitation, once, whoever else tries at the same moment; says who enrolled. Nothing was hashed where there
    was no invitation a moment ago."""
    found = invitation_by_token(token)
    if sign_in is None:
        raise NotFound
    person = lock_person(found.person_id)
    if not open_invitations().filter(pk=found.pk).update(used_at=clock.now()):
        raise NotFound
    person.state = after(PersonState(person.state), Step.ENROL)
    person.save(update_fields=["state"])
    store_sign_in(person=person.id, sign_in=sign_in)
    Keys.objects.create(
        person=person,
        invitation=found.id,
        sign_pk=keys.sign_pk,
        kem_pk=keys.kem_pk,
        signature=keys.signature,
        sealed_keys=keys.sealed_keys,
        passphrase_wrap=keys.passphrase_wrap,
        made_on=clock.today(),
    )
    record(actor=person.id, event=Event.ENROLLED, subject=person.id)
    return person.id
