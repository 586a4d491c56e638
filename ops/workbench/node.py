"""Node and the client's packages. Node comes with the Python environment; a system Node of 22.12 will do."""

import re
import shutil
from pathlib import Path

from ops.workbench import limits, places, process, stamp, trouble
from ops.workbench.progress import step
from ops.workbench.trouble import Trouble

OLDEST_NODE = (22, 12)
LOG = places.LOGS / "npm.log"


def ensure() -> None:
    """Make frontend/node_modules hold what package-lock.json names. Takes no time when it already does."""
    version = node_version()
    done = _stamp(version)
    if done.matches():
        return
    trouble.ready_to_write(places.BUILD)
    trouble.ready_to_write(places.FRONTEND)
    trouble.room_to_install(places.BUILD)
    done.remove()
    with step("installing the locked npm packages"):
        if process.finish(npm("ci", "--no-audit", "--no-fund"), within=limits.NPM_PACKAGES, log=LOG) != 0:
            raise trouble.of_installation("the npm packages", LOG)
    done.write()


def npm(*words: str) -> list[str]:
    """An npm command for the client's folder."""
    return ["npm", "--prefix", str(places.FRONTEND), *words]


def node_version() -> str:
    """The version of the Node that will be used, refused when it is missing or too old."""
    program = shutil.which("node", path=process.variables()["PATH"])
    if program is None:
        raise Trouble("Node is missing, although the Python environment should hold it", "make clean, then try again")
    said = process.said([program, "--version"], within=limits.ANSWER)
    if not new_enough(said.stdout):
        raise Trouble(
            f"{program} is {said.stdout.strip() or 'broken'}, Node 22.12 or newer is needed",
            "make clean, so that the Node of the lock file is installed; then type the same again",
        )
    return said.stdout.strip()


def new_enough(version: str) -> bool:
    """Whether a version such as v24.19.0 can build the client."""
    found = re.match(r"v(\d+)\.(\d+)\.", version)
    return found is not None and (int(found[1]), int(found[2])) >= OLDEST_NODE


def _stamp(version: str, folder: Path = places.FRONTEND) -> stamp.Stamp:
    names = ("package.json", "package-lock.json", ".npmrc")
    files = [folder / name for name in names if (folder / name).is_file()]
    # Inside node_modules, so that removing the one removes the other.
    return stamp.Stamp(folder / "node_modules" / ".stamp", stamp.fingerprint(files, version))
