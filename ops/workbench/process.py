"""Starting, watching and stopping programs by their pid. No program is ever looked for by its name."""

import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from ops.workbench import places, trouble
from ops.workbench.trouble import Trouble

PATIENCE = 15.0  # seconds a program gets to stop by itself before it is killed
PAUSE = 0.05
# Tools that would otherwise each leave a folder of their own in the project.
CACHES = {
    "HYPOTHESIS_STORAGE_DIRECTORY": str(places.CACHE / "hypothesis"),
    "RUFF_CACHE_DIR": str(places.CACHE / "ruff"),
}

Program = subprocess.Popen[bytes]
Said = subprocess.CompletedProcess[str]


@dataclass(frozen=True)
class Identity:
    """A process: its pid, and when the kernel started it, because pids are used again."""

    pid: int
    started: str

    def alive(self) -> bool:
        """True while this very process runs; a zombie does not."""
        return self.started != "" and _started(self.pid) == self.started


def identity(pid: int) -> Identity:
    """Who a running process is."""
    return Identity(pid, _started(pid))


def own_identity() -> Identity:
    """Who we are ourselves."""
    return identity(os.getpid())


def variables(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The surroundings of every program we start: our environment first on the path."""
    path = f"{places.VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    return {**os.environ, **CACHES, "PATH": path, **(extra or {})}


def start(
    words: Sequence[str],
    *,
    output: IO[bytes] | None = None,
    extra: Mapping[str, str] | None = None,
    folder: Path = places.ROOT,
) -> Program:
    """Start a program with a closed stdin, in a group of its own: its children are stopped with it."""
    try:
        return subprocess.Popen(
            words,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT if output else None,
            env=variables(extra),
            cwd=folder,
            process_group=0,
        )
    except FileNotFoundError as fault:
        raise Trouble(f"the program {words[0]} is missing", "make clean, then type the same again") from fault


def stop(program: Program, first: signal.Signals = signal.SIGINT, patience: float = PATIENCE) -> int:
    """Ask the whole group as Ctrl-C would (a test run then clears up), kill what is left; returns the exit code."""
    if program.returncode is not None:
        return program.returncode
    try:
        _tell_group(program.pid, first)
        with suppress(subprocess.TimeoutExpired):
            program.wait(patience)
    finally:
        # Also when an alarm rings meanwhile: nothing is left behind.
        _tell_group(program.pid, signal.SIGKILL)
    return program.wait(PATIENCE)


def wait(program: Program, within: float, patience: float = PATIENCE) -> int | None:
    """Its exit code, and None when it was not over in so many seconds. Leaves nothing running then, or if we are
    interrupted."""
    try:
        return program.wait(within)
    except subprocess.TimeoutExpired:
        stop(program, patience=patience)
        return None
    except BaseException:
        stop(program)
        raise


def finish(
    words: Sequence[str], *, within: float, log: Path | None = None, extra: Mapping[str, str] | None = None
) -> int:
    """Run to the end, with everything said in the log. What does not come to an end is stopped, and a trouble."""
    if log is None:
        code = wait(start(words, extra=extra), within)
    else:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("wb") as output:
            code = wait(start(words, output=output, extra=extra), within)
    if code is None:
        raise trouble.of_time(words, within, log)
    return code


def said(
    words: Sequence[str], *, within: float, extra: Mapping[str, str] | None = None, folder: Path = places.ROOT
) -> Said:
    """What a short program says, and apart from it what it complains about."""
    try:
        return subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            cwd=folder,
            env=variables(extra),
            check=False,
            timeout=within,
        )
    except subprocess.TimeoutExpired as fault:
        raise trouble.of_time(words, within) from fault


def wait_until_gone(who: Identity, patience: float = PATIENCE) -> bool:
    """Wait for a process that may be nobody's child of ours."""
    deadline = time.monotonic() + patience
    while who.alive() and time.monotonic() < deadline:
        time.sleep(PAUSE)
    return not who.alive()


def children(pid: int) -> list[Identity]:
    """The processes that a process has started itself."""
    try:
        words = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [identity(int(word)) for word in words]


def tell(pid: int, number: signal.Signals) -> None:
    """Send a signal to one process, which may be gone already."""
    with suppress(ProcessLookupError):
        os.kill(pid, number)


def _tell_group(pid: int, number: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.killpg(pid, number)


def _started(pid: int) -> str:
    try:
        # The name in parentheses may hold spaces, so count after the last one: 0 is the state, 19 the start.
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ""
    return "" if fields[0] in "ZX" else fields[19]
