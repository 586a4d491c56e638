"""How bytes are put together before they are hashed, derived from or signed."""

from datetime import date
from hashlib import sha256

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from origo_chat.core import base64url
from origo_chat.sealing.refusals import Malformed

_LONGEST_PART = 0xFFFF
_LARGEST_U32 = 0xFFFF_FFFF
_YEARS = range(2000, 2200)


# spec: 1 conventions
def u32(number: int) -> bytes:
    """Four bytes, big-endian. Refuses what does not fit."""
    if not 0 <= number <= _LARGEST_U32:
        raise Malformed("the number does not fit in 32 bits: check where it comes from")
    return number.to_bytes(4, "big")


# spec: 1 conventions
def lp(*parts: str | int | bytes) -> bytes:
    """Every part behind its length, so that no two lists of parts give the same bytes."""
    framed = bytearray()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else u32(part) if isinstance(part, int) else part
        if len(raw) > _LONGEST_PART:
            raise Malformed("a part is longer than 65,535 bytes: hash it first")
        framed += len(raw).to_bytes(2, "big") + raw
    return bytes(framed)


# spec: 1 conventions
def derive(key: bytes, info: bytes, length: int) -> bytes:
    """HKDF-Expand of a key that is already 32 uniform bytes."""
    if len(key) != 32:
        raise Malformed("the key to derive from is not 32 bytes")
    return HKDFExpand(algorithm=hashes.SHA256(), length=length, info=info).derive(key)


# spec: 1 conventions
def digest(data: bytes) -> bytes:
    """SHA-256."""
    return sha256(data).digest()


# spec: 1 conventions
def key_id(public_key: bytes) -> bytes:
    """The 16-byte name of a public key: to look it up by, never a proof."""
    return digest(lp("origo/v1/key-id", public_key))[:16]


# spec: 1 conventions
def to_text(data: bytes) -> str:
    """Base64url without padding."""
    return base64url.encode(data)


# spec: 1 conventions
def from_text(text: str) -> bytes:
    """The bytes of base64url without padding. Every byte string has one text only; others are refused."""
    try:
        return base64url.decode(text)
    except ValueError:
        raise Malformed("not base64url in its one spelling") from None


# spec: 1 conventions
def read_day(text: str) -> date:
    """A day written YYYY-MM-DD that the calendar has, from 2000 to 2199."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Malformed("not a day") from None
    if day.isoformat() != text or day.year not in _YEARS:
        raise Malformed("not a day written YYYY-MM-DD from 2000 to 2199")
    return day
