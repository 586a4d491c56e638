"""Staff accounts: passphrases, wraps, invitations and enrolments."""

from collections.abc import Iterator

from origo_chat.core import base64url
from origo_chat.protocol.words import word_list
from origo_chat.sealing.accounts import (
    AccountKeys,
    StretchParameters,
    wrap_by_passkey,
    wrap_by_passphrase,
    wrap_keys,
)
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.invitations import Invitation, write_enrolment
from origo_chat.sealing.refusals import (
    Altered,
    Malformed,
    SealingError,
    UnknownVersion,
    UnknownWord,
    WeakParameters,
    WrongCount,
    WrongKey,
    WronglySigned,
)
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.words import integer_to_words
from tests.protocol.making import SERVICE, Values, accepted, refused, seed
from tests.protocol.vector import Vector

SPEC = "7 staff accounts"
ACCOUNT = seed("account", 16)
KEY = seed("account key")
KEYS = AccountKeys(KemKeyPair.from_seed(seed("Sam kem")), SigningKeyPair.from_seed(seed("Sam sign")))
SALT = seed("wrap salt", 16)
PARAMETERS = StretchParameters(65_536, 3, 1, seed("stretch salt", 16))
UNLOCK, PRF, CREDENTIAL = seed("unlock key"), seed("prf"), seed("credential", 20)


def salt(_count: int) -> bytes:
    return SALT


def vectors() -> Iterator[Vector]:
    yield from _passphrases()
    wraps: dict[str, tuple[str, Values, bytes, str]] = {
        "account-keys": ("unwrap_keys", {"account_key": KEY}, wrap_keys(KEY, ACCOUNT, KEYS, salt), "account_key"),
        "by-passphrase": (
            "unwrap_by_passphrase",
            {"unlock_key": UNLOCK},
            wrap_by_passphrase(UNLOCK, ACCOUNT, KEY, salt),
            "unlock_key",
        ),
        "by-passkey": (
            "unwrap_by_passkey",
            {"prf": PRF, "credential": CREDENTIAL},
            wrap_by_passkey(PRF, CREDENTIAL, ACCOUNT, KEY, salt),
            "prf",
        ),
    }
    for name, (does, keys, wrapped, key) in wraps.items():
        given: Values = {**keys, "account": ACCOUNT, "wrapped": wrapped}
        yield accepted("accounts", name, SPEC, "unwraps", does, given, "wrapped", "account", key)
        yield from _not_unwrapped(name, does, given, key, wrapped)
    credential: Values = {
        "prf": PRF,
        "credential": seed("other", 20),
        "account": ACCOUNT,
        "wrapped": wraps["by-passkey"][2],
    }
    yield refused("accounts", "by-passkey-of-another-credential", SPEC, "unwrap_by_passkey", credential, WrongKey)
    given = {"service_id": SERVICE, "account": ACCOUNT}
    yield accepted("accounts", "passkey-input", SPEC, "what the authenticator is asked", "passkey_input", given)
    yield from _wrapping()
    yield from _enrolment()


def _passphrases() -> Iterator[Vector]:
    numbers: Values = {"memory_kib": 65_536, "passes": 3, "lanes": 1, "salt": PARAMETERS.salt}
    secret = int.from_bytes(seed("passphrase", 17), "big")
    given: Values = {"typed": " ".join(integer_to_words(secret >> 70, 6, word_list("sv"))), "list": "sv", **numbers}
    yield accepted("accounts", "passphrase-of-6-words", SPEC, "6 words, 64 MiB", "passphrase_keys", given)
    more = {**given, "memory_kib": 131_072, "passes": 4}
    yield accepted("accounts", "passphrase-with-more-work", SPEC, "above the minimum", "passphrase_keys", more)
    wrong: dict[str, tuple[Values, type[SealingError]]] = {
        "little-memory": ({"memory_kib": 65_535}, WeakParameters),
        "few-passes": ({"passes": 2}, WeakParameters),
        "no-lanes": ({"lanes": 0}, WeakParameters),
        "two-lanes": ({"lanes": 2}, WeakParameters),
        "enormous-memory": ({"memory_kib": 1_048_577}, WeakParameters),
        "endless-passes": ({"passes": 17}, WeakParameters),
        "a-short-salt": ({"salt": PARAMETERS.salt[:15]}, Malformed),
        "five-words": ({"typed": " ".join(integer_to_words(7, 5, word_list("sv")))}, WrongCount),
        "seven-words": ({"typed": " ".join(integer_to_words(7, 7, word_list("sv")))}, WrongCount),
        "an-unknown-word": ({"typed": "qqqqq"}, UnknownWord),
    }
    for case, (change, failure) in wrong.items():
        yield refused("accounts", f"passphrase-with-{case}", SPEC, "passphrase_keys", {**given, **change}, failure)


