"""One changed byte anywhere in sealed data is refused: nothing is accepted that was not sent."""

import pytest

from origo_chat.core import base64url
from origo_chat.sealing.refusals import SealingError
from tests.protocol.operations import run
from tests.protocol.vector import FOLDER, Vector, kept

# Up to here every byte is changed; of longer ones every byte at the beginning and the end, and this many between.
EVERY_BYTE = 1300
ENDS = 200

SEALED = [(vector, name) for vector in kept() for name in vector.sealed]


def positions(length: int) -> list[int]:
    if length <= EVERY_BYTE:
        return list(range(length))
    # A step that shares no factor with powers of two walks over every alignment.
    between = range(ENDS, length - ENDS, max(1, (length - 2 * ENDS) // (EVERY_BYTE - 2 * ENDS)) | 1)
    return [*range(ENDS), *between, *range(length - ENDS, length)]


def accepted_changes(vector: Vector, name: str) -> list[int]:
    text = vector.given[name]
    assert isinstance(text, str)
    data = base64url.decode(text)
    return [at for at in positions(len(data)) if is_accepted(vector, name, changed(data, at))]


def changed(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ (1 << at % 8)]) + data[at + 1 :]


def is_accepted(vector: Vector, name: str, data: bytes) -> bool:
    try:
        run(vector.does, {**vector.given, name: base64url.encode(data)})
    except SealingError:
        return False
    return True


@pytest.mark.parametrize(("vector", "name"), SEALED, ids=lambda each: getattr(each, "case", each))
def test_a_changed_byte_is_refused(vector: Vector, name: str) -> None:
    assert accepted_changes(vector, name) == [], f"{vector.path.relative_to(FOLDER)} {name}"


def test_a_byte_that_does_not_matter_would_be_found() -> None:
    derivation = next(vector for vector in kept() if vector.does == "derive_mailbox")
    assert accepted_changes(derivation, "root") == list(range(32))
