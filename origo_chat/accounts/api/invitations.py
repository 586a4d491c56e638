"""/api/accounts/invitations: what a newcomer does with the link, before there is any account to sign in to."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Router

from origo_chat.abuse.limits import INVITATION
from origo_chat.abuse.shapes import WorkedBody
from origo_chat.abuse.work import worked
from origo_chat.accounts.access import invitation_by_token, is_invited
from origo_chat.accounts.api.shapes import KemPk, NewSignInBody, Salt, Signature, SignPk, Wrap
from origo_chat.accounts.parameters import salt_of
from origo_chat.accounts.services.invitations import NewKeys, enrol
from origo_chat.accounts.stored_sign_in import HashedSignIn, hashed
from origo_chat.accounts.teams import team_of
from origo_chat.gateway.acting import acting
from origo_chat.gateway.admission import ANYONE
from origo_chat.gateway.beforehand import Beforehand
from origo_chat.gateway.encoded import AnswerId, Encoded
from origo_chat.gateway.repeating import repeatable
from origo_chat.gateway.shapes import Answer
from origo_chat.service.roles import Role

router = Router()

Token = Annotated[bytes, Encoded(32, 32)]


class InvitationBody(WorkedBody):
    """The token of the link (spec: 7), and work when the server asked for it."""

    token: Token


class InvitationAnswer(Answer):
    """What somebody is invited as. The id enters the wraps that their browser makes, the salt the passphrase."""

    invitation: AnswerId
    person: AnswerId
    sign_in_name: str
    alias: str
    role: Role
    team: str
    ends_at: str
    salt: Salt


class EnrolmentBody(WorkedBody):
    """The keys a newcomer's browser made, what it signs in with from now on, and work when the server asked for it."""

    token: Token
    sign_pk: SignPk
    kem_pk: KemPk
    signature: Signature
    sealed_keys: Wrap
    passphrase_wrap: Wrap
    sign_in: NewSignInBody


class EnrolmentAnswer(Answer):
    """Whose account it is now."""

    person: AnswerId
    sign_in_name: str


@router.post("/open", auth=ANYONE, response=InvitationAnswer)
@worked(INVITATION)
@repeatable
def open_invitation(request: HttpRequest, body: InvitationBody) -> InvitationAnswer:
    """Look at an invitation without using it. Unknown, used, expired and withdrawn are the same answer."""
    found = invitation_by_token(body.token)
    role = Role(found.person.role)
    return InvitationAnswer(
        invitation=found.id,
        person=found.person_id,
        sign_in_name=found.person.sign_in_name,
        alias=found.person.alias,
        role=role,
        team=team_of(role),
        ends_at=found.ends_at.isoformat(timespec="seconds"),
        salt=salt_of(found.person.sign_in_name),
    )


def _hashed(request: HttpRequest, body: EnrolmentBody) -> HashedSignIn | None:
    """Hash the new secret, if there is anything to use it for."""
    return hashed(body.sign_in.plain()) if is_invited(body.token) else None


_hashes = Beforehand(_hashed)


@router.post("/enrol", auth=ANYONE, response=EnrolmentAnswer)
@worked(INVITATION)
@_hashes.first
@acting
def enrol_newcomer(request: HttpRequest, body: EnrolmentBody) -> EnrolmentAnswer:
    """Use an invitation once."""
    name = invitation_by_token(body.token).person.sign_in_name
    keys = NewKeys(body.sign_pk, body.kem_pk, body.signature, body.sealed_keys, body.passphrase_wrap)
    person = enrol(token=body.token, sign_in=_hashes.of(request), keys=keys)
    return EnrolmentAnswer(person=person, sign_in_name=name)
