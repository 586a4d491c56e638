"""Tokens with a mac of ours, so that one somebody made up is told from a genuine one without asking the database. What
a genuine one opens, and for how long, only its row says."""

import hmac
from typing import Final

from origo_chat.core import base64url, identifiers
from origo_chat.gateway.server_keys import derived, every

_MAC_BYTES: Final = 16


def new_token(purpose: str, size: int) -> str:
    """So many random bytes with their mac."""
    token = identifiers.random_bytes(size)
    return base64url.encode(token + _mac(derived(purpose), token))


def is_ours(purpose: str, token: str) -> bool:
    """Whether we gave it, under this secret key or one before it. Whether it still opens anything, its row says."""
    try:
        text = base64url.decode(token)
    except ValueError:
        return False
    plain, mac = text[:-_MAC_BYTES], text[-_MAC_BYTES:]
    return any(hmac.compare_digest(mac, _mac(key, plain)) for key in every(purpose))


def _mac(key: bytes, token: bytes) -> bytes:
    return hmac.digest(key, token, "sha256")[:_MAC_BYTES]
