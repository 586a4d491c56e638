"""--storage embedded (SQLite) or servers (PostgreSQL, Redis), chosen before Django reads its settings."""

import os
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest

POSTGRES = "ORIGO_TEST_POSTGRES_URL"
POSTGRES_LOG = "ORIGO_TEST_POSTGRES_LOG"
REDIS = "ORIGO_TEST_REDIS_URL"
MISSING = f"--storage=servers needs {POSTGRES} and {REDIS}: run `make test`, which starts private ones and sets both"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the choice."""
    parser.addoption("--storage", choices=["embedded", "servers"], default="embedded")


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None, object, object]:
    """A wrapper runs before pytest-django loads the settings."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "origo_chat.config.settings.test"
    storage = early_config.known_args_namespace.storage
    os.environ.update(variables(storage))
    if storage == "embedded":
        folder = tempfile.TemporaryDirectory(prefix="origo-tests-")
        early_config.add_cleanup(folder.cleanup)
        os.environ["ORIGO_DATABASE_URL"] = sqlite_in(Path(folder.name))
    return (yield)


def variables(storage: str) -> dict[str, str]:
    """What the service is told for one storage; where the embedded database lies, each test run says itself."""
    if storage == "embedded":
        return {"ORIGO_REDIS_URL": ""}
    if not (os.environ.get(POSTGRES) and os.environ.get(REDIS)):
        raise pytest.UsageError(MISSING)
    return {"ORIGO_DATABASE_URL": os.environ[POSTGRES], "ORIGO_REDIS_URL": os.environ[REDIS]}


def sqlite_in(folder: Path) -> str:
    """The address of a database file in a folder."""
    return f"sqlite:///{folder / 'db.sqlite3'}"
