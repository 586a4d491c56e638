"""Keys of the server's own, each for one purpose, derived from its secret key."""

import hashlib
import hmac

from django.conf import settings


def derived(purpose: str) -> bytes:
    """32 bytes for one purpose; knowing them tells nothing about another's."""
    return hmac.new(str(settings.SECRET_KEY).encode(), b"origo/v1/server/" + purpose.encode(), hashlib.sha256).digest()


def pseudonym(purpose: str, text: str) -> bytes:
    """The same 32 bytes for the same text, meaningless to whoever has not the server's key."""
    return hmac.new(derived(purpose), text.encode(), hashlib.sha256).digest()


def hash_of_token(token: str | bytes) -> str:
    """What is stored of a random token. Random enough that no slow hash is needed."""
    return hashlib.sha256(token.encode() if isinstance(token, str) else token).hexdigest()
