"""What vectors name under `does`: one function per operation, the same names in TypeScript."""

from collections.abc import Callable

from tests.protocol.operations import (
    audit_heads,
    conversations,
    conversing,
    framing,
    keys,
    organisation,
    release,
    room_ways,
    rooms,
    words,
)
from tests.protocol.operations.given import Given, Values, plain

OPERATIONS: dict[str, Callable[[Given], Values]] = {
    **framing.TABLE,
    **words.TABLE,
    **conversations.TABLE,
    **conversing.TABLE,
    **keys.TABLE,
    **organisation.TABLE,
    **release.TABLE,
    **rooms.TABLE,
    **room_ways.TABLE,
    **audit_heads.TABLE,
}


def run(operation: str, given: object) -> object:
    """What an operation gives, written as vectors write it."""
    return plain(OPERATIONS[operation](Given(given)))
