"""The only source of randomness on the server."""

import secrets


def random_bytes(count: int) -> bytes:
    """Bytes nobody can guess."""
    return secrets.token_bytes(count)


def request_id() -> str:
    """A name for one request: shown with an error and in the log, meaningless afterwards."""
    return secrets.token_hex(6)


def record_id() -> str:
    """A name for one row that says nothing and cannot be guessed: 16 bytes, the size of ids in the protocol."""
    return secrets.token_hex(16)


def token() -> str:
    """A secret that is shown once and stored only as its hash."""
    return secrets.token_urlsafe(32)
