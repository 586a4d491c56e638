"""Stages run side by side, all of them, and a failed one is shown with its words and its fix."""

import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

import pytest

from ops.workbench import places, process
from ops.workbench import stage as stages
from ops.workbench.stage import Stage, run_together
from ops.workbench.trouble import Trouble


@pytest.fixture(autouse=True)
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(places, "LOGS", tmp_path / "logs")
    return tmp_path / "logs"


def stage(name: str, code: str, within: float = 60) -> Stage:
    return Stage(name, [sys.executable, "-c", code], "make better", within)


# Says so when it is asked to stop, as pytest does; and one that does not listen, with a child that does not either.
LISTENS = """
import time
print("begun", flush=True)
try:
    time.sleep(60)
except KeyboardInterrupt:
    raise SystemExit("1 passed before this")
"""
DEAF = """
import signal, subprocess
signal.signal(signal.SIGINT, signal.SIG_IGN)
child = subprocess.Popen(["sleep", "60"])
print(child.pid, flush=True)
child.wait()
"""


def test_every_stage_runs_although_one_fails(capsys: pytest.CaptureFixture[str]) -> None:
    bad = stage("bad one", "print('what is wrong'); raise SystemExit(3)")
    assert run_together([bad, stage("good", ""), stage("last", "")]) == [bad]
    said = capsys.readouterr().out
    assert "FAILED bad one" in said
    assert "    what is wrong" in said
    assert "fix: make better" in said
    assert "ok     good" in said
    assert "ok     last" in said


def test_a_stage_that_passes_is_quiet_and_its_words_are_kept(logs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_together([stage("talks a lot", "print('words')")]) == []
    assert (logs / "talks-a-lot.log").read_text() == "words\n"
    assert "words" not in capsys.readouterr().out


def test_no_more_than_two_run_at_once(tmp_path: Path) -> None:
    code = f"""
import os, time
os.chdir({str(tmp_path)!r})
open(f"{{os.getpid()}}.mark", "w").close()
assert len([name for name in os.listdir() if name.endswith(".mark")]) <= 2
time.sleep(0.2)
os.remove(f"{{os.getpid()}}.mark")
"""
    assert run_together([stage(str(number), code) for number in range(5)]) == []


def test_a_run_that_breaks_off_leaves_no_program_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[process.Program] = []
    start = process.start

    def watched(words: Sequence[str], *, output: IO[bytes], extra: Mapping[str, str]) -> process.Program:
        started.append(start(words, output=output, extra=extra))
        return started[-1]

    monkeypatch.setattr(process, "start", watched)
    with pytest.raises(Trouble, match="the program absent is missing"):
        run_together([stage("long", "import time; time.sleep(60)"), Stage("broken", ["absent"], "", 60)])
    # By what it is stopped depends on how far it has come.
    assert [each.returncode is None for each in started] == [False]


def test_the_last_words_of_each_can_be_told_in_the_end() -> None:
    first, other = stage("first", "print('much'); print('3 passed')"), stage("other", "")
    assert run_together([first, other]) == []
    assert (first.said(), other.said()) == (["much", "3 passed"], [])


def test_what_would_begin_too_late_fails_without_the_words_of_an_earlier_run(
    logs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    late = stage("late", "print('3 passed')")
    assert run_together([late]) == []
    assert run_together([late], until=time.monotonic()) == [late]
    assert "FAILED late (not begun: no time was left)" in capsys.readouterr().out
    assert late.said() == []


def test_a_stage_gets_no_more_than_what_is_left_of_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    hangs = stage("hangs", LISTENS)
    assert run_together([hangs], until=time.monotonic() + 3) == [hangs]
    assert "it was stopped: it may take 3 s\n    begun\n    1 passed before this\n" in capsys.readouterr().out


def test_a_stage_that_hangs_is_stopped_and_the_others_are_run(capsys: pytest.CaptureFixture[str]) -> None:
    hangs = stage("hangs", LISTENS, within=3)
    assert run_together([hangs, stage("good", ""), stage("last", "")]) == [hangs]
    said = capsys.readouterr().out
    assert "FAILED hangs (3 s)\n    it was stopped: it may take 3 s\n    begun\n    1 passed before this\n" in said
    assert "ok     good" in said
    assert "ok     last" in said


def test_what_does_not_listen_is_killed_with_everything_it_started(logs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stages, "LAST_WORDS", 0.2)
    deaf = stage("deaf", DEAF, within=3)
    assert run_together([deaf]) == [deaf]
    child = process.identity(int((logs / "deaf.log").read_text()))
    assert process.wait_until_gone(child, patience=5)
