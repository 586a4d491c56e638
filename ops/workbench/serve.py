"""`make run`: everything embedded, on this machine only, until Ctrl-C."""

import http.client
import os
import secrets  # noqa: TID251  (ops imports nothing of the service, so not its randomness either)
import socket
import time
from pathlib import Path

from ops.workbench import client, environment, limits, node, places, process, state, trouble
from ops.workbench.progress import say, step
from ops.workbench.signals import Stopped
from ops.workbench.trouble import Trouble

START_PATIENCE = 60.0
LOOPBACK = "127.0.0.1"
SECRET_BYTES = 48
# What Django and SQLite say of tables that another version made.
OTHER_TABLES = (
    "InconsistentMigrationHistory",
    "NodeNotFoundError",
    "no such column",
    "no such table",
    "already exists",
)

ADDRESSES = (
    ("visitors", "/"),
    ("staff", "/personal/"),
    ("professionals", "/konsultation/"),
    ("authorities", "/mottagare/"),
    ("interpreters", "/tolk/"),
)


def run(*, port: int, service_file: Path) -> int:
    """Prepare what is missing, serve, and end with 0 when somebody stops it."""
    try:
        port_is_free(port)
        state.prepare()
        environment.ensure("run")
        node.ensure()
        client.build(service_file)
        variables = _variables(service_file)
        migrate(variables)
        sign_ins = seed(variables)
        _serve(port, variables, sign_ins)
    except Stopped:
        say("\nstopped")
    return 0


def port_is_free(port: int) -> None:
    """Asked before anything else: nobody should wait for an installation to hear that the port is taken."""
    with socket.socket() as probe:
        # As the server does it: a port is free although connections of an earlier server still fade out.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except PermissionError as fault:
            raise Trouble(f"port {port} is only for root", "take a higher one: make run PORT=8001") from fault
        except OSError as fault:
            raise Trouble(f"port {port} is taken by another program", f"make run PORT={_another(port)}") from fault


def secret_key(file: Path = places.SECRET_KEY) -> str:
    """What this machine signs with: made at the first start, readable by its owner only."""
    try:
        # O_EXCL: two first starts at once must not end with two keys.
        with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as new:
            new.write(secrets.token_hex(SECRET_BYTES))
    except FileExistsError:
        pass
    return file.read_text().strip()


def migrate(variables: dict[str, str]) -> None:
    """Bring the database to the shape this version needs."""
    log = places.LOGS / "migrate.log"
    with step("bringing the database up to date"):
        words = [str(environment.PYTHON), "-m", "django", "migrate"]
        if process.finish(words, within=limits.MIGRATION, log=log, extra=variables) != 0:
            raise trouble_of_database(log)


def seed(variables: dict[str, str]) -> str:
    """Fill an empty database with the demonstration; gives the lines that say who can sign in, kept nowhere."""
    words = [str(environment.PYTHON), "-m", "django", "seed_demonstration"]
    with step("looking after the demonstration organisation"):
        told = process.said(words, within=limits.MIGRATION, extra=variables)
    if told.returncode != 0:
        places.LOGS.mkdir(parents=True, exist_ok=True)
        (places.LOGS / "seed.log").write_text(told.stderr)
        raise Trouble("the demonstration could not be made", f"the last lines of {places.LOGS / 'seed.log'} say why")
    return told.stdout.rstrip()


def trouble_of_database(log: Path) -> Trouble:
    """Why the migration failed, as far as it can be told."""
    words = log.read_text(errors="replace")
    if "database is locked" in words:
        return Trouble(
            f"another program holds the database {places.DATABASE}",
            "stop it (usually another make run in this folder) and type make run again",
        )
    if "readonly database" in words or "unable to open database file" in words:
        return trouble.not_writable(places.STATE)
    if any(needle in words for needle in ("malformed", "file is not a database")):
        return Trouble(f"{places.DATABASE} is damaged", "make reset, which begins with an empty one")
    if any(needle in words for needle in OTHER_TABLES):
        return state.of_another_version()
    return Trouble("the database could not be brought up to date", f"the last lines of {log} say why")


def _variables(service_file: Path) -> dict[str, str]:
    return {
        "DJANGO_SETTINGS_MODULE": "origo_chat.config.settings.dev",
        "ORIGO_SECRET_KEY": secret_key(),
        "ORIGO_SERVICE_FILE": str(service_file),
        "ORIGO_CLIENT_FOLDER": str(places.CLIENT),
        "ORIGO_DATABASE_URL": f"sqlite:///{places.DATABASE}",
    }


def _serve(port: int, variables: dict[str, str], sign_ins: str) -> None:
    words = [str(environment.PYTHON), "-m", "origo_chat.config.serve", "--port", str(port)]
    server = process.start(words, extra=variables)
    try:
        _wait_until_ready(server, port)
        _greet(port, sign_ins)
        code = server.wait()  # endless: whoever types Ctrl-C
        raise Trouble(f"the server ended by itself (code {code})", "the lines above say why")
    finally:
        process.stop(server)


def _wait_until_ready(server: process.Program, port: int) -> None:
    deadline = time.monotonic() + START_PATIENCE
    while not _ready(port):
        if server.poll() is not None:
            raise Trouble("the server did not start", "the lines above say why; then make run again")
        if time.monotonic() > deadline:
            raise Trouble("the server is not ready after a minute", f"see http://localhost:{port}/health/ready")
        time.sleep(process.PAUSE)


def _ready(port: int) -> bool:
    line = http.client.HTTPConnection(LOOPBACK, port, timeout=5)
    try:
        line.request("GET", "/health/ready", headers={"Host": f"localhost:{port}"})
        return line.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        line.close()


def _greet(port: int, sign_ins: str) -> None:
    say("\nOpen in a browser on this machine:")
    for name, path in ADDRESSES:
        say(f"  {name:<14} http://localhost:{port}{path}")
    say("Staff sign-ins: name, role and passphrase.")
    say(sign_ins)
    say("Stop with Ctrl-C.")


def _another(port: int) -> int:
    return port + 1 if port < 65535 else 8000
