"""Sealing a short secret to a public key: HPKE base mode with X-Wing. Context goes into `info`, all of it."""

from dataclasses import dataclass, field
from hashlib import shake_256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from origo_chat.core.identifiers import random_bytes
from origo_chat.sealing.framing import key_id
from origo_chat.sealing.refusals import Malformed, WrongKey

ML_KEM_PK_BYTES = 1184
KEM_PK_BYTES = ML_KEM_PK_BYTES + 32
ENC_BYTES = 1120
TAG_BYTES = 16
SECRET_BYTES = 32
SEALED_SECRET_BYTES = ENC_BYTES + SECRET_BYTES + TAG_BYTES

_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


@dataclass(frozen=True)
class KemKeyPair:
    """A key that others seal to, made from its seed and in no other way."""

    seed: bytes = field(repr=False)
    public: bytes = field(repr=False)

    # spec: 1 conventions
    @classmethod
    def from_seed(cls, seed: bytes) -> "KemKeyPair":
        """The pair of a 32-byte seed. Libraries disagree on DeriveKeyPair, so only this expansion is used."""
        if len(seed) != 32:
            raise Malformed("a KEM seed has 32 bytes")
        ml_kem, x25519 = _private_halves(seed)
        public = ml_kem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()
        return cls(seed, public)

    @classmethod
    def generate(cls) -> "KemKeyPair":
        """A new pair nobody can guess."""
        return cls.from_seed(random_bytes(32))

    @property
    def id(self) -> bytes:
        """The key id of the public half."""
        return key_id(self.public)


def _private_halves(seed: bytes) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    expanded = shake_256(seed).digest(96)
    return MLKEM768PrivateKey.from_seed_bytes(expanded[:64]), X25519PrivateKey.from_private_bytes(expanded[64:])


def _public_key(kem_pk: bytes) -> MLKEM768X25519PublicKey:
    if len(kem_pk) != KEM_PK_BYTES:
        raise Malformed("a KEM public key has 1,216 bytes")
    try:
        return MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(kem_pk[:ML_KEM_PK_BYTES]),
            X25519PublicKey.from_public_bytes(kem_pk[ML_KEM_PK_BYTES:]),
        )
    except ValueError:
        raise Malformed("the bytes are no KEM public key") from None


# spec: 1 conventions
def seal_secret(kem_pk: bytes, info: bytes, secret: bytes) -> bytes:
    """1,168 bytes that only the owner of `kem_pk` opens, and only with the same `info`."""
    if len(secret) != SECRET_BYTES:
        raise Malformed("a secret to seal has 32 bytes")
    return seal_bytes(kem_pk, info, secret)


# spec: 1 conventions
def open_secret(keys: KemKeyPair, info: bytes, sealed: bytes) -> bytes:
    """The 32 bytes. Another key, another `info` or an altered byte are all WrongKey: HPKE does not tell them apart."""
    if len(sealed) != SEALED_SECRET_BYTES:
        raise Malformed("a sealed secret has 1,168 bytes")
    return open_bytes(keys, info, sealed)


# spec: 1 conventions
def seal_bytes(kem_pk: bytes, info: bytes, data: bytes) -> bytes:
    """As seal_secret, for content that the caller has padded to a fixed length."""
    try:
        return _SUITE.encrypt(data, _public_key(kem_pk), info=info)
    except ValueError:
        raise Malformed("nothing can be sealed to this key") from None


# spec: 1 conventions
def open_bytes(keys: KemKeyPair, info: bytes, sealed: bytes) -> bytes:
    """The content, or WrongKey. The caller has checked the length."""
    private = MLKEM768X25519PrivateKey(*_private_halves(keys.seed))
    try:
        return _SUITE.decrypt(sealed, private, info=info)
    except (InvalidTag, ValueError):
        raise WrongKey("this key does not open it for this purpose") from None
