"""Whether a signature is by a key, as strictly as every client asks: a line that some of them refuse would stop the log
for all. spec: 1 conventions"""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from origo_chat.protocol.points import POINT_BYTES, is_sound_point


def is_signed(sign_pk: bytes, signature: bytes, data: bytes) -> bool:
    """Whether the signature over exactly these bytes is by that key, for every client."""
    if not (is_sound_point(sign_pk) and is_sound_point(signature[:POINT_BYTES])):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(sign_pk).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True
