"""An entry's hash covers every field, and no two entries share their bytes."""

from datetime import UTC, datetime
from typing import Any

import pytest

from origo_chat.audit.chain import START, hash_of

ENTRY: dict[str, Any] = {
    "previous": START,
    "n": 1,
    "at": datetime(2026, 3, 2, 12, tzinfo=UTC),
    "actor": "ab",
    "event": "left",
    "subject": "cd",
}
CHANGES = [
    {"previous": b"\1" * 32},
    {"n": 2},
    {"at": datetime(2026, 3, 2, 12, 0, 1, tzinfo=UTC)},
    {"actor": "abl", "event": "eft"},
    {"event": "leftc", "subject": "d"},
]


@pytest.mark.parametrize("change", CHANGES)
def test_another_entry_has_another_hash(change: dict[str, Any]) -> None:
    assert hash_of(**{**ENTRY, **change}) != hash_of(**ENTRY)


def test_the_hash_never_changes() -> None:
    assert hash_of(**ENTRY).hex() == "7550c689f9bc3cca6b8c40a95bf671279f98e9e178353f3fae1810c052124a90"
