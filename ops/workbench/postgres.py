"""A private PostgreSQL: own data folder, own socket, no port, gone with the run that started it."""

import os
import pwd
import shutil
from pathlib import Path
from signal import SIGINT

from ops.workbench import limits, packages, places, process
from ops.workbench.instance import Instance
from ops.workbench.progress import say
from ops.workbench.trouble import Trouble

USER = "origo"
DATABASE = "origo"
STATEMENT_SECONDS = 120
# PostgreSQL refuses to run as root; Debian's package brings this user.
SYSTEM_USER = "postgres"


class PostgresInstance(Instance):
    """`durable=False` leaves out fsync: a killed process still loses nothing, only a power cut would."""

    kind = "postgres"
    stop_signal = SIGINT  # "fast": ends sessions instead of waiting for them

    def __init__(self, folder: Path = places.INSTANCES, *, durable: bool = True) -> None:
        self.durable = durable
        self.programs = _programs()
        super().__init__(folder)
        self.data = self.folder / "data"

    @property
    def url(self) -> str:
        return f"postgresql://{USER}@/{DATABASE}?host={self.sockets}"

    def prepare(self) -> None:
        self._give_folders_away()
        # Whoever reaches the socket is let in, and only its user and root can reach the folder.
        words = [
            "initdb",
            "--auth=trust",
            f"--username={USER}",
            "--encoding=UTF8",
            "--no-locale",
            "--no-sync",
        ]
        said = self._run(*words, "--pgdata", str(self.data))
        if said.returncode != 0:
            raise Trouble("PostgreSQL could not make a data folder", f"it said: {said.stderr.strip()[-500:]}")

    def command(self) -> list[str]:
        settings = {
            **quiet_settings(),
            "listen_addresses": "",
            "unix_socket_directories": str(self.sockets),
            "fsync": "on" if self.durable else "off",
            "full_page_writes": "on" if self.durable else "off",
            # Nobody waits for a lock without end, not even a thread that an ended test has left behind.
            "statement_timeout": f"{STATEMENT_SECONDS}s",
        }
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        return self._as_user("postgres", "-D", str(self.data), *options)

    def answers(self) -> bool:
        return self._run("pg_isready", "--quiet", f"--host={self.sockets}").returncode == 0

    def complete(self) -> None:
        said = self._run("createdb", f"--host={self.sockets}", f"--username={USER}", DATABASE)
        if said.returncode != 0:
            raise Trouble("PostgreSQL could not make a database", f"it said: {said.stderr.strip()[-500:]}")

    def _give_folders_away(self) -> None:
        if os.geteuid() != 0:
            return
        owner = pwd.getpwnam(SYSTEM_USER)
        for folder in (self.folder, self.sockets):
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        if not self._reaches(self.folder):
            # A project below a private folder such as a home: its data then lies beside the socket.
            say("PostgreSQL's data lies in a temporary folder: its user cannot reach the project folder")
            self.data = self.sockets / "data"

    def _reaches(self, folder: Path) -> bool:
        words = [*_changing_user(), "test", "-w", str(folder)]
        return process.said(words, within=limits.ANSWER).returncode == 0

    def _as_user(self, program: str, *words: str) -> list[str]:
        changing = _changing_user() if os.geteuid() == 0 else []
        return [*changing, str(self.programs / program), *words]

    def _run(self, program: str, *words: str) -> process.Said:
        quiet = {"LC_ALL": "C"}
        command = self._as_user(program, *words)
        return process.said(command, within=limits.SERVER_STEP, extra=quiet, folder=Path("/"))


def quiet_settings() -> dict[str, str]:
    """What its log may hold: the same file that production includes."""
    lines = [line.strip() for line in places.QUIET_POSTGRES.read_text().splitlines()]
    pairs = [line.partition("=") for line in lines if line and not line.startswith("#")]
    return {name.strip(): value.strip() for name, _, value in pairs}


def _programs() -> Path:
    found = packages.postgres_programs()
    if found is None or (os.geteuid() == 0 and shutil.which("setpriv") is None):
        raise packages.missing_trouble([packages.POSTGRESQL])
    return found


def _changing_user() -> list[str]:
    # setpriv becomes the program it starts, so the pid we hold is PostgreSQL's own.
    return ["setpriv", f"--reuid={SYSTEM_USER}", f"--regid={SYSTEM_USER}", "--init-groups", "--"]
