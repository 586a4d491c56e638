"""The slow hash of a sign-in secret, in a bounded number of threads so that a flood cannot take the machine."""

import base64
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from django.db import connection

from origo_chat.core import base64url, identifiers
from origo_chat.core.errors import TooMany

# The secret already cost its owner 64 MiB and three passes. This second hash keeps a stolen table from being used as
# sign-in secrets, so it may be cheap: OWASP's smallest Argon2id, about 30 ms of one core.
HASHER: Final = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1, hash_len=32, salt_len=16)
AT_ONCE: Final = 2
WAITING: Final = 6

# What a name that nobody has is checked against: the same parameters as everybody's, and the hash of no known secret.
_NOBODYS: Final = "$argon2id$v=19$m={},t={},p={}${}${}".format(
    HASHER.memory_cost,
    HASHER.time_cost,
    HASHER.parallelism,
    base64.b64encode(identifiers.random_bytes(16)).decode().rstrip("="),
    base64.b64encode(identifiers.random_bytes(32)).decode().rstrip("="),
)

# The memory allocator keeps what a hash took for each thread that made one: with a thread for every request that was
# 340 MB after sixty sign-ins, with these it is 90.
_hashing = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="hashing")
_admitted = threading.BoundedSemaphore(AT_ONCE + WAITING)


def hash_secret(secret: bytes) -> str:
    """What is stored."""
    with _turn():
        return _hashing.submit(HASHER.hash, base64url.encode(secret)).result()


def verify_secret(stored: str | None, secret: bytes) -> bool:
    """Whether it is the secret of that hash. Where there is none it costs the same and is never right."""
    with _turn():
        try:
            _hashing.submit(HASHER.verify, stored or _NOBODYS, base64url.encode(secret)).result()
        except (VerificationError, InvalidHashError):
            return False
    return stored is not None


@contextmanager
def _turn() -> Iterator[None]:
    """Wait among a few, or be told to come back. Whoever waits holds a thread, and gives the connection to the database
    back as long."""
    if not _admitted.acquire(blocking=False):
        raise TooMany(seconds=1)
    try:
        if not connection.in_atomic_block:
            connection.close()
        yield
    finally:
        _admitted.release()
