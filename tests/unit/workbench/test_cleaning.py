"""What clean and reset remove, what they leave, and that they say it."""

from pathlib import Path

import pytest

from ops.workbench import cleaning, places
from ops.workbench.trouble import Trouble


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (".build/state", ".build/venv", ".build/client", "frontend/node_modules"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / ".build/state/db.sqlite3").write_text("")
    monkeypatch.setattr(places, "ROOT", tmp_path)
    monkeypatch.setattr(places, "BUILD", tmp_path / ".build")
    monkeypatch.setattr(places, "STATE", tmp_path / ".build/state")
    monkeypatch.setattr(places, "INSTANCES", tmp_path / ".build/instances")
    monkeypatch.setattr(places, "NODE_MODULES", tmp_path / "frontend/node_modules")
    return tmp_path


def test_clean_leaves_the_state_and_says_what_it_removes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cleaning.clean() == 0
    assert [each.name for each in (project / ".build").iterdir()] == ["state"]
    assert not (project / "frontend/node_modules").exists()
    said = capsys.readouterr().out
    assert all(f"removing {name}" in said for name in (".build/client", ".build/venv", "frontend/node_modules"))
    assert "kept: .build/state" in said


def test_clean_twice_is_no_fault(project: Path) -> None:
    cleaning.clean()
    assert cleaning.clean() == 0


def test_reset_removes_the_state_only(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cleaning.reset(yes=True) == 0
    assert not (project / ".build/state").exists()
    assert (project / ".build/venv").exists()
    assert "the database with every message in it" in capsys.readouterr().out


def test_reset_refuses_when_there_is_nobody_to_ask(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    with pytest.raises(Trouble, match="nobody to ask"):
        cleaning.reset(yes=False)
    assert (project / ".build/state/db.sqlite3").exists()


@pytest.mark.parametrize(("answer", "gone"), [("yes", True), (" YES ", True), ("y", False), ("", False)])
def test_reset_takes_only_a_whole_yes(project: Path, monkeypatch: pytest.MonkeyPatch, answer: str, gone: bool) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _question: answer)
    assert cleaning.reset(yes=False) == (0 if gone else 1)
    assert (project / ".build/state").exists() is not gone
