"""Whether a signature is by a key, as strictly as every client asks: a line that some of them refuse would stop the log
for all. The same points as in sealing/signing.py, which the server does not import. spec: 1 conventions"""

from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

_POINT_BYTES: Final = 32
_FIELD: Final = (1 << 255) - 19
# y of the points whose multiples are at most eight: under such a key many signatures "verify".
_OF_SMALL_ORDER: Final = {
    int.from_bytes(bytes.fromhex(each), "little")
    for each in (
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    )
}


def is_signed(sign_pk: bytes, signature: bytes, data: bytes) -> bool:
    """Whether the signature over exactly these bytes is by that key, for every client."""
    if not (is_sound_point(sign_pk) and is_sound_point(signature[:_POINT_BYTES])):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(sign_pk).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def is_sound_point(point: bytes) -> bool:
    """Neither of small order nor written otherwise than RFC 8032 writes it."""
    y = int.from_bytes(point, "little") & ((1 << 255) - 1)
    return len(point) == _POINT_BYTES and y < _FIELD and y not in _OF_SMALL_ORDER
