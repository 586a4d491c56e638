"""`make clean` and `make reset`: both say what they remove before they remove it."""

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from ops.workbench import leftovers, places
from ops.workbench.progress import say
from ops.workbench.trouble import Trouble


def clean() -> int:
    """Remove everything that can be built again; the state stays."""
    leftovers.remove(places.INSTANCES)
    running = leftovers.owners(places.INSTANCES)
    if running:
        raise Trouble(f"a test run (process {running[0]}) is using .build", "wait for it or stop it")
    built = sorted(places.BUILD.iterdir()) if places.BUILD.is_dir() else []
    _remove([*(path for path in built if path != places.STATE), places.NODE_MODULES])
    say(f"kept: {_shown(places.STATE)} (make reset removes it)" if places.STATE.exists() else "nothing else was there")
    return 0


def reset(*, yes: bool) -> int:
    """Remove the state, which cannot be made again, after somebody said yes."""
    if not places.STATE.exists():
        say(f"{_shown(places.STATE)} is not there: nothing to remove")
        return 0
    say(f"this removes {_shown(places.STATE)}: the database with every message in it, and the secret key")
    if not yes and not _agreed():
        say("nothing was removed")
        return 1
    _remove([places.STATE])
    return 0


def _agreed() -> bool:
    if not sys.stdin.isatty():
        raise Trouble("there is nobody to ask whether this may be removed", "make reset YES=1")
    return input("type yes to remove it: ").strip().lower() == "yes"


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            say(f"removing {_shown(path)}")
            shutil.rmtree(path)
        elif path.exists() or path.is_symlink():
            say(f"removing {_shown(path)}")
            path.unlink()


def _shown(path: Path) -> str:
    return str(path.relative_to(places.ROOT)) if path.is_relative_to(places.ROOT) else str(path)
