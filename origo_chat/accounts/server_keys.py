"""Names and hashes that say nothing to whoever has not the server's key, or the token itself."""

import hashlib
import hmac

from origo_chat.gateway.server_keys import derived, lasting


def pseudonym(purpose: str, text: str) -> bytes:
    """The same 32 bytes for the same text, meaningless to whoever has not the server's key."""
    return hmac.new(derived(purpose), text.encode(), hashlib.sha256).digest()


def lasting_pseudonym(purpose: str, text: str) -> bytes:
    """The same, also after the server's key was changed."""
    return hmac.new(lasting(purpose), text.encode(), hashlib.sha256).digest()


def hash_of_token(token: str | bytes) -> str:
    """What is stored of a random token. Random enough that no slow hash is needed."""
    return hashlib.sha256(token.encode() if isinstance(token, str) else token).hexdigest()
