"""HPKE base mode with X-Wing and given randomness, from the RFC and the draft: vectors that come out the same."""

import hashlib
import hmac
from hashlib import sha3_256

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tests.protocol import ml_kem

SUITE = b"HPKE" + bytes.fromhex("647a00010002")
X_WING_LABEL = bytes.fromhex("5c2e2f2f5e5c")


def seal(kem_pk: bytes, info: bytes, secret: bytes, randomness: bytes) -> bytes:
    """What `hpke.seal_secret` makes, from 64 given bytes."""
    shared, enc = encapsulate(kem_pk, randomness)
    key, nonce = key_schedule(shared, info)
    return enc + AESGCM(key).encrypt(nonce, secret, None)


def encapsulate(kem_pk: bytes, randomness: bytes) -> tuple[bytes, bytes]:
    """X-Wing: shared secret and `enc`."""
    ml_kem_pk, x25519_pk = kem_pk[:1184], kem_pk[1184:]
    ml_kem_secret, ml_kem_ct = ml_kem.encapsulate(ml_kem_pk, randomness[:32])
    ephemeral = X25519PrivateKey.from_private_bytes(randomness[32:])
    share = ephemeral.public_key().public_bytes_raw()
    x25519_secret = ephemeral.exchange(X25519PublicKey.from_public_bytes(x25519_pk))
    combined = ml_kem_secret + x25519_secret + share + x25519_pk + X_WING_LABEL
    return sha3_256(combined).digest(), ml_kem_ct + share


def key_schedule(shared: bytes, info: bytes) -> tuple[bytes, bytes]:
    """AES key and first nonce of RFC 9180 base mode."""
    context = b"\0" + _extract(b"", b"psk_id_hash", b"") + _extract(b"", b"info_hash", info)
    secret = _extract(shared, b"secret", b"")
    return _expand(secret, b"key", context, 32), _expand(secret, b"base_nonce", context, 12)


def _hmac(key: bytes, data: bytes) -> bytes:
    return hmac.new(key, data, hashlib.sha256).digest()


def _extract(salt: bytes, label: bytes, key: bytes) -> bytes:
    return _hmac(salt or bytes(32), b"HPKE-v1" + SUITE + label + key)


def _expand(key: bytes, label: bytes, info: bytes, length: int) -> bytes:
    return _hmac(key, length.to_bytes(2, "big") + b"HPKE-v1" + SUITE + label + info + b"\1")[:length]
