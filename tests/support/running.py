"""Daphne as a process of its own, on a database of its own, stopped by its id whatever happens."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import httpx
import psycopg

from tests.support.ports import free_port
from tests.support.storage import POSTGRES, sqlite_in, variables
from tests.support.waiting import until_blocking

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60
# Also for whoever is no pytest, which sets it (storage.py): a load or a storm typed by hand.
SETTINGS = {"DJANGO_SETTINGS_MODULE": "origo_chat.config.settings.test"}


@dataclass(frozen=True)
class RunningService:
    """A started service: where it is and what it has written."""

    port: int
    process: subprocess.Popen[bytes]
    written: Path
    environment: dict[str, str]

    @property
    def address(self) -> str:
        """Where a browser goes. The name, not the number: passkeys and cookies need it."""
        return f"http://localhost:{self.port}"

    @property
    def socket_address(self) -> str:
        """Where a visitor's socket goes."""
        return f"ws://localhost:{self.port}/socket/visitor"


@contextmanager
def running_service(storage: str, folder: Path, **more: str) -> Iterator[RunningService]:
    """Migrate an empty database, start the service, stop it."""
    with _database(storage, folder) as chosen:
        environment = {**SETTINGS, **os.environ, **chosen, **more, "PYTHONDONTWRITEBYTECODE": "1"}
        run(["-m", "django", "migrate", "--verbosity", "0"], environment)
        port, written = free_port(), folder / "written.log"
        with written.open("wb") as output:
            command = [sys.executable, "-m", "origo_chat.config.serve", "--port", str(port)]
            process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=output)
            try:
                wait_until_ready(port, process, written)
                yield RunningService(port, process, written, environment)
            finally:
                stop(process)


def run(arguments: list[str], environment: dict[str, str]) -> None:
    """Run Python with arguments to its end."""
    subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, check=True, timeout=120)


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ask, wait, and only then insist."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=15)


def wait_until_ready(port: int, process: subprocess.Popen[bytes], written: Path) -> None:
    """Wait until a started process serves, or say what it wrote."""

    def is_so() -> bool:
        if process.poll() is not None:
            raise RuntimeError(f"the service did not start:\n{written.read_text(errors='replace')}")
        try:
            return httpx.get(f"http://localhost:{port}/health/ready", timeout=5).status_code == 200
        except httpx.TransportError:
            return False

    said = partial(written.read_text, errors="replace")
    until_blocking("the service to be ready", is_so, within=START_SECONDS, seen=said, pause=0.1)


@contextmanager
def _database(storage: str, folder: Path) -> Iterator[dict[str, str]]:
    if storage == "embedded":
        yield {**variables(storage), "ORIGO_DATABASE_URL": sqlite_in(folder)}
        return
    name = f"origo_running_{os.getpid()}_{free_port()}"
    given = os.environ[POSTGRES]
    with psycopg.connect(given, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    try:
        with_name = psycopg.conninfo.make_conninfo(given, dbname=name)
        yield {**variables(storage), "ORIGO_DATABASE_URL": _address(with_name)}
    finally:
        with psycopg.connect(given, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _address(conninfo: str) -> str:
    parts = psycopg.conninfo.conninfo_to_dict(conninfo)
    name = parts.pop("dbname")
    return f"postgresql:///{name}?" + str(httpx.QueryParams({k: str(v) for k, v in parts.items()}))
