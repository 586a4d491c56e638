"""The account record: everything wrapped, as the server stores it and a browser fetches it."""

from dataclasses import dataclass

from origo_chat.sealing.accounts import ACCOUNT_BYTES, StretchParameters, check_parameters
from origo_chat.sealing.refusals import Malformed
from origo_chat.sealing.spelling import VERSION, Record, read_versioned, write_json
from origo_chat.sealing.wrapping import WRAP_OVERHEAD_BYTES

_LIMIT = 65_536
_PASSKEYS = 32
_LONGEST_CREDENTIAL = 1023
_KEYS_BYTES = 64 + WRAP_OVERHEAD_BYTES
_KEY_BYTES = 32 + WRAP_OVERHEAD_BYTES


@dataclass(frozen=True)
class PasskeyWrap:
    """The account key under one passkey."""

    credential: bytes
    wrapped: bytes


@dataclass(frozen=True)
class AccountRecord:
    """What is stored of an account; nothing in it opens without a passphrase or a passkey."""

    account: bytes
    keys: bytes
    parameters: StretchParameters
    by_passphrase: bytes
    passkeys: tuple[PasskeyWrap, ...] = ()


# spec: 7 staff accounts
def write_account_record(record: AccountRecord) -> bytes:
    """The record in its one spelling."""
    parameters = record.parameters
    return write_json(
        {
            "v": VERSION,
            "account": record.account,
            "keys": record.keys,
            "passphrase": {
                "memory_kib": parameters.memory_kib,
                "passes": parameters.passes,
                "lanes": parameters.lanes,
                "salt": parameters.salt,
                "wrapped": record.by_passphrase,
            },
            "passkeys": record.passkeys,
        }
    )


# spec: 7 staff accounts
def read_account_record(data: bytes) -> AccountRecord:
    """The record, its parameters within the limits. Nothing is unwrapped."""
    outer = read_versioned(data, _LIMIT, ("v", "account", "keys", "passphrase", "passkeys"))
    inner = Record(outer.anything("passphrase"), ("memory_kib", "passes", "lanes", "salt", "wrapped"))
    record = AccountRecord(
        account=outer.data("account", ACCOUNT_BYTES),
        keys=outer.data("keys", _KEYS_BYTES),
        parameters=StretchParameters(
            inner.number("memory_kib"), inner.number("passes"), inner.number("lanes"), inner.data("salt", 16)
        ),
        by_passphrase=inner.data("wrapped", _KEY_BYTES),
        passkeys=tuple(_read_passkey(each) for each in outer.items("passkeys", _PASSKEYS)),
    )
    if len({each.credential for each in record.passkeys}) != len(record.passkeys):
        raise Malformed("one passkey twice")
    check_parameters(record.parameters)
    return record


def _read_passkey(value: object) -> PasskeyWrap:
    record = Record(value, ("credential", "wrapped"))
    return PasskeyWrap(
        record.data("credential", *range(1, _LONGEST_CREDENTIAL + 1)), record.data("wrapped", _KEY_BYTES)
    )
