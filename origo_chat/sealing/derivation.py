"""From a secret a person keeps in mind to the keys of a mailbox."""

from dataclasses import dataclass, field

from argon2.low_level import Type, hash_secret_raw

from origo_chat.sealing.framing import derive, digest, lp

# One unlock takes 0.1 s on a laptop and moves 201 MB per guess: the price of guessing words.
MEMORY_KIB = 32 * 1024
PASSES = 3
LANES = 1


@dataclass(frozen=True)
class Mailbox:
    """What six words give: a name and a token for the server, and the key of the ring, which the server never has."""

    id: bytes
    access_token: bytes = field(repr=False)
    ring_key: bytes = field(repr=False)

    @property
    def token_hash(self) -> bytes:
        """What the server stores of the token."""
        return digest(self.access_token)


# spec: 3 derivation
def stretch(password: bytes, salt: bytes, memory_kib: int, passes: int, lanes: int) -> bytes:
    """Argon2id to 32 bytes. The caller has checked the parameters."""
    return hash_secret_raw(password, salt, passes, memory_kib, lanes, 32, Type.ID)


# spec: 3 derivation
def derive_root(secret: bytes, service_id: str) -> bytes:
    """The 32 bytes everything of a mailbox comes from. Slow on purpose."""
    salt = digest(lp("origo/v1/salt", service_id))[:16]
    return stretch(secret, salt, MEMORY_KIB, PASSES, LANES)


# spec: 3 derivation
def derive_mailbox(root: bytes) -> Mailbox:
    """The mailbox of a root."""
    return Mailbox(
        id=derive(root, lp("origo/v1/mailbox-id"), 16),
        access_token=derive(root, lp("origo/v1/access-token"), 32),
        ring_key=derive(root, lp("origo/v1/mailbox-ring"), 32),
    )
