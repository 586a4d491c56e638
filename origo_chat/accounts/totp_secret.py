"""A person's secret for codes: sealed with a key of the server's, because the server itself has to compute codes."""

from typing import Final

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from origo_chat.accounts import totp
from origo_chat.accounts.models import Totp
from origo_chat.core import clock, identifiers
from origo_chat.core.errors import SecondFactorRefused
from origo_chat.gateway.server_keys import derived

_NONCE_BYTES: Final = 12


def seal(secret: bytes, person: str) -> bytes:
    """What is stored: a stolen table gives no codes, and one person's row is of no use in another's."""
    nonce = identifiers.random_bytes(_NONCE_BYTES)
    return nonce + AESGCM(derived("totp")).encrypt(nonce, secret, person.encode())


def use_code(row: Totp | None, *, code: str) -> None:
    """Accept a code once: its step and all before it are used up. The row is locked by the caller."""
    step = totp.matching_step(_open(row), code, totp.step_at(clock.now().timestamp())) if row else None
    if row is None or step is None or step <= row.last_step:
        raise SecondFactorRefused
    row.last_step = step
    row.confirmed_on = row.confirmed_on or clock.today()
    row.save(update_fields=["last_step", "confirmed_on"])


def _open(row: Totp) -> bytes:
    sealed = bytes(row.sealed_secret)
    return AESGCM(derived("totp")).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], row.person_id.encode())
