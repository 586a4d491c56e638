"""PostgreSQL's own log: what a statement that fails leaves there; and no start where it is loud."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psycopg
import pytest

from ops.workbench import places
from ops.workbench.postgres import PostgresInstance, quiet_settings
from ops.workbench.redis import RedisInstance
from origo_chat.config.database_log import QUIET
from origo_chat.core import base64url
from tests.support import canaries, storage
from tests.support.databases import Content
from tests.support.demonstration import Browsers
from tests.support.ports import free_port
from tests.support.running import ROOT, RunningService, running_service, stop, wait_until_ready
from tests.support.visitor_client import VisitorClient

# What a server does whose log nobody has thought about, and more.
LOUD = {
    "log_min_error_statement": "error",
    "log_error_verbosity": "default",
    "log_statement": "all",
    "log_min_duration_statement": "0",
    "log_min_duration_sample": "0",
    "log_transaction_sample_rate": "1",
    "log_lock_waits": "on",
    "log_parameter_max_length": "-1",
    "log_parameter_max_length_on_error": "-1",
    "log_duration": "on",
    "debug_print_parse": "on",
    "debug_print_rewritten": "on",
    "debug_print_plan": "on",
}
ONE_FACTOR, TWO_FACTORS = "second_factor_required = false", "second_factor_required = true"
HELD = ("id", "token_hash", "ring")
REFUSE = """
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$;
CREATE TRIGGER refuse BEFORE INSERT ON conversations_slot FOR EACH ROW EXECUTE FUNCTION refuse()
"""


@pytest.fixture(scope="module")
def postgres() -> Iterator[PostgresInstance]:
    """A server of these tests' own: they change how it writes its log."""
    with PostgresInstance(durable=False) as made, RedisInstance() as redis, pytest.MonkeyPatch.context() as patch:
        patch.setenv(storage.POSTGRES, made.url)
        patch.setenv(storage.POSTGRES_LOG, str(made.log))
        patch.setenv(storage.REDIS, redis.url)
        yield made


@contextmanager
def loud(server: PostgresInstance, **chosen: str) -> Iterator[None]:
    """For everybody who connects meanwhile."""
    with psycopg.connect(server.url, autocommit=True) as line:
        for name, value in chosen.items():
            line.execute(f"ALTER ROLE origo SET {name} = '{value}'".encode())
        try:
            yield
        finally:
            line.execute("ALTER ROLE origo RESET ALL")


@contextmanager
def asking(folder: Path) -> Iterator[tuple[RunningService, VisitorClient]]:
    """A service with the demonstration's people, and somebody who has asked."""
    with running_service("servers", folder, Content.PEOPLE) as service, Browsers(service) as browsers:
        vera = browsers.visitor()
        vera.ask("Kanariefågel")
        yield service, vera


def twice_and_refused(service: RunningService, vera: VisitorClient) -> dict[str, tuple[bytes, ...]]:
    """A mailbox that somebody has, and an insert that the database refuses; gives what these statements held."""
    twice, refused = vera.sealed_question("Igen"), VisitorClient(vera.http, vera.root_key).sealed_question("Nej")
    with pytest.raises(httpx.HTTPStatusError, match="409"):
        vera.call("POST", "/questions", twice)
    with psycopg.connect(service.environment["ORIGO_DATABASE_URL"], autocommit=True) as line:
        line.execute(REFUSE)
    with pytest.raises(httpx.HTTPStatusError, match="500"):
        vera.call("POST", "/questions", refused)
    held = {f"{at} {name}": each["mailbox"][name] for at, each in enumerate((twice, refused)) for name in HELD}
    held |= {f"{at} envelope": each["envelope"] for at, each in enumerate((twice, refused))}
    return {name: canaries.shapes_of(base64url.decode(each)[:32]) for name, each in held.items()}


def found(server: PostgresInstance, planted: dict[str, tuple[bytes, ...]]) -> set[str]:
    written = server.log.read_bytes()
    return {name for name, forms in planted.items() if any(form in written for form in forms)}


