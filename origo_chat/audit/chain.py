"""How an entry is hashed. Pure: somebody with a dump can check the chain with this alone."""

import hashlib
from datetime import datetime
from typing import Final

START: Final = bytes(32)


def hash_of(*, previous: bytes, n: int, at: datetime, actor: str, event: str, subject: str) -> bytes:
    """SHA-256 over every field, each after its length, so that no two entries have the same bytes."""
    parts = ("origo/v1/audit", str(n), at.isoformat(timespec="seconds"), actor, event, subject)
    encoded = [previous, *(part.encode() for part in parts)]
    return hashlib.sha256(b"".join(len(part).to_bytes(2, "big") + part for part in encoded)).digest()
