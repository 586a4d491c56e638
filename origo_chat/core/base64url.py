"""Bytes as text in JSON: base64url without padding, one spelling for each byte string."""

import base64
import binascii
from typing import Final

# The ids of the protocol and of every row.
_ID_BYTES: Final = 16


def encode(data: bytes) -> str:
    """The text of some bytes."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def decode(text: str) -> bytes:
    """The bytes of a text; ValueError for everything that `encode` would not have written."""
    try:
        data = base64.urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
    except (UnicodeEncodeError, binascii.Error):
        raise ValueError("not base64url") from None
    if encode(data) != text:
        raise ValueError("not base64url in its one spelling")
    return data


def encode_id(name: str) -> str:
    """An id as it is on the wire. In the code it is hexadecimal, as in the database."""
    data = bytes.fromhex(name)
    if len(data) != _ID_BYTES:
        raise ValueError("not an id: it has 16 bytes")
    return encode(data)


def decode_id(text: str) -> str:
    """The id of such a text, in hexadecimal; ValueError for everything that `encode_id` would not have written."""
    data = decode(text)
    if len(data) != _ID_BYTES:
        raise ValueError("not an id: it has 16 bytes")
    return data.hex()
