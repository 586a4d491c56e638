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

from tests.support.databases import Content, database
from tests.support.ports import free_port
from tests.support.programs import SETTINGS
from tests.support.waiting import until_blocking

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60


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
def running_service(
    storage: str, folder: Path, content: Content = Content.TABLES, **more: str
) -> Iterator[RunningService]:
    """Start the service on a database of its own, and stop it."""
    with database(storage, folder, content) as chosen:
        environment = {**SETTINGS, **os.environ, **chosen, **more, "PYTHONDONTWRITEBYTECODE": "1"}
        port, written = free_port(), folder / "written.log"
        with written.open("wb") as output:
            command = [sys.executable, "-m", "origo_chat.config.serve", "--port", str(port)]
            process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=output)
            try:
                wait_until_ready(port, process, written)
                yield RunningService(port, process, written, environment)
            finally:
                stop(process)


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
