"""What is shown about people, sessions and second factors."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from django.db.models import Prefetch

from origo_chat.accounts.access import live_sessions, open_invitations
from origo_chat.accounts.ceremonies import Transport
from origo_chat.accounts.models import Invitation, Keys, Passkey, Person, Totp
from origo_chat.accounts.parameters import Parameters
from origo_chat.accounts.states import TRUSTED, PersonState
from origo_chat.accounts.teams import CHATTING_ROLES, READING_ROLES
from origo_chat.core import base64url, clock
from origo_chat.service.current import current_service
from origo_chat.service.roles import Role

# Nobody has so many; a script with a passphrase makes more.
DEVICES_SHOWN: Final = 100


@dataclass(frozen=True)
class Factors:
    """Which second factors somebody has."""

    passkeys: int
    totp: bool

    @property
    def count(self) -> int:
        """How many there are in all."""
        return self.passkeys + self.totp


@dataclass(frozen=True)
class Device:
    """A live session, as its owner sees it."""

    id: str
    made_at: datetime
    seen_at: datetime
    ends_at: datetime
    is_complete: bool


@dataclass(frozen=True)
class OwnPasskey:
    """A passkey, as its owner sees it."""

    id: str
    credential_id: bytes
    transports: list[Transport]
    prf_wrap: bytes | None
    made_on: date
    used_on: date | None


@dataclass(frozen=True)
class PublicKeys:
    """What a newcomer's browser made, for whoever compares and certifies."""

    invitation: str
    sign_pk: bytes
    kem_pk: bytes
    signature: bytes
    made_on: date


@dataclass(frozen=True)
class Account:
    """One's own account, with everything that unlocks it."""

    person: str
    sign_in_name: str
    alias: str
    role: Role
    state: PersonState
    sealed_keys: bytes
    passphrase_wrap: bytes
    parameters: Parameters
    public_keys: PublicKeys


@dataclass(frozen=True)
class Colleague:
    """Somebody who works here."""

    id: str
    sign_in_name: str
    alias: str
    role: Role
    state: PersonState
    keys: PublicKeys | None
    factors: Factors
    invited_until: datetime | None


def factors_of(person_id: str) -> Factors:
    """The second factors that can be used now."""
    return Factors(
        passkeys=Passkey.objects.filter(person_id=person_id).count(),
        totp=Totp.objects.filter(person_id=person_id).exclude(confirmed_on=None).exists(),
    )


class NextStep(StrEnum):
    """What a session still needs."""

    PASSKEY = "passkey"
    TOTP = "totp"
    ENROL_SECOND_FACTOR = "enrol_second_factor"
    DONE = "done"


def next_step(person_id: str, *, is_complete: bool) -> NextStep:
    """What a session still needs."""
    if is_complete:
        return NextStep.DONE
    factors = factors_of(person_id)
    if factors.passkeys:
        return NextStep.PASSKEY
    if factors.totp:
        return NextStep.TOTP
    required = current_service().policies.second_factor_required
    return NextStep.ENROL_SECOND_FACTOR if required else NextStep.DONE


def devices_of(person_id: str) -> list[Device]:
    """Somebody's live sessions, the newest first. More than are shown end with all the others."""
    rows = live_sessions(clock.now()).filter(person_id=person_id).order_by("-made_at")[:DEVICES_SHOWN]
    return [Device(r.id, r.made_at, r.seen_at, r.ends_at, r.is_complete) for r in rows]


@dataclass(frozen=True)
class Standing:
    """What the sockets of a session may hear and say: decided when they say hello, and kept true."""

    person: str
    reads: bool
    chats: bool


def standings(session_ids: list[str]) -> dict[str, Standing]:
    """Where those of some sessions stand that open something; the others have ended."""
    rows = live_sessions(clock.now()).filter(pk__in=session_ids, is_complete=True).select_related("person")
    return {row.id: _standing(row.person) for row in rows}


def _standing(person: Person) -> Standing:
    is_trusted = person.state in TRUSTED
    reads, chats = person.role in READING_ROLES, person.role in CHATTING_ROLES
    return Standing(person.id, reads=is_trusted and reads, chats=is_trusted and chats)


def passkeys_of(person_id: str) -> list[OwnPasskey]:
    """Somebody's passkeys in the order they were made."""
    rows = Passkey.objects.filter(person_id=person_id).order_by("made_on", "id")
    return [
        OwnPasskey(
            id=row.id,
            credential_id=base64url.decode(row.credential_id),
            transports=[Transport(each) for each in row.transports],
            prf_wrap=None if row.prf_wrap is None else bytes(row.prf_wrap),
            made_on=row.made_on,
            used_on=row.used_on,
        )
        for row in rows
    ]


def account_of(person_id: str) -> Account:
    """What somebody's own browser needs to unlock."""
    person = Person.objects.select_related("keys", "sign_in").get(pk=person_id)
    told = person.sign_in
    return Account(
        person=person.id,
        sign_in_name=person.sign_in_name,
        alias=person.alias,
        role=Role(person.role),
        state=PersonState(person.state),
        sealed_keys=bytes(person.keys.sealed_keys),
        passphrase_wrap=bytes(person.keys.passphrase_wrap),
        parameters=Parameters(bytes(told.salt), told.memory_kib, told.passes, told.lanes),
        public_keys=public_keys(person.keys),
    )


def colleagues() -> list[Colleague]:
    """Everybody who has not left, in the order of their aliases."""
    people = Person.objects.exclude(state=PersonState.LEFT).select_related("keys", "totp")
    invited = Prefetch("invitations", open_invitations(), to_attr="open_invitations")
    rows = people.prefetch_related("passkeys", invited).order_by("alias", "id")
    return [_colleague(person) for person in rows]


def readers() -> list[Colleague]:
    """Whoever may hold the team's epoch."""
    return [c for c in colleagues() if c.keys and c.state in TRUSTED and c.role in READING_ROLES]


def _colleague(person: Person) -> Colleague:
    keys: Keys | None = getattr(person, "keys", None)
    totp: Totp | None = getattr(person, "totp", None)
    invited: list[Invitation] = person.open_invitations  # type: ignore[attr-defined]  # fetched by colleagues
    return Colleague(
        id=person.id,
        sign_in_name=person.sign_in_name,
        alias=person.alias,
        role=Role(person.role),
        state=PersonState(person.state),
        keys=None if keys is None else public_keys(keys),
        factors=Factors(len(person.passkeys.all()), totp is not None and totp.confirmed_on is not None),
        invited_until=max((each.ends_at for each in invited), default=None),
    )


def public_keys(keys: Keys) -> PublicKeys:
    """The public half of somebody's keys."""
    return PublicKeys(keys.invitation, bytes(keys.sign_pk), bytes(keys.kem_pk), bytes(keys.signature), keys.made_on)
