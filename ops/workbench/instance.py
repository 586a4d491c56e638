"""A private server process with folders of its own, stopped whatever happens to the run that started it."""

import json
import shutil
import tempfile
import time
from abc import ABC, abstractmethod
from dataclasses import asdict
from pathlib import Path
from signal import SIGKILL, SIGTERM, Signals
from types import TracebackType
from typing import ClassVar, Self

from ops.workbench import places, process
from ops.workbench.trouble import Trouble

# A socket's path may have 107 bytes, so sockets never lie below the project folder.
LONGEST_TEMPORARY = 60
START_PATIENCE = 30.0
RECORD = "record.json"


class Instance(ABC):
    """Use it in a `with` block. `url` stays the same when the process is killed and started again."""

    kind: ClassVar[str]
    stop_signal: ClassVar[Signals] = SIGTERM

    def __init__(self, folder: Path = places.INSTANCES) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = Path(tempfile.mkdtemp(prefix=f"{self.kind}-", dir=folder))
        self.sockets = Path(tempfile.mkdtemp(prefix="origo-", dir=_short_temporary_folder()))
        self.log = self.folder / "server.log"
        self.program: process.Program | None = None
        self._record()

    @property
    @abstractmethod
    def url(self) -> str:
        """Where clients connect to."""

    @abstractmethod
    def prepare(self) -> None:
        """What has to be there before the first start."""

    @abstractmethod
    def command(self) -> list[str]:
        """The program and its words. It must stay in the foreground and become the process we start."""

    @abstractmethod
    def answers(self) -> bool:
        """True when clients are served."""

    def complete(self) -> None:  # noqa: B027
        """What can only be done when it runs for the first time."""

    def __enter__(self) -> Self:
        try:
            self.prepare()
            self.start()
            self.complete()
        except BaseException:
            self.remove()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.remove()

    def start(self) -> None:
        """Start the process and wait until it answers."""
        with self.log.open("ab") as output:
            self.program = process.start(self.command(), output=output, folder=Path("/"))
        self._record()
        deadline = time.monotonic() + START_PATIENCE
        while not self.answers():
            if self.program.poll() is not None or time.monotonic() > deadline:
                raise Trouble(f"a private {self.kind} did not start", f"it said: {self.last_words()}")
            time.sleep(process.PAUSE)

    def stop(self) -> None:
        """Stop it in good order."""
        if self.program is not None:
            process.stop(self.program, self.stop_signal)
            self.program = None

    def kill(self) -> None:
        """Take it away as a power cut would, with every process it has started."""
        if self.program is None:
            return
        everybody = [process.identity(self.program.pid), *process.children(self.program.pid)]
        for each in everybody:
            process.tell(each.pid, SIGKILL)
        self.program.wait(process.PATIENCE)
        for each in everybody:
            process.wait_until_gone(each)
        self.program = None

    def remove(self) -> None:
        """Stop it and leave nothing behind."""
        self.stop()
        for folder in (self.sockets, self.folder):
            shutil.rmtree(folder, ignore_errors=True)

    def last_words(self) -> str:
        """The end of the log, for the sentence about a failed start."""
        words = self.log.read_text(errors="replace").strip().splitlines() if self.log.exists() else []
        return " / ".join(words[-3:]) or "nothing"

    def _record(self) -> None:
        """Written before and after the start, so that a later run can clear up after a killed one."""
        server = asdict(process.identity(self.program.pid)) if self.program else None
        record = {"owner": asdict(process.own_identity()), "server": server, "sockets": str(self.sockets)}
        (self.folder / RECORD).write_text(json.dumps(record))


def _short_temporary_folder() -> Path:
    folder = Path(tempfile.gettempdir())
    return folder if len(str(folder).encode()) <= LONGEST_TEMPORARY else Path("/tmp")  # noqa: S108
