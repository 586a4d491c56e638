"""A secret that is printed by accident, in a trace or a test, is not printed."""

from collections.abc import Callable
from dataclasses import is_dataclass

import pytest

from origo_chat.sealing.accounts import PassphraseKeys
from origo_chat.sealing.derivation import Mailbox, derive_mailbox
from origo_chat.sealing.epochs import EpochKeys
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.invitations import Invitation
from origo_chat.sealing.record_keys import NotesKey
from origo_chat.sealing.ring import OwnKey
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.slots import ThreadKey

SECRET = {"seed", "key", "secret", "token", "access_token", "ring_key", "own", "unlock_key"}
SEED = bytes(range(65, 97))
HOLDERS: dict[str, Callable[[], object]] = {
    "mailbox": lambda: derive_mailbox(SEED),
    "kem": lambda: KemKeyPair.from_seed(SEED),
    "signing": lambda: SigningKeyPair.from_seed(SEED),
    "epoch": lambda: EpochKeys.from_seed("origo", 1, SEED),
    "thread": lambda: ThreadKey(bytes(16), 1, SEED),
    "own": lambda: OwnKey(ThreadKey(bytes(16), 1, SEED), SEED),
    "notes": lambda: NotesKey(bytes(16), 1, SEED),
    "invitation": lambda: Invitation.from_secret(SEED),
    "passphrase": lambda: PassphraseKeys(SEED, SEED),
}


def secrets_of(holder: object) -> list[bytes]:
    """Every 32-byte value below that is no public key, id or conversation."""
    found: list[bytes] = []
    for name, value in vars(holder).items():
        if is_dataclass(value):
            found += secrets_of(value)
        elif isinstance(value, bytes) and name in {
            "seed",
            "key",
            "secret",
            "token",
            "access_token",
            "ring_key",
            "own",
            "unlock_key",
        }:
            found.append(value)
    return found


@pytest.mark.parametrize("make", HOLDERS.values(), ids=HOLDERS.keys())
def test_a_secret_is_not_in_what_is_printed(make: Callable[[], object]) -> None:
    holder = make()
    secrets = secrets_of(holder)
    assert secrets
    assert [each for each in secrets if repr(each)[2:-1] in repr(holder)] == []


def test_a_mailbox_prints_its_name_only() -> None:
    assert "access_token" not in repr(derive_mailbox(SEED))
    assert isinstance(derive_mailbox(SEED), Mailbox)
