"""Framed bytes, and the name of a public key, for looking things up. Never a proof."""

import hashlib
from typing import Final

_LABEL: Final = "origo/v1/key-id"


def key_id(public_key: bytes) -> bytes:
    """16 bytes. spec: 1 conventions"""
    return hashlib.sha256(framed(_LABEL, public_key)).digest()[:16]


def framed(*parts: str | bytes) -> bytes:
    """Every part behind its length: what the spec calls lp. spec: 1 conventions"""
    raw = [part.encode() if isinstance(part, str) else part for part in parts]
    return b"".join(len(each).to_bytes(2, "big") + each for each in raw)
