"""What make run looks at before it serves."""

import socket
import stat
from pathlib import Path

import pytest

from ops.workbench import serve
from ops.workbench.trouble import Trouble


def test_a_taken_port_is_named_with_the_next_one_to_try() -> None:
    with socket.create_server((serve.LOOPBACK, 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(Trouble, match=f"another program has port {port}|port {port} is taken") as caught:
            serve.port_is_free(port)
    assert caught.value.way_out == f"make run PORT={port + 1}"
    serve.port_is_free(port)


def test_the_secret_is_made_once_and_read_by_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "secret_key"
    made = serve.secret_key(file)
    assert len(made) >= 64
    assert serve.secret_key(file) == made
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("django.db.utils.OperationalError: database is locked", "another program holds the database"),
        ("OperationalError: attempt to write a readonly database", "nothing can be written"),
        ("DatabaseError: file is not a database", "is damaged"),
        ("django.db.migrations.exceptions.InconsistentMigrationHistory: x", "made by another version"),
        ("OperationalError: table keyring_line already exists", "made by another version"),
        ("something else", "could not be brought up to date"),
    ],
)
def test_a_failed_migration_is_told_by_its_cause(tmp_path: Path, words: str, expected: str) -> None:
    log = tmp_path / "migrate.log"
    log.write_text(words)
    assert expected in serve.trouble_of_database(log).what
