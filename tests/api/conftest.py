"""What holds for every deed, whichever test carries it out."""

from collections.abc import Iterator

import pytest

from tests.support import locks


@pytest.fixture(scope="session", autouse=True)
def _connections_are_watched() -> None:
    """Before anything is asked."""
    locks.watch_connections()


@pytest.fixture(autouse=True)
def _locks_are_taken_in_one_order(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """And nothing that may hang is asked while one is held."""
    with locks.watched(monkeypatch):
        yield