def test_nothing_of_a_failing_statement_is_in_the_database_s_log(postgres: PostgresInstance, tmp_path: Path) -> None:
    with asking(tmp_path) as (service, vera):
        planted = twice_and_refused(service, vera)
    assert found(postgres, planted) == set()
    assert b"refused" in postgres.log.read_bytes()


def test_values_are_in_no_statement_even_where_the_log_is_loud(postgres: PostgresInstance, tmp_path: Path) -> None:
    """The statements are written, with places for values; what the database itself says of a row is another matter."""
    with loud(postgres, log_min_error_statement="error"), asking(tmp_path) as (service, vera):
        planted = twice_and_refused(service, vera)
    assert found(postgres, planted) == set()
    assert re.search(rb'STATEMENT:  INSERT INTO "conversations_slot"', postgres.log.read_bytes())


def test_the_search_finds_what_is_there(postgres: PostgresInstance, tmp_path: Path) -> None:
    with loud(postgres, log_error_verbosity="default"), asking(tmp_path) as (service, vera):
        planted = twice_and_refused(service, vera)
    assert found(postgres, planted) == {"0 id"}


def test_what_production_asks_for_is_what_the_file_sets() -> None:
    assert quiet_settings() == QUIET
    assert LOUD.keys() == QUIET.keys()


def production(folder: Path, server: PostgresInstance) -> dict[str, str]:
    """An organisation of its own, on that database."""
    text = places.DEMO_SERVICE.read_text(encoding="utf-8")
    for was, becomes in (("demonstration = true", "demonstration = false"), (ONE_FACTOR, TWO_FACTORS)):
        assert was in text
        text = text.replace(was, becomes)
    key = base64url.encode(bytes(range(32)))
    (folder / "service.toml").write_text(re.sub(r'(?m)^root_key = ".*"', f'root_key = "{key}"', text))
    (folder / "index.html").touch()
    return {
        "DJANGO_SETTINGS_MODULE": "origo_chat.config.settings.production",
        "ORIGO_SECRET_KEY": "correct-horse-battery-staple-0123456789-abcdefghijklmnop",
        "ORIGO_HOSTS": "localhost",
        "ORIGO_DATABASE_URL": server.url,
        "ORIGO_REDIS_URL": "",
        "ORIGO_ALLOW_EMBEDDED": "1",
        "ORIGO_SERVICE_FILE": str(folder / "service.toml"),
        "ORIGO_CLIENT_FOLDER": str(folder),
    }


@contextmanager
def started(variables: dict[str, str], folder: Path) -> Iterator[tuple[int, "subprocess.Popen[bytes]", Path]]:
    port, written = free_port(), folder / "written.log"
    with written.open("wb") as output:
        command = [sys.executable, "-m", "origo_chat.config.serve", "--port", str(port)]
        program = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=output, stderr=output)
        try:
            yield port, program, written
        finally:
            stop(program)


@pytest.fixture
def variables(postgres: PostgresInstance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ORIGO_")}
    return {**kept, **production(tmp_path, postgres)}


def test_production_starts_on_a_quiet_database(variables: dict[str, str], tmp_path: Path) -> None:
    with started(variables, tmp_path) as (port, program, written):
        wait_until_ready(port, program, written)


def test_production_names_every_setting_that_is_loud(
    postgres: PostgresInstance, variables: dict[str, str], tmp_path: Path
) -> None:
    with loud(postgres, **LOUD, log_min_messages="debug1"), started(variables, tmp_path) as (_, program, written):
        assert program.wait(60) == 1
    told = written.read_text()
    assert [name for name in (*LOUD, "log_min_messages") if f"PostgreSQL's {name} is" not in told] == []
    assert "Traceback" not in told


def test_production_does_not_start_without_an_answer(variables: dict[str, str], tmp_path: Path) -> None:
    away = {**variables, "ORIGO_DATABASE_URL": "postgresql://origo@/origo?host=/nowhere"}
    with started(away, tmp_path) as (_, program, written):
        assert program.wait(60) == 1
    assert "does not answer" in written.read_text()
