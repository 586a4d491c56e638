"""/api/accounts/second-factor: proving one, and making the first or another one."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import Field

from origo_chat.accounts import cookies
from origo_chat.accounts.admission import SIGNED_IN, StaffCaller, caller_of
from origo_chat.accounts.api.shapes import CredentialId, Secret, Wrap
from origo_chat.accounts.api.sign_in import SessionAnswer
from origo_chat.accounts.ceremonies import ALGORITHMS, CEREMONY_SECONDS, Assertion, Attestation, Transport
from origo_chat.accounts.challenges import begin_ceremony
from origo_chat.accounts.relying_party import relying_party
from origo_chat.accounts.selectors import NextStep, account_of, passkeys_of
from origo_chat.accounts.services import own_factors, second_factor
from origo_chat.gateway.acting import acting
from origo_chat.gateway.encoded import Encoded
from origo_chat.gateway.repeating import repeatable
from origo_chat.gateway.shapes import Answer, Body
from origo_chat.service.current import current_service

router = Router()

Code = Annotated[str, Field(pattern=r"^[0-9]{6}$")]
ClientData = Annotated[bytes, Encoded(1, 4096)]


class Credential(Answer):
    """A passkey somebody has."""

    credential_id: CredentialId
    transports: list[Transport]


class AssertionOptions(Answer):
    """What navigator.credentials.get is asked for. User verification is required."""

    challenge: Secret
    rp_id: str
    allow: list[Credential]
    timeout_ms: int


class AssertionBody(Body):
    """What it gave."""

    credential_id: CredentialId
    client_data: ClientData
    authenticator_data: Annotated[bytes, Encoded(37, 2048)]
    signature: Annotated[bytes, Encoded(1, 1024)]


class AttestationOptions(Answer):
    """What navigator.credentials.create is asked for. User verification is required, attestation is not."""

    challenge: Secret
    rp_id: str
    rp_name: str
    user_id: Annotated[bytes, Encoded(16, 16)]
    user_name: str
    user_display_name: str
    algorithms: list[int]
    exclude: list[Credential]
    timeout_ms: int


class AttestationBody(Body):
    """What it gave, and the wrap where the authenticator already gave its PRF."""

    credential_id: CredentialId
    client_data: ClientData
    attestation_object: Annotated[bytes, Encoded(1, 16384)]
    transports: Annotated[list[Transport], Field(max_length=7)]
    prf_wrap: Wrap | None = None


class TotpAnswer(Answer):
    """The secret of the codes, shown once, and the same as an address for a QR code."""

    secret: Annotated[bytes, Encoded(20, 20)]
    address: str


class CodeBody(Body):
    """Six digits."""

    code: Code


@router.post("/passkey/begin", auth=SIGNED_IN, response=AssertionOptions)
@repeatable
def begin_passkey(request: HttpRequest) -> AssertionOptions:
    """Ask for one of one's passkeys."""
    caller = caller_of(request)
    return AssertionOptions(
        challenge=begin_ceremony(session=caller.session),
        rp_id=relying_party(request).id,
        allow=_credentials(caller.person),
        timeout_ms=CEREMONY_SECONDS * 1000,
    )


@router.post("/passkey/finish", auth=SIGNED_IN, response=SessionAnswer)
@repeatable
def finish_passkey(request: HttpRequest, response: HttpResponse, body: AssertionBody) -> SessionAnswer:
    """Complete the session with a passkey."""
    caller = caller_of(request)
    assertion = Assertion(body.credential_id, body.client_data, body.authenticator_data, body.signature)
    token = second_factor.prove_passkey(
        person=caller.person, session=caller.session, assertion=assertion, party=relying_party(request)
    )
    return _completed(caller, response, token)


@router.post("/totp/check", auth=SIGNED_IN, response=SessionAnswer)
@repeatable
def check_totp(request: HttpRequest, response: HttpResponse, body: CodeBody) -> SessionAnswer:
    """Complete the session with a code."""
    caller = caller_of(request)
    token = second_factor.prove_totp(person=caller.person, session=caller.session, code=body.code)
    return _completed(caller, response, token)


@router.post("/passkeys/begin", auth=SIGNED_IN, response=AttestationOptions)
@repeatable
def begin_new_passkey(request: HttpRequest) -> AttestationOptions:
    """Ask for a new passkey."""
    caller, account = caller_of(request), account_of(caller_of(request).person)
    return AttestationOptions(
        challenge=begin_ceremony(session=caller.session),
        rp_id=relying_party(request).id,
        rp_name=current_service().names["sv"],
        user_id=bytes.fromhex(caller.person),
        user_name=account.sign_in_name,
        user_display_name=account.alias,
        algorithms=[int(algorithm) for algorithm in ALGORITHMS],
        exclude=_credentials(caller.person),
        timeout_ms=CEREMONY_SECONDS * 1000,
    )


@router.post("/passkeys/finish", auth=SIGNED_IN, response=SessionAnswer)
@repeatable
def finish_new_passkey(request: HttpRequest, response: HttpResponse, body: AttestationBody) -> SessionAnswer:
    """Keep a new passkey; the first one completes the session."""
    caller = caller_of(request)
    token = own_factors.add_passkey(
        person=caller.person,
        session=caller.session,
        attestation=Attestation(body.credential_id, body.client_data, body.attestation_object),
        transports=body.transports,
        prf_wrap=body.prf_wrap,
        party=relying_party(request),
    )
    return _completed(caller, response, token)


@router.post("/totp/begin", auth=SIGNED_IN, response=TotpAnswer)
@acting
def begin_totp(request: HttpRequest) -> TotpAnswer:
    """Make a secret for codes. It is shown now and never again."""
    caller = caller_of(request)
    made = own_factors.begin_totp(person=caller.person, session=caller.session)
    return TotpAnswer(secret=made.secret, address=made.address)


@router.post("/totp/confirm", auth=SIGNED_IN, response=SessionAnswer)
@repeatable
def confirm_totp(request: HttpRequest, response: HttpResponse, body: CodeBody) -> SessionAnswer:
    """Show that the secret arrived; the first factor completes the session."""
    caller = caller_of(request)
    token = own_factors.confirm_totp(person=caller.person, session=caller.session, code=body.code)
    return _completed(caller, response, token)


def _credentials(person: str) -> list[Credential]:
    return [Credential(credential_id=each.credential_id, transports=each.transports) for each in passkeys_of(person)]


def _completed(caller: StaffCaller, response: HttpResponse, token: str | None) -> SessionAnswer:
    if token is not None:
        cookies.write(response, token)
    return SessionAnswer(person=caller.person, next=NextStep.DONE)
