"""Databases for started services. What each would hold at its start is made once in a run, and copied for each."""

import atexit
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from enum import Enum
from functools import cache
from pathlib import Path

import httpx
import psycopg
from psycopg import sql

from tests.support.ports import free_port
from tests.support.programs import SETTINGS, run
from tests.support.storage import POSTGRES, sqlite_in, variables


class Content(Enum):
    """What a database holds when its service starts."""

    TABLES = "tables"
    PEOPLE = "people"  # of the demonstration, with their keys; questions are each test's own


_STEPS = {
    Content.TABLES: ["migrate", "--verbosity", "0"],
    Content.PEOPLE: ["seed_demonstration", "--people-only"],
}


@contextmanager
def database(storage: str, folder: Path, content: Content) -> Iterator[dict[str, str]]:
    """What a service is told of a database of its own."""
    if storage == "embedded":
        _copy(_embedded_model(content), folder)
        yield _embedded(folder)
        return
    server, name = os.environ[POSTGRES], f"origo_running_{os.getpid()}_{free_port()}"
    _create(server, name, _server_model(server, content))
    try:
        yield _on_server(server, name)
    finally:
        _drop(server, name)


@cache
def _embedded_model(content: Content) -> Path:
    folder = tempfile.TemporaryDirectory(prefix="origo-model-")
    atexit.register(folder.cleanup)
    made = Path(folder.name)
    if content is Content.PEOPLE:
        _copy(_embedded_model(Content.TABLES), made)
    _fill(content, _embedded(made))
    return made


@cache
def _server_model(server: str, content: Content) -> str:
    """Some tests have a server of their own, which is gone before the run is over."""
    name = f"origo_model_{os.getpid()}_{content.value}"
    _drop(server, name)  # of a run that was killed
    _create(server, name, "template1" if content is Content.TABLES else _server_model(server, Content.TABLES))
    atexit.register(_drop_if_there, server, name)
    _fill(content, _on_server(server, name))
    return name


def _fill(content: Content, chosen: dict[str, str]) -> None:
    run(["-m", "django", *_STEPS[content]], {**SETTINGS, **os.environ, **chosen})


def _embedded(folder: Path) -> dict[str, str]:
    return {**variables("embedded"), "ORIGO_DATABASE_URL": sqlite_in(folder)}


def _copy(model: Path, folder: Path) -> None:
    """By SQLite itself, which knows what of it lies in which file."""
    name = "db.sqlite3"
    with closing(sqlite3.connect(model / name)) as source, closing(sqlite3.connect(folder / name)) as target:
        source.backup(target)


def _create(server: str, name: str, model: str) -> None:
    statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(model))
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement)


def _drop(server: str, name: str) -> None:
    statement = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement)


def _drop_if_there(server: str, name: str) -> None:
    with suppress(psycopg.OperationalError):
        _drop(server, name)


def _on_server(server: str, name: str) -> dict[str, str]:
    parts = psycopg.conninfo.conninfo_to_dict(psycopg.conninfo.make_conninfo(server, dbname=name))
    del parts["dbname"]
    address = f"postgresql:///{name}?" + str(httpx.QueryParams({k: str(v) for k, v in parts.items()}))
    return {**variables("servers"), "ORIGO_DATABASE_URL": address}
