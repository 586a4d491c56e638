"""Ed25519: key pairs from seeds, signatures over bytes as sent."""

from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from origo_chat.core.identifiers import random_bytes
from origo_chat.protocol.points import POINT_BYTES, is_sound_point
from origo_chat.sealing.framing import key_id
from origo_chat.sealing.refusals import Malformed, WronglySigned

SIGN_PK_BYTES = 32
SIGNATURE_BYTES = 64


@dataclass(frozen=True)
class SigningKeyPair:
    """A key that signs, made from its seed and in no other way."""

    seed: bytes = field(repr=False)
    public: bytes

    # spec: 1 conventions
    @classmethod
    def from_seed(cls, seed: bytes) -> "SigningKeyPair":
        """The pair of a 32-byte seed."""
        if len(seed) != 32:
            raise Malformed("a signing seed has 32 bytes")
        return cls(seed, Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw())

    @classmethod
    def generate(cls) -> "SigningKeyPair":
        """A new pair nobody can guess."""
        return cls.from_seed(random_bytes(32))

    @property
    def id(self) -> bytes:
        """The key id of the public half."""
        return key_id(self.public)

    # spec: 1 conventions
    def sign(self, data: bytes) -> bytes:
        """64 bytes over exactly these bytes."""
        return Ed25519PrivateKey.from_private_bytes(self.seed).sign(data)


# spec: 1 conventions
def verify_signature(sign_pk: bytes, signature: bytes, data: bytes) -> None:
    """Returns only if the signature over exactly these bytes is by that key; else WronglySigned."""
    if not (is_sound_point(sign_pk) and is_sound_point(signature[:POINT_BYTES])):
        raise WronglySigned("a point of small order, or written otherwise than RFC 8032 writes it")
    try:
        Ed25519PublicKey.from_public_bytes(sign_pk).verify(signature, data)
    except (InvalidSignature, ValueError):
        raise WronglySigned("the signature does not verify") from None
