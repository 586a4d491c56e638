"""Ed25519: key pairs from seeds, signatures over bytes as sent."""

from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from origo_chat.core.identifiers import random_bytes
from origo_chat.sealing.framing import key_id
from origo_chat.sealing.refusals import Malformed, WronglySigned

SIGN_PK_BYTES = 32
SIGNATURE_BYTES = 64
_POINT_BYTES = 32
_FIELD = (1 << 255) - 19
# y of the points whose multiples are at most eight: under such a key many signatures "verify".
_OF_SMALL_ORDER = {
    int.from_bytes(bytes.fromhex(each), "little")
    for each in (
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    )
}


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
    if not (_is_sound_point(sign_pk) and _is_sound_point(signature[:_POINT_BYTES])):
        raise WronglySigned("a point of small order, or written otherwise than RFC 8032 writes it")
    try:
        Ed25519PublicKey.from_public_bytes(sign_pk).verify(signature, data)
    except (InvalidSignature, ValueError):
        raise WronglySigned("the signature does not verify") from None


def _is_sound_point(point: bytes) -> bool:
    """One log must not be good here and bad there: libraries differ in what they take."""
    y = int.from_bytes(point, "little") & ((1 << 255) - 1)
    return len(point) == _POINT_BYTES and y < _FIELD and y not in _OF_SMALL_ORDER
