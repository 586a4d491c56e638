"""Keeping a secret under a key that is used more than once: a salt in the derivation, and a commitment."""

import hmac
from collections.abc import Callable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from origo_chat.core.identifiers import random_bytes
from origo_chat.sealing.framing import derive, lp
from origo_chat.sealing.refusals import Altered, Malformed, UnknownVersion, WrongKey

MAGIC = b"OW1"
_SALT = slice(3, 19)
_COMMITMENT = slice(19, 51)
WRAP_OVERHEAD_BYTES = 51 + 16


# spec: 7 staff accounts
def wrap(
    key: bytes, purpose: str, account: bytes, secret: bytes, make_salt: Callable[[int], bytes] = random_bytes
) -> bytes:
    """The secret under this key, for this purpose and account alone."""
    salt = make_salt(16)
    aes_key, nonce, commitment = _keys(key, purpose, account, salt)
    sealed = AESGCM(aes_key).encrypt(nonce, secret, lp("origo/v1/wrap", purpose, account, salt))
    return MAGIC + salt + commitment + sealed


# spec: 7 staff accounts
def unwrap(key: bytes, purpose: str, account: bytes, wrapped: bytes, length: int) -> bytes:
    """The secret of so many bytes."""
    if len(wrapped) != length + WRAP_OVERHEAD_BYTES or wrapped[:2] != MAGIC[:2]:
        raise Malformed("not a wrapped secret of this length")
    if wrapped[:3] != MAGIC:
        raise UnknownVersion("wrapped in a way this client does not know")
    salt = wrapped[_SALT]
    aes_key, nonce, commitment = _keys(key, purpose, account, salt)
    if not hmac.compare_digest(commitment, wrapped[_COMMITMENT]):
        raise WrongKey("this key does not unwrap it")
    try:
        return AESGCM(aes_key).decrypt(nonce, wrapped[51:], lp("origo/v1/wrap", purpose, account, salt))
    except InvalidTag:
        raise Altered("the wrapped secret was altered") from None


def _keys(key: bytes, purpose: str, account: bytes, salt: bytes) -> tuple[bytes, bytes, bytes]:
    keys = derive(key, lp("origo/v1/wrap-keys", purpose, account, salt), 76)
    return keys[:32], keys[32:44], keys[44:]
