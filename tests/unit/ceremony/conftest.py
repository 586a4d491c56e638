"""One ceremony for all tests of it: making shares takes a while."""

from pathlib import Path

import pytest

from tests.unit.ceremony.room import hold


@pytest.fixture(scope="session")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Papers and log of a ceremony that was held."""
    return hold(tmp_path_factory.mktemp("ceremony"))
