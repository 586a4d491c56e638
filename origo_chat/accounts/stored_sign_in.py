"""What is kept of a sign-in secret. The slow hashes are made here, and kept by services: outside of transactions, where
they would keep others from a lock."""

from dataclasses import dataclass

from origo_chat.accounts.hashing import hash_secret, verify_secret
from origo_chat.accounts.models import Person, SignIn
from origo_chat.accounts.parameters import Parameters, salt_of
from origo_chat.core import clock
from origo_chat.core.errors import Malformed


@dataclass(frozen=True)
class NewSignIn:
    """What somebody signs in with from now on."""

    secret: bytes
    parameters: Parameters


@dataclass(frozen=True)
class HashedSignIn:
    """The slow hash of a new secret, and how the browser comes to the secret."""

    hash: str
    parameters: Parameters


@dataclass(frozen=True)
class Replacement:
    """A new sign-in, from somebody who showed the secret of the one that is kept under `stored`."""

    stored: str
    new: HashedSignIn


def replacement(*, person: str, old_secret: bytes, new: NewSignIn) -> Replacement | None:
    """None when the old secret is wrong. Slow. Whoever keeps it looks under the lock if `stored` is still there."""
    stored = SignIn.objects.filter(pk=person).values_list("hash", flat=True).first()
    if not verify_secret(stored, old_secret) or stored is None:
        return None
    return Replacement(stored, hashed(new))


def hashed(new: NewSignIn) -> HashedSignIn:
    """As it is kept. Slow."""
    return HashedSignIn(hash_secret(new.secret), new.parameters)


def store_sign_in(*, person: str, sign_in: HashedSignIn) -> None:
    """Keep it, under the salt of the name or the one that is kept: none that shows that something changed."""
    told = sign_in.parameters
    name = Person.objects.values_list("sign_in_name", flat=True).get(pk=person)
    if told.salt != salt_of(name) and not SignIn.objects.filter(pk=person, salt=told.salt).exists():
        raise Malformed(field="salt", problem="not_of_this_name")
    SignIn.objects.update_or_create(
        person_id=person,
        defaults={
            "hash": sign_in.hash,
            "salt": told.salt,
            "memory_kib": told.memory_kib,
            "passes": told.passes,
            "lanes": told.lanes,
            "changed_on": clock.today(),
        },
    )
