"""An account made as its owner's browser would make it: keys, wraps and enrolment."""

from dataclasses import dataclass

from origo_chat.accounts.inviting import Ticket
from origo_chat.accounts.parameters import Parameters, salt_of
from origo_chat.accounts.server_keys import hash_of_token
from origo_chat.accounts.services.invitations import NewKeys, enrol, invite
from origo_chat.accounts.stored_sign_in import NewSignIn, hashed
from origo_chat.audit.services import SYSTEM
from origo_chat.core.identifiers import random_bytes
from origo_chat.demo.people import DemonstrationPerson
from origo_chat.protocol.words import word_list
from origo_chat.sealing.accounts import (
    AccountKeys,
    PassphraseKeys,
    StretchParameters,
    derive_passphrase_keys,
    read_passphrase,
    wrap_by_passphrase,
    wrap_keys,
)
from origo_chat.sealing.framing import lp
from origo_chat.sealing.invitations import Invitation


@dataclass(frozen=True)
class MadeAccount:
    """Somebody who is enrolled, with the keys only their browser would have."""

    id: str
    person: DemonstrationPerson
    keys: AccountKeys


def make_account(person: DemonstrationPerson) -> MadeAccount:
    """Invite and enrol somebody."""
    invitation = Invitation.generate()
    account = invite(
        by=SYSTEM,
        sign_in_name=person.name,
        alias=person.alias,
        role=person.role,
        ticket=Ticket(invitation.id.hex(), hash_of_token(invitation.token)),
    )
    told = StretchParameters.new(salt_of(person.name))
    passphrase = derive_passphrase_keys(read_passphrase(person.passphrase, word_list("sv")), told)
    keys = AccountKeys.generate()
    parameters = Parameters(told.salt, told.memory_kib, told.passes, told.lanes)
    sealed = _sealed(keys, passphrase, bytes.fromhex(account), invitation.id)
    enrol(token=invitation.token, sign_in=hashed(NewSignIn(passphrase.sign_in_secret, parameters)), keys=sealed)
    return MadeAccount(account, person, keys)


def _sealed(keys: AccountKeys, passphrase: PassphraseKeys, account: bytes, invitation: bytes) -> NewKeys:
    account_key = random_bytes(32)
    sign_pk, kem_pk = keys.signing.public, keys.kem.public
    return NewKeys(
        sign_pk=sign_pk,
        kem_pk=kem_pk,
        signature=keys.signing.sign(lp("origo/v1/enrolment", invitation, sign_pk, kem_pk)),
        sealed_keys=wrap_keys(account_key, account, keys),
        passphrase_wrap=wrap_by_passphrase(passphrase.unlock_key, account, account_key),
    )
