"""What is kept of a sign-in secret."""

from dataclasses import dataclass

from origo_chat.accounts.hashing import hash_secret
from origo_chat.accounts.models import SignIn
from origo_chat.accounts.parameters import Parameters
from origo_chat.core import clock


@dataclass(frozen=True)
class NewSignIn:
    """What somebody signs in with from now on."""

    secret: bytes
    parameters: Parameters


def store_sign_in(*, person: str, sign_in: NewSignIn) -> None:
    """Keep the slow hash of a new secret, and how the browser comes to it."""
    told = sign_in.parameters
    SignIn.objects.update_or_create(
        person_id=person,
        defaults={
            "hash": hash_secret(sign_in.secret),
            "salt": told.salt,
            "memory_kib": told.memory_kib,
            "passes": told.passes,
            "lanes": told.lanes,
            "changed_on": clock.today(),
        },
    )
