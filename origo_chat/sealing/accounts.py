"""A staff account: two seeds under an account key, and that key under a passphrase and passkeys."""

from collections.abc import Callable
from dataclasses import dataclass, field

from origo_chat.core.identifiers import random_bytes
from origo_chat.protocol.words import WordList
from origo_chat.sealing.derivation import stretch
from origo_chat.sealing.framing import derive, digest, lp
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.refusals import Malformed, WeakParameters
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.words import WORD_BITS, words_to_integer
from origo_chat.sealing.wrapping import unwrap, wrap

PASSPHRASE_WORDS = range(6, 7)
# Below these a client does not compute; above, a server could freeze the browser.
MEMORY_KIB = range(64 * 1024, 1024 * 1024 + 1)
PASSES = range(3, 17)

_KEYS = "origo/v1/account-keys"
_UNLOCK = "origo/v1/staff-unlock"
_PASSKEY = "origo/v1/staff-prf"


@dataclass(frozen=True)
class StretchParameters:
    """How a passphrase is stretched. They travel beside the wrap."""

    memory_kib: int
    passes: int
    lanes: int
    salt: bytes

    # spec: 7 staff accounts
    @classmethod
    def new(cls, salt: bytes) -> "StretchParameters":
        """What new wraps use, with the salt of the sign-in name."""
        return cls(MEMORY_KIB.start, PASSES.start, 1, salt)


@dataclass(frozen=True)
class AccountKeys:
    """What makes somebody staff: the key others seal to and the key that signs."""

    kem: KemKeyPair
    signing: SigningKeyPair

    @classmethod
    def generate(cls) -> "AccountKeys":
        """New keys nobody can guess."""
        return cls(KemKeyPair.generate(), SigningKeyPair.generate())


@dataclass(frozen=True)
class PassphraseKeys:
    """Two siblings of one passphrase: one stays here, one goes to the server."""

    unlock_key: bytes = field(repr=False)
    sign_in_secret: bytes = field(repr=False)


# spec: 7 staff accounts
def read_passphrase(typed: str, words: WordList) -> bytes:
    """The bytes of a typed passphrase of six words."""
    number, count = words_to_integer(typed, PASSPHRASE_WORDS, words)
    return lp("origo/v1/passphrase", count, number.to_bytes((WORD_BITS * count + 7) // 8, "big"))


# spec: 7 staff accounts
def derive_passphrase_keys(passphrase: bytes, parameters: StretchParameters) -> PassphraseKeys:
    """Unlock key and sign-in secret. Weak parameters are refused before anything is computed."""
    check_parameters(parameters)
    master = stretch(passphrase, parameters.salt, parameters.memory_kib, parameters.passes, parameters.lanes)
    return PassphraseKeys(
        unlock_key=derive(master, lp(_UNLOCK), 32), sign_in_secret=derive(master, lp("origo/v1/staff-sign-in"), 32)
    )


# spec: 7 staff accounts
def check_parameters(parameters: StretchParameters) -> None:
    """Returns only if a client may use them, whoever sent them."""
    if len(parameters.salt) != 16:
        raise Malformed("a salt has 16 bytes")
    if parameters.memory_kib not in MEMORY_KIB or parameters.passes not in PASSES or parameters.lanes != 1:
        raise WeakParameters("the parameters are outside the limits: do not sign in, and ask who runs the service")


# spec: 7 staff accounts
def wrap_keys(
    account_key: bytes, account: bytes, keys: AccountKeys, make_salt: Callable[[int], bytes] = random_bytes
) -> bytes:
    """Both seeds under the account key: 131 bytes."""
    return wrap(account_key, _KEYS, account, keys.kem.seed + keys.signing.seed, make_salt)


# spec: 7 staff accounts
def unwrap_keys(account_key: bytes, account: bytes, wrapped: bytes) -> AccountKeys:
    """The keys of an account."""
    seeds = unwrap(account_key, _KEYS, account, wrapped, 64)
    return AccountKeys(KemKeyPair.from_seed(seeds[:32]), SigningKeyPair.from_seed(seeds[32:]))


# spec: 7 staff accounts
def wrap_by_passphrase(
    unlock_key: bytes, account: bytes, account_key: bytes, make_salt: Callable[[int], bytes] = random_bytes
) -> bytes:
    """The account key under the unlock key: 99 bytes."""
    return wrap(unlock_key, _UNLOCK, account, account_key, make_salt)


# spec: 7 staff accounts
def unwrap_by_passphrase(unlock_key: bytes, account: bytes, wrapped: bytes) -> bytes:
    """The account key."""
    return unwrap(unlock_key, _UNLOCK, account, wrapped, 32)


# spec: 7 staff accounts
def passkey_input(service_id: str, account: bytes) -> bytes:
    """What a passkey's PRF extension is asked with."""
    return digest(lp("origo/v1/staff-prf-input", service_id, account))


# spec: 7 staff accounts
def wrap_by_passkey(
    prf: bytes,
    credential: bytes,
    account: bytes,
    account_key: bytes,
    make_salt: Callable[[int], bytes] = random_bytes,
) -> bytes:
    """The account key under what one passkey gives: 99 bytes."""
    return wrap(derive(prf, lp(_PASSKEY, credential), 32), _PASSKEY, account, account_key, make_salt)


# spec: 7 staff accounts
def unwrap_by_passkey(prf: bytes, credential: bytes, account: bytes, wrapped: bytes) -> bytes:
    """The account key."""
    return unwrap(derive(prf, lp(_PASSKEY, credential), 32), _PASSKEY, account, wrapped, 32)
