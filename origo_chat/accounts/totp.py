"""Codes of six digits that change every half minute (RFC 6238, SHA-1). Pure: what any authenticator app computes."""

import base64
import hashlib
import hmac
from typing import Final
from urllib.parse import quote, urlencode

DIGITS: Final = 6
PERIOD_SECONDS: Final = 30
SECRET_BYTES: Final = 20
# A telephone's clock may be a step behind or ahead.
TOLERATED_STEPS: Final = 1


def step_at(seconds: float) -> int:
    """The number of the step at a moment."""
    return int(seconds // PERIOD_SECONDS)


def code_at(secret: bytes, step: int, digits: int = DIGITS) -> str:
    """The code of one step."""
    mac = hmac.new(secret, step.to_bytes(8, "big"), hashlib.sha1).digest()
    offset = mac[-1] & 15
    number = int.from_bytes(mac[offset : offset + 4], "big") & 0x7FFFFFFF
    return str(number % 10**digits).zfill(digits)


def matching_step(secret: bytes, code: str, now_step: int) -> int | None:
    """The step whose code this is, or nothing. Looks at every tolerated step, whichever matches."""
    found = None
    for step in range(now_step - TOLERATED_STEPS, now_step + TOLERATED_STEPS + 1):
        if hmac.compare_digest(code_at(secret, step), code):
            found = step
    return found


def address(secret: bytes, *, issuer: str, account: str) -> str:
    """What an authenticator app reads from a QR code."""
    text = base64.b32encode(secret).decode().rstrip("=")
    return f"otpauth://totp/{quote(f'{issuer}:{account}')}?{urlencode({'secret': text, 'issuer': issuer})}"
