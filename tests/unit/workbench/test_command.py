"""The command line as make starts it: troubles in two lines, signals that clear up, old Pythons told."""

import ast
import os
import signal
import subprocess
import sys
from pathlib import Path

from ops.workbench import places, process
from tests.support.programs import started

MAIN = places.ROOT / "ops" / "workbench" / "__main__.py"
WAITS = """
import sys, time
from ops.workbench import arguments, __main__ as command
arguments.read = lambda words: type("Order", (), {"act": staticmethod(act)})
def act():
    try:
        print("begun", flush=True)
        time.sleep(60)
    finally:
        print("clearing up", flush=True)
        time.sleep(0.3)
        print("cleared up", flush=True)
sys.exit(command.main([]))
"""


def workbench(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ops.workbench", *words]
    return subprocess.run(
        command, cwd=places.ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=30, check=False
    )


def test_a_trouble_is_told_without_a_traceback() -> None:
    said = workbench("run", "--port", "none")
    assert said.returncode == 1
    assert said.stderr.splitlines() == [
        "",
        "trouble: 'none' is not a port number",
        "way out: give a number between 1 and 65535: make run PORT=8001",
    ]


def test_both_signals_clear_up_and_a_second_one_does_not_disturb() -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        command = [sys.executable, "-c", WAITS]
        with started(command) as program:
            assert program.stdout is not None
            assert program.stdout.readline() == "begun\n"
            program.send_signal(number)
            assert program.stdout.readline() == "clearing up\n"
            program.send_signal(number)
            assert program.stdout.readline() == "cleared up\n"
            assert program.wait(10) == 128 + number


def test_an_old_python_can_read_the_sentence_about_its_age() -> None:
    tree = ast.parse(MAIN.read_text(), feature_version=(3, 6))
    first = next(node for node in tree.body if isinstance(node, ast.If))
    before = tree.body[: tree.body.index(first)]
    assert all(isinstance(node, ast.Import | ast.Expr) for node in before)
    words = ast.unparse(first).replace("sys.version_info < (3, 11)", "True")
    said = subprocess.run(
        [sys.executable, "-c", f"import sys\n{words}"], capture_output=True, text=True, check=False, timeout=60
    )
    assert "this needs python 3.11 or newer" in said.stdout
    assert said.returncode == 1


def test_a_program_is_started_with_our_environment_first_and_its_caches_in_the_build_folder() -> None:
    surroundings = process.variables({"EXTRA": "1"})
    assert surroundings["PATH"].split(os.pathsep)[0] == str(places.VENV / "bin")
    assert surroundings["EXTRA"] == "1"
    assert Path(surroundings["HYPOTHESIS_STORAGE_DIRECTORY"]).is_relative_to(places.BUILD)


def test_no_program_waits_for_somebody_to_type() -> None:
    reads = "import sys; sys.exit(len(sys.stdin.read()))"
    call = f"process.finish([sys.executable, '-c', {reads!r}], within=20)"
    code = f"import sys; from ops.workbench import process; sys.exit({call})"
    said = subprocess.run([sys.executable, "-c", code], cwd=places.ROOT, input=b"typed", timeout=30, check=False)
    assert said.returncode == 0


def test_nothing_of_the_workbench_needs_an_installed_package() -> None:
    command = [
        sys.executable,
        "-I",
        "-S",
        "-c",
        f"import sys; sys.path.insert(0, {str(places.ROOT)!r}); import ops.workbench.arguments",
    ]
    said = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (said.returncode, said.stderr) == (0, "")
