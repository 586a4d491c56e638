"""/api/accounts/me: one's own account, devices and second factors."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from origo_chat.abuse import limits
from origo_chat.abuse.counting import spend
from origo_chat.accounts.admission import STAFF, caller_of
from origo_chat.accounts.api.shapes import (
    CredentialId,
    NewSignInBody,
    ParametersAnswer,
    PublicKeysAnswer,
    Secret,
    Wrap,
    parameters_answer,
    public_keys_answer,
)
from origo_chat.accounts.ceremonies import Transport
from origo_chat.accounts.selectors import account_of, devices_of, factors_of, passkeys_of
from origo_chat.accounts.services import own_factors, sessions
from origo_chat.accounts.services.passphrase import change_passphrase
from origo_chat.accounts.states import PersonState
from origo_chat.accounts.stored_sign_in import Replacement, replacement
from origo_chat.accounts.teams import team_of
from origo_chat.accounts.tickets import make_ticket
from origo_chat.gateway.acting import acting
from origo_chat.gateway.beforehand import Beforehand
from origo_chat.gateway.encoded import AnswerId, SentId
from origo_chat.gateway.repeating import repeatable
from origo_chat.gateway.shapes import Answer, Body
from origo_chat.service.current import current_service
from origo_chat.service.roles import Role

router = Router()


class PasskeyAnswer(Answer):
    """One of one's passkeys; `prf_wrap` is there when it can also unlock."""

    id: AnswerId
    credential_id: CredentialId
    transports: list[Transport]
    prf_wrap: Wrap | None
    made_on: str
    used_on: str | None


class OwnAccount(Answer):
    """Who one is, and everything one's browser needs to unlock (spec: 7)."""

    person: AnswerId
    sign_in_name: str
    alias: str
    role: Role
    state: PersonState
    team: str
    sealed_keys: Wrap
    passphrase_wrap: Wrap
    passphrase: ParametersAnswer
    public_keys: PublicKeysAnswer
    passkeys: list[PasskeyAnswer]
    has_totp: bool
    second_factor_required: bool
    lock_minutes: int


class DeviceAnswer(Answer):
    """A browser that is signed in."""

    id: AnswerId
    is_this_one: bool
    is_complete: bool
    made_at: str
    seen_at: str
    ends_at: str


class Devices(Answer):
    """All of them, the newest first."""

    devices: list[DeviceAnswer]


class EndedAnswer(Answer):
    """How many sessions were ended."""

    ended: int


class PasskeyWrap(Body):
    """A wrap for one of one's passkeys."""

    id: SentId
    prf_wrap: Wrap


class PassphraseBody(Body):
    """A new passphrase: a new account key, so every wrap anew. Passkeys that are left out unlock no more."""

    old_secret: Secret
    sign_in: NewSignInBody
    sealed_keys: Wrap
    passphrase_wrap: Wrap
    passkeys: Annotated[list[PasskeyWrap], Field(max_length=32)] = Field(default_factory=list)


class WrapBody(Body):
    """What lets a passkey unlock."""

    prf_wrap: Wrap


class TicketAnswer(Answer):
    """Lets one socket in, once, within half a minute."""

    ticket: str


@router.get("", auth=STAFF, response=OwnAccount)
def read_own_account(request: HttpRequest) -> OwnAccount:
    """One's account with its sealed keys."""
    account = account_of(caller_of(request).person)
    passkeys = passkeys_of(account.person)
    return OwnAccount(
        person=account.person,
        sign_in_name=account.sign_in_name,
        alias=account.alias,
        role=account.role,
        state=account.state,
        team=team_of(account.role),
        sealed_keys=account.sealed_keys,
        passphrase_wrap=account.passphrase_wrap,
        passphrase=parameters_answer(account.parameters),
        public_keys=public_keys_answer(account.public_keys),
        passkeys=[
            PasskeyAnswer(
                id=each.id,
                credential_id=each.credential_id,
                transports=each.transports,
                prf_wrap=each.prf_wrap,
                made_on=each.made_on.isoformat(),
                used_on=None if each.used_on is None else each.used_on.isoformat(),
            )
            for each in passkeys
        ],
        has_totp=factors_of(account.person).totp,
        second_factor_required=current_service().policies.second_factor_required,
        lock_minutes=current_service().limits.staff_lock_minutes,
    )


@router.get("/devices", auth=STAFF, response=Devices)
def read_devices(request: HttpRequest) -> Devices:
    """Where one is signed in. Nothing is known about a browser but when it signed in and was last there."""
    caller = caller_of(request)
    return Devices(
        devices=[
            DeviceAnswer(
                id=each.id,
                is_this_one=each.id == caller.session,
                is_complete=each.is_complete,
                made_at=each.made_at.isoformat(timespec="seconds"),
                seen_at=each.seen_at.isoformat(timespec="seconds"),
                ends_at=each.ends_at.isoformat(timespec="seconds"),
            )
            for each in devices_of(caller.person)
        ]
    )


@router.delete("/devices/{session}", auth=STAFF, response={204: None})
@acting
def end_device(request: HttpRequest, session: SentId) -> None:
    """Sign one of one's browsers out."""
    sessions.end_session(person=caller_of(request).person, session=session)


@router.delete("/other-devices", auth=STAFF, response=EndedAnswer)
@acting
def end_other_devices(request: HttpRequest) -> EndedAnswer:
    """Sign out everywhere but here."""
    caller = caller_of(request)
    return EndedAnswer(ended=sessions.end_other_sessions(person=caller.person, session=caller.session))


def _replaced(request: HttpRequest, body: PassphraseBody) -> Replacement | None:
    """Count the try and hash both secrets."""
    person = caller_of(request).person
    spend(limits.OLD_PASSPHRASE, person)
    return replacement(person=person, old_secret=body.old_secret, new=body.sign_in.plain())


_replacements = Beforehand(_replaced)


@router.put("/passphrase", auth=STAFF, response={204: None})
@_replacements.first
@acting
def change_own_passphrase(request: HttpRequest, body: PassphraseBody) -> None:
    """Replace the passphrase; other sessions end."""
    caller = caller_of(request)
    change_passphrase(
        person=caller.person,
        session=caller.session,
        sign_in=_replacements.of(request),
        sealed_keys=body.sealed_keys,
        passphrase_wrap=body.passphrase_wrap,
        prf_wraps={each.id: each.prf_wrap for each in body.passkeys},
    )


@router.put("/passkeys/{passkey}/wrap", auth=STAFF, response={204: None})
@acting
def wrap_own_passkey(request: HttpRequest, passkey: SentId, body: WrapBody) -> None:
    """Let a passkey unlock."""
    own_factors.wrap_passkey(person=caller_of(request).person, passkey=passkey, prf_wrap=body.prf_wrap)


@router.delete("/passkeys/{passkey}", auth=STAFF, response={204: None})
@acting
def remove_own_passkey(request: HttpRequest, passkey: SentId) -> None:
    """Remove a passkey; never the last second factor where one is required."""
    own_factors.remove_passkey(person=caller_of(request).person, passkey=passkey)


@router.delete("/totp", auth=STAFF, response={204: None})
@acting
def remove_own_totp(request: HttpRequest) -> None:
    """Give up codes; never the last second factor where one is required."""
    own_factors.remove_totp(person=caller_of(request).person)


@router.post("/socket-ticket", auth=STAFF, response=TicketAnswer)
@repeatable
def make_socket_ticket(request: HttpRequest) -> TicketAnswer:
    """A ticket for the socket's first frame."""
    caller = caller_of(request)
    return TicketAnswer(ticket=make_ticket(person=caller.person, session=caller.session))
