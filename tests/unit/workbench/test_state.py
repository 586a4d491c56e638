"""A state that another version left: one sentence, and the way out."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from ops.workbench import places, state
from ops.workbench.trouble import Trouble

# make run, with a state of its own: it has to stop before it installs or builds anything.
RUN = """
import sys
from pathlib import Path
from ops.workbench import __main__ as command, environment, places, state
state.prepare.__defaults__ = (Path(sys.argv[1]),)
environment.ensure = lambda purpose: sys.exit("went on")
sys.exit(command.main(["run", "--port", sys.argv[2], "--service", ""]))
"""


def run(folder: Path, port: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", RUN, str(folder), str(port)]
    return subprocess.run(command, cwd=places.ROOT, capture_output=True, text=True, timeout=30, check=False)


def test_a_new_folder_has_this_versions_format_and_is_its_owners(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    for _start in range(2):
        state.prepare(folder)
    assert state.format_of(folder) == str(state.FORMAT)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("written", ["1", "99", "", "\x00\xff nonsense" * 9])
def test_another_format_is_told_with_the_way_out(tmp_path: Path, written: str) -> None:
    (tmp_path / state.NAME).write_text(written)
    with pytest.raises(Trouble, match="was made by another version") as caught:
        state.prepare(tmp_path)
    assert caught.value.way_out.startswith("make reset")


def test_what_the_first_version_left_stops_make_run_in_two_lines(tmp_path: Path, unused_tcp_port: int) -> None:
    (tmp_path / "db.sqlite3").write_bytes(b"SQLite format 3\x00")
    done = run(tmp_path, unused_tcp_port)
    assert (done.returncode, done.stderr.splitlines()) == (
        1,
        [
            "",
            "trouble: the demonstration in .build/state was made by another version of this project (format 1, not 2)",
            "way out: make reset, which removes it and begins anew (or go back to the version that made it)",
        ],
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["db.sqlite3"]


def test_a_state_of_this_version_goes_on(tmp_path: Path, unused_tcp_port: int) -> None:
    state.prepare(tmp_path)
    assert "went on" in run(tmp_path, unused_tcp_port).stderr
