"""A person's secret for codes: sealed with a key of the server's, because the server itself has to compute codes."""

from typing import Final

from origo_chat.accounts import totp
from origo_chat.accounts.models import Totp
from origo_chat.core import clock
from origo_chat.core.errors import SecondFactorRefused
from origo_chat.gateway import server_keys

_PURPOSE: Final = "totp"


def seal(secret: bytes, person: str) -> bytes:
    """What is stored: a stolen table gives no codes, and one person's row is of no use in another's."""
    return server_keys.seal(_PURPOSE, secret, person.encode())


def use_code(row: Totp | None, *, code: str) -> None:
    """Accept a code once: its step and all before it are used up. The row is locked by the caller."""
    step = _step_of(row, code) if row else None
    if row is None or step is None or step <= row.last_step:
        raise SecondFactorRefused
    row.last_step = step
    row.confirmed_on = row.confirmed_on or clock.today()
    row.save(update_fields=["last_step", "confirmed_on"])


def sealed_anew(row: Totp) -> bytes | None:
    """The same under the server's present key; None when no key of its list opens it."""
    secret = server_keys.open_sealed(_PURPOSE, bytes(row.sealed_secret), row.person_id.encode())
    return None if secret is None else seal(secret, row.person_id)


def _step_of(row: Totp, code: str) -> int | None:
    secret = server_keys.open_sealed(_PURPOSE, bytes(row.sealed_secret), row.person_id.encode())
    return None if secret is None else totp.matching_step(secret, code, totp.step_at(clock.now().timestamp()))
