"""Clearing up after runs that were killed before they could stop their private servers."""

import json
import shutil
from pathlib import Path
from signal import SIGKILL, SIGTERM

from ops.workbench import places, process
from ops.workbench.instance import RECORD
from ops.workbench.process import Identity
from ops.workbench.progress import say


def remove(folder: Path = places.INSTANCES) -> None:
    """Stop and remove every instance whose owner is gone; instances of a run that goes on are left alone."""
    for record in folder.glob(f"*/{RECORD}"):
        content = json.loads(record.read_text())
        if not Identity(**content["owner"]).alive():
            say(f"clearing up after an earlier run: {record.parent.name}")
            _remove(record.parent, content)


def owners(folder: Path = places.INSTANCES) -> list[int]:
    """The pids of runs that go on, and whose instances lie here."""
    records = [json.loads(record.read_text()) for record in folder.glob(f"*/{RECORD}")]
    found = {Identity(**content["owner"]) for content in records}
    return sorted(owner.pid for owner in found if owner.alive())


def _remove(folder: Path, content: dict[str, object]) -> None:
    server = content["server"]
    if isinstance(server, dict):
        _stop(Identity(pid=int(server["pid"]), started=str(server["started"])))
    shutil.rmtree(str(content["sockets"]), ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)


def _stop(server: Identity) -> None:
    everybody = [server, *process.children(server.pid)]
    for number in (SIGTERM, SIGKILL):
        # Asked again for each one: a pid that was given to somebody else in between is not ours to signal.
        for each in everybody:
            if each.alive():
                process.tell(each.pid, number)
        if all(process.wait_until_gone(each) for each in everybody):
            return
