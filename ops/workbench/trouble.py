"""What a newcomer may run into, said in one plain sentence with the way out. Never a traceback."""

import errno
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

ROOM_NEEDED = 1_500_000_000  # bytes: environment, node_modules and build take about a gigabyte

NO_NETWORK = (
    "Temporary failure in name resolution",
    "Name or service not known",
    "NewConnectionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "Network is unreachable",
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ECONNRESET",
    "ETIMEDOUT",
    "ENETUNREACH",
)
NO_ROOM = ("No space left on device", "ENOSPC")
NO_WRITING = ("Read-only file system", "Permission denied", "EROFS", "EACCES")
NO_WHEEL = ("No matching distribution found", "Could not find a version that satisfies")
LONGEST_SHOWN = 160  # of a command
INCOMPLETE_LOCK = ("can only install packages when your package.json and package-lock.json",)
OTHER_CONTENT = ("DO NOT MATCH THE HASHES", "EINTEGRITY")


class Trouble(Exception):
    """What is wrong, and the way out."""

    def __init__(self, what: str, way_out: str) -> None:
        super().__init__(what)
        self.what = what
        self.way_out = way_out

    def __str__(self) -> str:
        return f"trouble: {self.what}\nway out: {self.way_out}"


def of_installation(what: str, log: Path) -> Trouble:
    """The trouble behind a failed installation. In this order: without network pip also says "no version"."""
    words = log.read_text(errors="replace")
    for needles, trouble in (
        (NO_ROOM, no_room(log)),
        (NO_WRITING, not_writable(log.parent)),
        (NO_NETWORK, _no_network(what)),
        (OTHER_CONTENT, _other_content(what, log)),
        (INCOMPLETE_LOCK, _incomplete_lock(log)),
        (NO_WHEEL, _no_wheel(what, words)),
    ):
        if any(needle in words for needle in needles):
            return trouble
    return Trouble(f"{what} could not be installed", f"the last lines of {log} say why; then type the same again")


def of_time(words: Sequence[str], within: float, log: Path | None = None) -> Trouble:
    """A program that hangs, or a machine or a network that is far too slow."""
    shown = " ".join([Path(words[0]).name, *words[1:]])[:LONGEST_SHOWN]
    where = f"the last lines of {log} say how far it came" if log else "see what the machine or the network is doing"
    return Trouble(f"{shown} was not over after {within:.0f} seconds and was stopped", f"{where}; then type it again")


def no_room(place: Path) -> Trouble:
    """The disk is full, or too full to begin."""
    return Trouble(
        f"the disk that holds {place} has too little room left, about {ROOM_NEEDED / 1e9:.1f} GB are needed",
        "free some room (make clean removes everything that can be built again) and type the same again",
    )


def not_writable(folder: Path) -> Trouble:
    """The project folder cannot be written to."""
    return Trouble(
        f"nothing can be written in {folder}",
        "work in a folder of your own: copy or clone the project there and type the same again",
    )


def ready_to_write(folder: Path) -> None:
    """Find out before anything is started whether the folder can be written and the disk has room."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / "probe"
        probe.write_text("")
        probe.unlink()
    except OSError as fault:
        raise no_room(folder) if fault.errno == errno.ENOSPC else not_writable(folder) from fault


def room_to_install(folder: Path, needed: int = ROOM_NEEDED) -> None:
    """Refuse to begin an installation that would fill the disk half-way."""
    if shutil.disk_usage(folder).free < needed:
        raise no_room(folder)


def _no_network(what: str) -> Trouble:
    return Trouble(
        f"the package registry cannot be reached, so {what} could not be installed",
        "check the network (or the proxy and mirror settings of pip and npm) and type the same again",
    )


def _incomplete_lock(log: Path) -> Trouble:
    return Trouble(
        "frontend/package-lock.json does not hold everything that frontend/package.json asks for",
        f"npm --prefix frontend install --package-lock-only, and commit the two together; {log} names what is missing",
    )


def _no_wheel(what: str, words: str) -> Trouble:
    named = re.search(r"(?:No matching distribution found for|requirement) (\S+)", words)
    return Trouble(
        f"for this machine and this Python there is no ready-made package of {named[1] if named else what}",
        "nothing is compiled here: use 64-bit Linux with Python 3.11 to 3.13 (make run PYTHON=python3.11)",
    )


def _other_content(what: str, log: Path) -> Trouble:
    return Trouble(
        f"the registry sent other files for {what} than the lock file expects, so nothing was installed",
        f"do not go on before you know why: {log} names the package; usually a damaged cache or mirror",
    )
