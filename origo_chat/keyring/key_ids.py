"""The name of a public key, for looking things up. Never a proof."""

import hashlib
from typing import Final

_LABEL: Final = b"origo/v1/key-id"


def key_id(public_key: bytes) -> bytes:
    """16 bytes. spec: 1 conventions"""
    parts = (_LABEL, public_key)
    return hashlib.sha256(b"".join(len(part).to_bytes(2, "big") + part for part in parts)).digest()[:16]
