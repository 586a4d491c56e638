"""The Python environment in .build/venv, made from a lock file: `run` serves, `test` (a superset) proves."""

import json
import platform
import re
import shutil
import sys
from pathlib import Path

from ops.workbench import limits, packages, places, process, stamp, trouble
from ops.workbench.progress import step
from ops.workbench.trouble import Trouble

PYTHON = places.VENV / "bin" / "python"
LOG = places.LOGS / "environment.log"
# What pip itself consists of; everything else that no lock names is taken away.
OF_PIP = frozenset({"pip", "setuptools"})


def ensure(lock: str) -> None:
    """Make the environment hold what the lock names. Takes no time when it already does."""
    if is_ready(lock):
        return
    is_made_anew = not _made_by_this_python()
    if is_made_anew:
        refuse_to_remove_itself()
    trouble.ready_to_write(places.BUILD)
    trouble.room_to_install(places.BUILD)
    for each in ("run", "test"):
        stamp_of(each).remove()
    if is_made_anew:
        if not _can_make_environments():
            packages.ensure(packages.PYTHON_VENV)
        with step("making the Python environment"):
            _make()
    with step("installing the locked Python packages"):
        _install(lock)
        _remove_what_no_lock_names()
    stamp_of(lock).write()


def is_ready(lock: str) -> bool:
    """True when the lock's packages are in place: the tests' environment also serves."""
    enough = ("test",) if lock == "test" else ("run", "test")
    return _made_by_this_python() and any(stamp_of(each).matches() for each in enough)


def stamp_of(lock: str, venv: Path = places.VENV, locks: Path = places.LOCKS) -> stamp.Stamp:
    """The stamp lies inside the environment, so that removing the one removes the other."""
    files = [locks / "run.txt"] + ([locks / "test.txt"] if lock == "test" else [])
    contents = stamp.fingerprint(files, platform.python_version(), platform.machine(), str(venv))
    return stamp.Stamp(venv / "stamps" / lock, contents)


def refuse_to_remove_itself(running: Path = Path(sys.prefix), venv: Path = places.VENV) -> None:
    """An environment that is made anew is removed first: it cannot be the one whose python we are."""
    if running.resolve() == venv.resolve():
        raise Trouble(
            f"the environment {venv} has to be made anew, and this is its own python",
            "start it with the system's python: make run PYTHON=/usr/bin/python3",
        )


def surplus(installed: set[str], lock_text: str) -> set[str]:
    """What is installed although no lock names it: left behind by an older lock."""
    pins = (line for line in lock_text.splitlines() if "==" in line and not line.startswith((" ", "#")))
    named = {_normal(pin.partition("==")[0]) for pin in pins} | OF_PIP
    return {name for name in installed if _normal(name) not in named}


def _made_by_this_python() -> bool:
    """False too when the project folder was moved: the scripts in an environment hold its whole path."""
    configuration = places.VENV / "pyvenv.cfg"
    if not configuration.is_file() or not PYTHON.exists():
        return False
    words = configuration.read_text()
    return f"version = {platform.python_version()}\n" in words and f" {places.VENV}\n" in words


def _make() -> None:
    shutil.rmtree(places.VENV, ignore_errors=True)
    if process.finish([sys.executable, "-m", "venv", str(places.VENV)], within=limits.ENVIRONMENT, log=LOG) != 0:
        shutil.rmtree(places.VENV, ignore_errors=True)
        raise trouble.of_installation("the Python environment", LOG)


def _can_make_environments() -> bool:
    # Asked in a process of its own: Debian takes ensurepip out of Python, and we may just have put it back.
    words = [sys.executable, "-c", "import venv; from ensurepip import version"]
    return process.finish(words, within=limits.ANSWER, log=LOG) == 0


def _install(lock: str) -> None:
    words = ["install", "--quiet", "--require-hashes", "--only-binary", ":all:", "--requirement"]
    if _pip(*words, str(places.LOCKS / f"{lock}.txt"), within=limits.PYTHON_PACKAGES) != 0:
        raise trouble.of_installation("the Python packages", LOG)


def _remove_what_no_lock_names() -> None:
    listing = places.LOGS / "installed.json"
    if _pip("list", "--format=json", within=limits.ANSWER, log=listing) != 0:
        raise Trouble("pip could not list what is installed", "make clean, then type the same again")
    installed = {entry["name"] for entry in json.loads(_last_line(listing))}
    too_much = surplus(installed, (places.LOCKS / "test.txt").read_text())
    if too_much and _pip("uninstall", "--quiet", "--yes", *sorted(too_much), within=limits.ANSWER) != 0:
        raise trouble.of_installation("the Python packages", LOG)


def _pip(*words: str, within: float, log: Path = LOG) -> int:
    quiet = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_USER": "0"}
    return process.finish([str(PYTHON), "-m", "pip", *words], within=within, log=log, extra=quiet)


def _normal(name: str) -> str:
    # Packages write their names as they like: zope.interface is zope-interface in a lock.
    return re.sub(r"[-_.]+", "-", name).lower()


def _last_line(file: Path) -> str:
    return file.read_text().strip().splitlines()[-1]
