"""Production refuses to start on anything doubtful and says all of it at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from origo_chat.config import storage
from origo_chat.config.environment import DEVELOPMENT_SECRET, ProductionEnvironment, production_problems
from origo_chat.core import base64url
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.service.trust import DEMONSTRATION_ROOT_KEY

ROOT = Path(__file__).resolve().parents[3]
GOOD: dict[str, object] = {
    "secret_key": "correct-horse-battery-staple-0123456789-abcdefghijklmnop",
    "hosts": "chat.origo.example",
    "database_url": "postgresql://origo@/origo",
    "redis_url": "redis://localhost",
    "service_file": Path(__file__),
}


@pytest.fixture(autouse=True)
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that looks like a built client."""
    (tmp_path / "index.html").touch()
    monkeypatch.setitem(GOOD, "client_folder", tmp_path)


def problems(**changed: object) -> list[str]:
    return production_problems(ProductionEnvironment.model_validate({**GOOD, **changed}))


def test_a_complete_environment_has_no_problems() -> None:
    assert problems() == []


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"secret_key": ""}, "ORIGO_SECRET_KEY"),
        ({"secret_key": "short-but-varied-123"}, "ORIGO_SECRET_KEY"),
        ({"secret_key": DEVELOPMENT_SECRET}, "ORIGO_SECRET_KEY"),
        ({"secret_key": "ab" * 40}, "ORIGO_SECRET_KEY"),
        ({"secret_key_fallbacks": f"{GOOD['secret_key']},short"}, "ORIGO_SECRET_KEY_FALLBACKS"),
        ({"debug": True}, "ORIGO_DEBUG"),
        ({"hosts": ""}, "ORIGO_HOSTS"),
        ({"hosts": "*"}, "ORIGO_HOSTS"),
        ({"secure_cookies": False}, "ORIGO_SECURE_COOKIES"),
        ({"redis_url": ""}, "ORIGO_ALLOW_EMBEDDED"),
        ({"database_url": "sqlite:///x"}, "ORIGO_ALLOW_EMBEDDED"),
        ({"database_url": "postgresql://origo@db.internal/origo"}, "ORIGO_DATABASE_URL"),
        ({"database_url": "postgresql://origo@db.internal/origo?sslmode=require"}, "ORIGO_DATABASE_URL"),
        ({"database_url": "postgresql://origo@/origo?host=/run,db.internal"}, "ORIGO_DATABASE_URL"),
        ({"redis_url": "redis://:word@10.0.0.7:6379/0"}, "ORIGO_REDIS_URL"),
        ({"redis_url": "rediss://redis.internal?ssl_cert_reqs=none"}, "ORIGO_REDIS_URL"),
        ({"service_file": Path("absent")}, "ORIGO_SERVICE_FILE"),
        ({"client_folder": Path("absent")}, "ORIGO_CLIENT_FOLDER"),
    ],
)
def test_each_doubtful_thing_is_named(changed: dict[str, object], named: str) -> None:
    (problem,) = problems(**changed)
    assert named in problem


@pytest.mark.parametrize(
    "changed",
    [
        {"database_url": "postgresql://origo@db.internal/origo?sslmode=verify-full&sslrootcert=/etc/ca.pem"},
        {"database_url": "postgresql://origo@[::1]:5432/origo"},
        {"database_url": "postgresql://origo@/origo?host=/run/postgresql"},
        {"redis_url": "rediss://redis.internal"},
        {"redis_url": "unix:///run/redis.sock"},
        {"redis_url": "redis://127.0.0.1:6379/0"},
    ],
)
def test_a_way_that_nobody_can_read_is_taken(changed: dict[str, object]) -> None:
    assert problems(**changed) == []


def test_what_the_address_leaves_to_libpq_is_looked_at_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGHOST", "db.internal")
    (problem,) = problems()
    assert "ORIGO_DATABASE_URL" in problem
    monkeypatch.setenv("PGSSLMODE", "verify-full")
    assert problems() == []


def test_earlier_secret_keys_are_a_list() -> None:
    told = ProductionEnvironment.model_validate({**GOOD, "secret_key_fallbacks": " first , second "})
    assert told.earlier_secret_keys == ["first", "second"]


def test_embedded_storage_may_be_allowed_in_so_many_words() -> None:
    assert problems(database_url="sqlite:///x", redis_url="", allow_embedded=True) == []


def start_production(**variables: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ORIGO_")}
    settings = {"DJANGO_SETTINGS_MODULE": "origo_chat.config.settings.production"}
    command = [sys.executable, "-m", "django", "check"]
    environment = {**clean, **settings, **variables}
    return subprocess.run(command, env=environment, cwd=ROOT, check=False, capture_output=True, text=True, timeout=60)


def test_started_with_nothing_production_prints_every_problem_and_no_trace() -> None:
    ended = start_production(ORIGO_DEBUG="1", ORIGO_SECURE_COOKIES="0")
    assert ended.returncode == 1
    names = "SECRET_KEY DEBUG HOSTS SECURE_COOKIES DATABASE_URL SERVICE_FILE CLIENT_FOLDER"
    assert [name for name in names.split() if f"ORIGO_{name}" not in ended.stderr] == []
    assert "Traceback" not in ended.stderr


def test_production_refuses_the_demonstration_organisation() -> None:
    given = {**GOOD, "service_file": ROOT / "origo_chat/demo/service.toml"}
    ended = start_production(**{f"ORIGO_{name.upper()}": str(value) for name, value in given.items()})
    assert ended.returncode == 1
    assert "demonstration organisation" in ended.stderr


def test_production_refuses_an_organisation_without_second_factors(tmp_path: Path) -> None:
    words = (ROOT / "origo_chat/demo/service.toml").read_text(encoding="utf-8")
    own = tmp_path / "service.toml"
    root_key = base64url.encode(SigningKeyPair.generate().public)
    changes = {"demonstration = true": "demonstration = false", DEMONSTRATION_ROOT_KEY: root_key}
    for before, after in changes.items():
        words = words.replace(before, after)
    own.write_text(words, encoding="utf-8")
    given = {**GOOD, "service_file": own}
    ended = start_production(**{f"ORIGO_{name.upper()}": str(value) for name, value in given.items()})
    assert ended.returncode == 1
    assert "second_factor_required" in ended.stderr


def test_an_address_of_other_machines_has_to_be_meant() -> None:
    command = [sys.executable, "-m", "origo_chat.config.serve", "--address", "192.0.2.1", "--port", "0"]
    ended = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 2
    assert "--beyond-loopback" in ended.stderr


def test_a_variable_that_cannot_be_read_is_named() -> None:
    ended = start_production(ORIGO_DEBUG="perhaps")
    assert "ORIGO_DEBUG cannot be read" in ended.stderr


def test_the_database_address_becomes_a_pooled_connection() -> None:
    chosen = storage.database("postgresql://origo:word@db.internal:5433/origo?sslmode=require")
    assert (chosen["NAME"], chosen["HOST"], chosen["PORT"]) == ("origo", "db.internal", "5433")
    assert chosen["OPTIONS"]["sslmode"] == "require"
    assert chosen["OPTIONS"]["pool"]["max_size"] > 1


def test_another_kind_of_address_is_refused() -> None:
    with pytest.raises(SystemExit, match="sqlite:/// or postgresql://"):
        storage.database("mysql://x")
