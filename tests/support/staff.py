"""People who work here, made through the same services as real ones, and their browsers as HTTP clients."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

import httpx
from asgiref.sync import sync_to_async
from django.db import transaction

from origo_chat.accounts.access import lock_person
from origo_chat.accounts.inviting import Ticket
from origo_chat.accounts.models import Person
from origo_chat.accounts.parameters import Parameters, salt_of
from origo_chat.accounts.services.invitations import NewKeys, enrol, invite
from origo_chat.accounts.standing_lost import Deed, record_all
from origo_chat.accounts.states import PersonState
from origo_chat.accounts.stored_sign_in import NewSignIn, hashed
from origo_chat.core import base64url, identifiers
from origo_chat.protocol import limits
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.service.roles import Role
from tests.support.application import in_process_client

PARAMETERS = (limits.PASSPHRASE_MEMORY_KIB, limits.PASSPHRASE_PASSES, limits.PASSPHRASE_LANES)


@dataclass(frozen=True)
class Staff:
    """Somebody with an account."""

    id: str
    name: str
    secret: bytes
    kem_pk: bytes
    signing: SigningKeyPair

    @property
    def named(self) -> str:
        """Who it is, as the wire has it."""
        return base64url.encode_id(self.id)

    @property
    def sign_pk(self) -> bytes:
        """The public half of their signing key."""
        return self.signing.public


def key() -> dict[str, str]:
    """The header of a call that acts."""
    return {"Idempotency-Key": identifiers.token()}


def text(data: bytes) -> str:
    """Bytes as they stand in JSON."""
    return base64url.encode(data)


def secret_of(word: str) -> bytes:
    """The sign-in secret somebody's browser would derive."""
    return hashlib.sha256(word.encode()).digest()


def new_ticket(token: bytes) -> Ticket:
    """An invitation as an administrator's browser makes it."""
    return Ticket(identifiers.record_id(), hashlib.sha256(token).hexdigest())


def new_sign_in(name: str, secret: bytes) -> NewSignIn:
    """A sign-in with everybody's parameters."""
    return NewSignIn(secret, Parameters(salt_of(name), *PARAMETERS))


def new_keys(signing: SigningKeyPair | None = None) -> NewKeys:
    """A key that signs; the rest has the right sizes and opens nothing, since the server never looks into it."""
    sizes = (limits.KEM_PK_BYTES, limits.SIGNATURE_BYTES, 131, 99)
    sign_pk = (signing or SigningKeyPair.generate()).public
    return NewKeys(sign_pk, *(identifiers.random_bytes(size) for size in sizes))


def hire(name: str, role: Role = Role.KURATOR, state: PersonState = PersonState.ACTIVE) -> Staff:
    """Invite somebody, enrol them, and put them where they stand."""
    signing = SigningKeyPair.generate()
    token, keys, secret = identifiers.random_bytes(32), new_keys(signing), secret_of(name)
    person = invite(by="system", sign_in_name=name, alias=name, role=role, ticket=new_ticket(token))
    enrol(token=token, sign_in=hashed(new_sign_in(name, secret)), keys=keys)
    Person.objects.filter(pk=person).update(state=state)
    return Staff(person, name, secret, keys.kem_pk, signing)


@transaction.atomic
def change_standing(change: Callable[..., list[Deed]], person: str) -> None:
    """Certify or uncertify somebody, as a line of keys.log does."""
    record_all(change(person=lock_person(person)), by="system")


async def hired(name: str, role: Role = Role.KURATOR, state: PersonState = PersonState.ACTIVE) -> Staff:
    """The same from an asynchronous test."""
    return await sync_to_async(hire)(name, role, state)


async def sign_in(client: httpx.AsyncClient, name: str, secret: bytes, **more: object) -> httpx.Response:
    """The passphrase's part of signing in."""
    body = {"name": name, "secret": text(secret), **more}
    return await client.post("/api/accounts/sign-in/finish", json=body)


async def browser_of(staff: Staff) -> httpx.AsyncClient:
    """A browser in which somebody has signed in."""
    browser = in_process_client()
    answer = await sign_in(browser, staff.name, staff.secret)
    assert answer.json()["next"] == "done", answer.text
    return browser


async def administrator(name: str = "lena") -> httpx.AsyncClient:
    """A signed-in administrator's browser."""
    return await browser_of(await hired(name, Role.ADMINISTRATOR, PersonState.CERTIFIED))
