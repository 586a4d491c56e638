"""Keys of the server's own, each for one purpose, derived from its secret key; and what is sealed with them. The secret
key can be changed: what the ones before it sealed still opens while they are on the list."""

import hashlib
import hmac
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from origo_chat.core import identifiers

_NONCE_BYTES: Final = 12


def derived(purpose: str) -> bytes:
    """32 bytes for one purpose; knowing them tells nothing about another's."""
    return _derived(str(settings.SECRET_KEY), purpose)


def every(purpose: str) -> list[bytes]:
    """The same, and those from the secret keys before it: for what was given under them and still holds."""
    return [_derived(secret, purpose) for secret in _secrets()]


def lasting(purpose: str) -> bytes:
    """The same from the first secret key there was, for what must look the same after it was changed."""
    return _derived(_secrets()[-1], purpose)


def seal(purpose: str, plain: bytes, bound_to: bytes = b"") -> bytes:
    """What only this server opens, for this purpose and beside these bytes."""
    nonce = identifiers.random_bytes(_NONCE_BYTES)
    return nonce + AESGCM(derived(purpose)).encrypt(nonce, plain, bound_to)


def open_sealed(purpose: str, sealed: bytes, bound_to: bytes = b"") -> bytes | None:
    """What was sealed under the secret key, or one before it; None when it was under none."""
    for secret in _secrets():
        try:
            opener = AESGCM(_derived(secret, purpose))
            return opener.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], bound_to)
        except (InvalidTag, ValueError):
            continue
    return None


def _derived(secret: str, purpose: str) -> bytes:
    return hmac.new(secret.encode(), b"origo/v1/server/" + purpose.encode(), hashlib.sha256).digest()


def _secrets() -> list[str]:
    """The secret key and those before it, the newest first."""
    return [str(each) for each in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
