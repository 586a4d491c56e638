"""Programs that a test starts and talks to. Whatever happens, each is killed in the end, and nobody waits for it."""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from ops.workbench import places

KILLED_SECONDS = 15


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
