"""Keys of the server's own, each for one purpose, derived from its secret key."""

import hashlib
import hmac

from django.conf import settings


def derived(purpose: str) -> bytes:
    """32 bytes for one purpose; knowing them tells nothing about another's."""
    return hmac.new(str(settings.SECRET_KEY).encode(), b"origo/v1/server/" + purpose.encode(), hashlib.sha256).digest()
