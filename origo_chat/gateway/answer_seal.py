"""A stored answer is opened only by the idempotency key, which the caller holds and the server forgets.

Whoever takes the database learns that some call was made on some day: not which, with what, or what it said.
"""

import hashlib
import hmac
from dataclasses import dataclass

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from origo_chat.core import identifiers

_NONCE_BYTES = 12


@dataclass(frozen=True)
class AnswerSeal:
    """Everything derived from one idempotency key."""

    key: str

    def key_id(self) -> str:
        """Where the answer is found."""
        return self._derive(b"key-id").hex()

    def fingerprint(self, *parts: bytes) -> str:
        """Tells the same call from another one with the same key; says nothing to somebody without it."""
        lengths = b"".join(len(part).to_bytes(4, "big") + part for part in parts)
        return hmac.new(self._derive(b"fingerprint"), lengths, hashlib.sha256).hexdigest()

    def seal(self, answer: bytes) -> bytes:
        """Encrypt an answer. The nonce is random: a key that is tried again after a fault seals twice."""
        nonce = identifiers.random_bytes(_NONCE_BYTES)
        return nonce + AESGCM(self._derive(b"seal")).encrypt(nonce, answer, None)

    def open(self, sealed: bytes) -> bytes:
        """Decrypt an answer sealed under the same key."""
        return AESGCM(self._derive(b"seal")).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], None)

    def _derive(self, purpose: bytes) -> bytes:
        return hmac.new(self.key.encode(), b"origo/v1/idempotency/" + purpose, hashlib.sha256).digest()
