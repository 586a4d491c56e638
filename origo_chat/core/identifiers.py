"""The only source of randomness on the server."""

import secrets


def random_bytes(count: int) -> bytes:
    """Bytes nobody can guess."""
    return secrets.token_bytes(count)


def request_id() -> str:
    """A name for one request: shown with an error and in the log, meaningless afterwards."""
    return secrets.token_hex(6)
