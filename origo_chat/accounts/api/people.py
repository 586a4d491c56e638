"""/api/accounts/people and /audit: what administrators see and do. Departure and reset stand with keyring."""

from datetime import datetime
from typing import Annotated

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from origo_chat.accounts.admission import ADMINISTRATOR, caller_of
from origo_chat.accounts.api.shapes import Alias, Name, PublicKeysAnswer, Secret, public_keys_answer
from origo_chat.accounts.inviting import Ticket
from origo_chat.accounts.selectors import Colleague, colleagues
from origo_chat.accounts.services import invitations, people
from origo_chat.accounts.states import PersonState
from origo_chat.accounts.teams import team_of
from origo_chat.audit import selectors as audit
from origo_chat.audit.events import Event
from origo_chat.gateway.acting import acting
from origo_chat.gateway.encoded import AnswerId, SentId
from origo_chat.gateway.reading import asked_number
from origo_chat.gateway.shapes import Answer, Body
from origo_chat.service.roles import Role

EntryHash = Annotated[str, Field(min_length=64, max_length=64)]

router = Router()
audit_router = Router()

PAGE = 100
# A console walks what was added since it last did.
WALKED_AT_ONCE = 1_000
# A whole chain of years takes seconds; a browser asks part by part.
VERIFIED_AT_ONCE = 10_000


class PersonAnswer(Answer):
    """Somebody who works here or is invited to."""

    person: AnswerId
    sign_in_name: str
    alias: str
    role: Role
    team: str
    state: PersonState
    passkeys: int
    has_totp: bool
    public_keys: PublicKeysAnswer | None
    invited_until: str | None


class People(Answer):
    """Everybody, in the order of their aliases."""

    people: list[PersonAnswer]


class TicketBody(Body):
    """What the inviter's browser makes of the secret in the link: its id, and the SHA-256 of its token (spec: 7)."""

    invitation: SentId
    token_hash: Secret

    def plain(self) -> Ticket:
        """The same for services."""
        return Ticket(self.invitation, self.token_hash.hex())


class InviteBody(TicketBody):
    """Who is invited as what."""

    sign_in_name: Name
    alias: Alias
    role: Role


class InvitedAnswer(Answer):
    """Who it is from now on."""

    person: AnswerId


class EntryAnswer(Answer):
    """One thing that was done: the actor is a person or "system", the subject what it was done to."""

    n: int
    at: str
    actor: str
    event: Event
    subject: str
    hash: EntryHash


class Entries(Answer):
    """The newest first; after a number, the oldest. The hash that the oldest of them was made to follow, so that a
    console can compute that one's too."""

    entries: list[EntryAnswer]
    previous: EntryHash | None


class VerificationAnswer(Answer):
    """Whether the chain, of `head` entries so far, holds from `first` to `last`; `broken_at` is the first entry that
    does not fit. That is the server's own word: what it made anew from some entry on fits."""

    first: int
    last: int
    head: int
    broken_at: int | None


@router.get("", auth=ADMINISTRATOR, response=People)
def read_people(request: HttpRequest) -> People:
    """Everybody who has not left."""
    return People(people=[_person(each) for each in colleagues()])


@router.post("", auth=ADMINISTRATOR, response=InvitedAnswer)
@acting
def invite_person(request: HttpRequest, body: InviteBody) -> InvitedAnswer:
    """Invite somebody. The link holds a secret that the server never sees."""
    person = invitations.invite(
        by=caller_of(request).person,
        sign_in_name=body.sign_in_name,
        alias=body.alias,
        role=body.role,
        ticket=body.plain(),
    )
    return InvitedAnswer(person=person)


@router.delete("/{person}/invitation", auth=ADMINISTRATOR, response={204: None})
@acting
def withdraw_person_invitation(request: HttpRequest, person: SentId) -> None:
    """Take an unused invitation back."""
    invitations.withdraw_invitation(by=caller_of(request).person, person=person)


@router.delete("/{person}/second-factors", auth=ADMINISTRATOR, response={204: None})
@acting
def remove_person_second_factors(request: HttpRequest, person: SentId) -> None:
    """Somebody lost their passkey: second factors and sessions go, and the next sign-in adds a new one."""
    people.remove_second_factors(by=caller_of(request).person, person=person)


@audit_router.get("", auth=ADMINISTRATOR, response=Entries)
def read_audit(
    request: HttpRequest,
    before: Annotated[int | None, asked_number(ge=0, lt=2**31)] = None,
    after: Annotated[int | None, asked_number(ge=0, lt=2**31)] = None,
) -> Entries:
    """A page of what was done. After a number: for a console that computes every hash itself."""
    if after is not None:
        return _entries(audit.page_after(after, count=WALKED_AT_ONCE))
    return _entries(audit.page(before=before, count=PAGE))


@audit_router.get("/verification", auth=ADMINISTRATOR, response=VerificationAnswer)
def verify_audit(
    request: HttpRequest, from_n: Annotated[int | None, asked_number(ge=0, lt=2**31, alias="from")] = None
) -> VerificationAnswer:
    """Check a part of the chain: from a number on, or the newest."""
    at_once = VERIFIED_AT_ONCE
    found = audit.verify_newest(at_once) if from_n is None else audit.verify(from_n=from_n, count=at_once)
    return VerificationAnswer(first=found.first, last=found.last, head=found.head, broken_at=found.broken_at)


def _entries(page: list[audit.Recorded]) -> Entries:
    oldest = min(page, key=lambda each: each.n, default=None)
    return Entries(entries=[_entry(each) for each in page], previous=oldest.previous.hex() if oldest else None)


def _entry(each: audit.Recorded) -> EntryAnswer:
    return EntryAnswer(
        n=each.n,
        at=each.at.isoformat(timespec="seconds"),
        actor=each.actor,
        event=Event(each.event),
        subject=each.subject,
        hash=each.hash.hex(),
    )


def _moment(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat(timespec="seconds")


def _person(each: Colleague) -> PersonAnswer:
    return PersonAnswer(
        person=each.id,
        sign_in_name=each.sign_in_name,
        alias=each.alias,
        role=each.role,
        team=team_of(each.role),
        state=each.state,
        passkeys=each.factors.passkeys,
        has_totp=each.factors.totp,
        public_keys=None if each.keys is None else public_keys_answer(each.keys),
        invited_until=_moment(each.invited_until),
    )
