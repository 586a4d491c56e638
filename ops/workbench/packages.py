"""What the system has to bring: installed with apt-get when we are root, otherwise one command to type."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ops.workbench import limits, places, process
from ops.workbench.progress import step
from ops.workbench.trouble import Trouble

LOG = places.LOGS / "packages.log"
OLDEST_POSTGRES = 15


@dataclass(frozen=True)
class Package:
    """A Debian package, what it is for, and how to see that it is there."""

    name: str
    purpose: str
    found: Callable[[], bool]


def postgres_programs() -> Path | None:
    """The folder with initdb and postgres: the newest version that Debian has installed."""
    folders = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    versions = {int(path.parts[-3]): path.parent for path in folders if path.parts[-3].isdigit()}
    newest = max(versions, default=0)
    return versions[newest] if newest >= OLDEST_POSTGRES else None


def redis_program() -> str | None:
    """Redis, or Valkey, which speaks the same."""
    return shutil.which("redis-server") or shutil.which("valkey-server")


PYTHON_VENV = Package("python3-venv", "the Python environment", lambda: False)
POSTGRESQL = Package("postgresql", "the tests on PostgreSQL", lambda: postgres_programs() is not None)
REDIS = Package("redis-server", "the tests on Redis", lambda: redis_program() is not None)
CHROMIUM = Package("chromium", "the browser tests", lambda: shutil.which("chromium") is not None)
FIREFOX = Package("firefox-esr", "the walk in Firefox", lambda: shutil.which("firefox-esr") is not None)
WEBKIT = Package("webkit2gtk-driver", "the walk in WebKit", lambda: shutil.which("WebKitWebDriver") is not None)
SCREEN = Package("xvfb", "WebKit's windows", lambda: shutil.which("Xvfb") is not None)
BROWSERS = (CHROMIUM, FIREFOX, WEBKIT, SCREEN)


def ensure(*wanted: Package) -> None:
    """Install what is missing, or say exactly what to type."""
    missing = [package for package in wanted if not package.found()]
    if not missing:
        return
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise missing_trouble(missing)
    with step(f"installing {', '.join(package.name for package in missing)} with apt-get"):
        _install(missing)


def missing_trouble(missing: list[Package]) -> Trouble:
    """The one sentence for somebody who may not install, or has no apt-get."""
    purposes = " and ".join(f"{package.name} ({package.purpose})" for package in missing)
    return Trouble(f"this system lacks {purposes}", f"as root: {_command(missing)}; then type the same again")


def _install(missing: list[Package]) -> None:
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    # A stale list of packages is the usual reason for a failed installation, a failed update is not yet one.
    process.finish(["apt-get", "update"], within=limits.PACKAGE_LISTS, log=LOG, extra=quiet)
    names = [package.name for package in missing]
    words = ["apt-get", "install", "--yes", "--no-install-recommends", *names]
    if process.finish(words, within=limits.PACKAGES, log=LOG, extra=quiet) != 0:
        raise Trouble(
            f"apt-get could not install {' '.join(names)}",
            f"the last lines of {LOG} say why; by hand it is: {_command(missing)}",
        )


def _command(missing: list[Package]) -> str:
    names = " ".join(package.name for package in missing)
    return f"apt-get update && apt-get install --yes --no-install-recommends {names}"
