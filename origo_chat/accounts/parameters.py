"""What a browser needs before it can compute its sign-in secret: a salt and how hard to stretch the passphrase."""

from dataclasses import dataclass

from origo_chat.accounts.access import person_who_signs_in
from origo_chat.accounts.names import fold
from origo_chat.accounts.server_keys import lasting_pseudonym
from origo_chat.protocol import limits


@dataclass(frozen=True)
class Parameters:
    """The parameters of one name."""

    salt: bytes
    memory_kib: int
    passes: int
    lanes: int


def salt_of(name: str) -> bytes:
    """The one salt of a name, whether or when somebody has it: a salt that changed would tell that."""
    return lasting_pseudonym("salt", fold(name))[: limits.SALT_BYTES]


def parameters_for(name: str) -> Parameters:
    """The parameters of a name. For one that nobody has they are everybody's, and both ways do the same work."""
    salt = salt_of(name)
    person = person_who_signs_in(name)
    if person is None:
        return Parameters(salt, limits.PASSPHRASE_MEMORY_KIB, limits.PASSPHRASE_PASSES, limits.PASSPHRASE_LANES)
    stored = person.sign_in
    return Parameters(bytes(stored.salt), stored.memory_kib, stored.passes, stored.lanes)
