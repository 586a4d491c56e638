"""The limit of every test: whatever hangs is ended, told by name, and the run goes on to its own summary."""

import subprocess
import sys
from pathlib import Path

import pytest

from ops.workbench import places, process

# A quarter of what the largest stage has: no test may use up what the others need.
LONGEST_SECONDS = 900
HANGING = """
import asyncio, socket, time
import pytest

@pytest.fixture(scope="session")
def stuck():
    time.sleep(600)

@pytest.fixture
async def stuck_at_the_end():
    yield
    await asyncio.Event().wait()

async def test_awaits(): await asyncio.Event().wait()

@pytest.mark.asyncio(loop_scope="session")
async def test_awaits_in_the_loop_of_all(): await asyncio.Event().wait()

def test_reads():
    one, other = socket.socketpair()
    with one, other: one.recv(1)

def test_needs_what_is_stuck(stuck): pass

async def test_fails_before_the_end_hangs(stuck_at_the_end): raise ValueError("its own fault")

def test_is_well(): pass
"""
IN_ORDER = ["-p", "no:randomly", "-c", "pyproject.toml", "--rootdir=."]


def test_every_test_has_a_limit_that_bounds_its_fixtures_too(request: pytest.FixtureRequest) -> None:
    config = request.config
    assert 0 < float(config.getini("timeout")) <= LONGEST_SECONDS
    assert (config.getini("timeout_method"), config.getini("timeout_func_only")) == ("signal", False)
    assert config.pluginmanager.hasplugin("timeout")
    marked = [mark.args[0] for item in request.session.items for mark in item.iter_markers("timeout")]
    assert max(marked, default=0) <= LONGEST_SECONDS


def test_whatever_hangs_is_ended_and_the_rest_is_run(tmp_path: Path) -> None:
    file = tmp_path / "test_hanging.py"
    file.write_text(HANGING)
    command = [sys.executable, "-m", "pytest", *IN_ORDER, "-o", f"cache_dir={tmp_path}", "--timeout=2", str(file)]
    done = subprocess.run(
        command, cwd=places.ROOT, env=process.variables(), capture_output=True, text=True, check=False, timeout=150
    )
    lines = done.stdout.splitlines()
    told = {line.split("::")[-1].partition(" ")[0] for line in lines if line.startswith(("FAILED", "ERROR "))}
    hung = {"test_awaits", "test_awaits_in_the_loop_of_all", "test_reads", "test_needs_what_is_stuck"}
    assert told == hung | {"test_fails_before_the_end_hangs"}, done.stdout[-3000:]
    assert "4 failed, 1 passed, 2 errors" in lines[-1]
