"""One process on embedded storage: a second one would count, queue and announce by itself, and nobody would notice."""

import fcntl
import os
from pathlib import Path

_held: list[int] = []


def stay_alone(lock: Path | None) -> None:
    """Hold the lock until this process ends, or stop with what to do."""
    if lock is None:
        return
    opened = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise SystemExit(
            "another process serves on this storage: stop it first, or set ORIGO_DATABASE_URL and ORIGO_REDIS_URL "
            "to PostgreSQL and Redis, which any number can share"
        ) from None
    _held.append(opened)
