"""Adding to keys.log."""

from django.db import transaction

from origo_chat.accounts.standing_lost import record_all
from origo_chat.keyring.services.lines import add_line


@transaction.atomic
def append_of_root(*, by: str, n: int, line: bytes) -> None:
    """Append what root signed at a ceremony. What two administrators sign goes through a proposal."""
    record_all(add_line(n=n, line=line, only_root=True), by=by)


@transaction.atomic
def append(*, by: str, n: int, line: bytes) -> None:
    """Append a line as it was sent, whoever signed it."""
    record_all(add_line(n=n, line=line), by=by)
