"""Six words two people compare before a key is certified: over the keys, and whose they are said to be."""

from origo_chat.protocol.words import WordList
from origo_chat.sealing.derivation import stretch
from origo_chat.sealing.framing import digest, lp
from origo_chat.sealing.statements import (
    AuthorityStatement,
    EpochStatement,
    Kind,
    PersonStatement,
    RootStatement,
    StaffStatement,
)
from origo_chat.sealing.words import SECRET_BITS, integer_to_words

# Slow on purpose: who looks for a second key with the same words pays this for every try.
MEMORY_KIB = 64 * 1024
PASSES = 3
_SALT = digest(lp("origo/v1/fingerprint-salt"))[:16]


# spec: 7 staff accounts
def fingerprint(kind: Kind, identity: bytes, role: str, keys: tuple[bytes, ...], words: WordList) -> tuple[str, ...]:
    """The first 66 bits of what Argon2id gives, as words of the list both are looking at."""
    stretched = stretch(lp("origo/v1/fingerprint", kind, identity, role, *keys), _SALT, MEMORY_KIB, PASSES, 1)
    return integer_to_words(int.from_bytes(stretched, "big") >> (256 - SECRET_BITS), 6, words)


# spec: 7 staff accounts
def fingerprint_of(
    statement: PersonStatement | EpochStatement | AuthorityStatement | RootStatement, words: WordList
) -> tuple[str, ...]:
    """The words of a certificate's keys."""
    if isinstance(statement, EpochStatement):
        return fingerprint(statement.kind, lp(statement.team, statement.n), "", (statement.kem_pk,), words)
    if isinstance(statement, AuthorityStatement):
        return fingerprint(statement.kind, statement.id, "", (statement.kem_pk,), words)
    if isinstance(statement, RootStatement):
        return fingerprint(statement.kind, b"", "", (statement.sign_pk, statement.recovery_kem_pk), words)
    role = statement.role if isinstance(statement, StaffStatement) else ""
    return fingerprint(statement.kind, statement.id, role, (statement.sign_pk, statement.kem_pk), words)
