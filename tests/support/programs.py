"""Programs that a test starts and talks to. Whatever happens, each is killed in the end, and nobody waits for it."""

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from ops.workbench import places

KILLED_SECONDS = 15
# Also for whoever is no pytest, which sets it (storage.py): a load or a storm typed by hand.
SETTINGS = {"DJANGO_SETTINGS_MODULE": "origo_chat.config.settings.test"}


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> None:
    """Run Python with arguments to its end."""
    bare = {**environment, "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, *arguments], cwd=places.ROOT, env=bare, check=True, timeout=120)


@contextmanager
def started(command: Sequence[str]) -> Iterator["subprocess.Popen[str]"]:
    """Started in the project's folder; what it says is read from its `stdout`. Python's own context would wait for its
    end, however long, and hide why the test failed."""
    program = subprocess.Popen(command, cwd=places.ROOT, stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    try:
        yield program
    finally:
        program.kill()
        program.stdout.close()
        program.wait(KILLED_SECONDS)
