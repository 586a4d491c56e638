"""Embedded storage has one process, whoever forgets it."""

import subprocess
import sys
from pathlib import Path

import pytest

from origo_chat.config.alone import stay_alone
from origo_chat.config.environment import Environment
from tests.unit.architecture.sources import ROOT

HOLDING = "from pathlib import Path; from origo_chat.config.alone import stay_alone; stay_alone(Path({lock!r}))"


def tried(lock: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", HOLDING.format(lock=str(lock))]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=60)


def test_a_second_process_is_told_what_to_do(tmp_path: Path) -> None:
    lock = tmp_path / "db.sqlite3.lock"
    assert tried(lock).returncode == 0
    stay_alone(lock)
    ended = tried(lock)
    assert ended.returncode == 1
    assert "ORIGO_REDIS_URL" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("database", "redis", "named"),
    [
        ("sqlite:////var/origo/db.sqlite3", "", "db.sqlite3.lock"),
        ("sqlite:////var/origo/db.sqlite3", "redis://localhost", "db.sqlite3.lock"),
        ("postgresql://origo@/origo", "", "origo-"),
        ("postgresql://origo@/origo", "redis://localhost", None),
    ],
)
def test_whatever_is_embedded_has_a_lock(database: str, redis: str, named: str | None) -> None:
    lock = Environment(database_url=database, redis_url=redis).lock_file
    assert (lock is None) == (named is None)
    assert lock is None or lock.name.startswith(named or "")
