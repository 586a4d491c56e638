"""What a browser needs before it can compute its sign-in secret: a salt and how hard to stretch the passphrase."""

from dataclasses import dataclass

from origo_chat.accounts.access import person_who_signs_in
from origo_chat.accounts.names import fold
from origo_chat.accounts.server_keys import pseudonym
from origo_chat.protocol import limits


@dataclass(frozen=True)
class Parameters:
    """The parameters of one name."""

    salt: bytes
    memory_kib: int
    passes: int
    lanes: int


def parameters_for(name: str) -> Parameters:
    """The parameters of a name; for one that nobody has, made up and always the same.

    The made-up salt is computed for every name, so that both ways do the same work.
    """
    made_up = pseudonym("salt", fold(name))[: limits.SALT_BYTES]
    person = person_who_signs_in(name)
    if person is None:
        return Parameters(made_up, limits.PASSPHRASE_MEMORY_KIB, limits.PASSPHRASE_PASSES, limits.PASSPHRASE_LANES)
    stored = person.sign_in
    return Parameters(bytes(stored.salt), stored.memory_kib, stored.passes, stored.lanes)