def _not_unwrapped(name: str, does: str, good: Values, key: str, wrapped: bytes) -> Iterator[Vector]:
    def flipped(at: int) -> bytes:
        return wrapped[:at] + bytes([wrapped[at] ^ 1]) + wrapped[at + 1 :]

    wrong: dict[str, tuple[Values, type[SealingError]]] = {
        "another-key": ({key: seed("another")}, WrongKey),
        "another-account": ({"account": seed("another", 16)}, WrongKey),
        "a-short-key": ({key: bytes(31)}, Malformed),
        "magic": ({"wrapped": b"XW1" + wrapped[3:]}, Malformed),
        "version": ({"wrapped": b"OW2" + wrapped[3:]}, UnknownVersion),
        "salt-flipped": ({"wrapped": flipped(3)}, WrongKey),
        "commitment-flipped": ({"wrapped": flipped(19)}, WrongKey),
        "ciphertext-flipped": ({"wrapped": flipped(51)}, Altered),
        "cut-short": ({"wrapped": wrapped[:-1]}, Malformed),
        "empty": ({"wrapped": b""}, Malformed),
    }
    for case, (change, failure) in wrong.items():
        yield refused("accounts", f"{name}-{case}", SPEC, does, {**good, **change}, failure)


def _wrapping() -> Iterator[Vector]:
    purposes = {"account-keys": KEYS.kem.seed + KEYS.signing.seed, "staff-unlock": KEY, "staff-prf": KEY}
    for purpose, secret in purposes.items():
        given: Values = {
            "key": KEY,
            "purpose": f"origo/v1/{purpose}",
            "account": ACCOUNT,
            "salt": SALT,
            "secret": secret,
        }
        yield accepted("accounts", f"wrap-for-{purpose}", SPEC, "with a given salt", "wrap", given)


def _enrolment() -> Iterator[Vector]:
    given: Values = {"secret": seed("invitation")}
    yield accepted("accounts", "invitation", SPEC, "a one-time link", "invitation", given)
    invited = Invitation.from_secret(seed("invitation"))
    good = write_enrolment(invited.id, KEYS)
    yield accepted("accounts", "enrolment", SPEC, "signed", "check_enrolment", {"enrolment": good}, "enrolment")
    other = AccountKeys(KemKeyPair.from_seed(seed("Mallory kem")), KEYS.signing)
    replaced = good.replace(_text(KEYS.kem.public), _text(other.kem.public))
    wrong: dict[str, tuple[bytes, type[SealingError]]] = {
        "with-a-replaced-kem-key": (replaced, WronglySigned),
        "for-another-invitation": (good.replace(_text(invited.id), _text(seed("other", 16))), WronglySigned),
        "of-version-2": (good.replace(b'"v":1', b'"v":2'), UnknownVersion),
        "with-a-short-key": (good.replace(_text(KEYS.signing.public), _text(bytes(31))), Malformed),
        "that-is-no-object": (b"[]", Malformed),
    }
    for case, (data, failure) in wrong.items():
        yield refused("accounts", f"enrolment-{case}", SPEC, "check_enrolment", {"enrolment": data}, failure)


def _text(data: bytes) -> bytes:
    return base64url.encode(data).encode()
