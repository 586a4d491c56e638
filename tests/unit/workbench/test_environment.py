"""The environment is made again exactly when it must be."""

from pathlib import Path

import pytest

from ops.workbench import environment, places, process
from ops.workbench.environment import ensure, refuse_to_remove_itself, stamp_of, surplus
from ops.workbench.trouble import Trouble

LOCK = """# made by: tool==1
django==5.2 \\
    --hash=sha256:00
    # via origo-chat==0
zope-interface==8.7 \\
"""


@pytest.fixture
def locks(tmp_path: Path) -> Path:
    for name in ("run", "test"):
        (tmp_path / f"{name}.txt").write_text(name)
    return tmp_path


def test_what_no_lock_names_is_surplus_whatever_way_it_writes_itself() -> None:
    installed = {"Django", "zope.interface", "pip", "setuptools", "left_over"}
    assert surplus(installed, LOCK) == {"left_over"}


def test_a_name_in_a_comment_is_not_a_pin() -> None:
    assert surplus({"tool", "origo-chat"}, LOCK) == {"tool", "origo-chat"}


@pytest.mark.parametrize(
    ("changed", "lock", "same"), [("run", "run", False), ("run", "test", False), ("test", "run", True)]
)
def test_a_changed_lock_makes_a_new_fingerprint(locks: Path, changed: str, lock: str, same: bool) -> None:
    before = stamp_of(lock, locks, locks).fingerprint
    (locks / f"{changed}.txt").write_text("changed")
    assert (stamp_of(lock, locks, locks).fingerprint == before) is same


def test_a_moved_environment_has_another_fingerprint(locks: Path) -> None:
    assert stamp_of("run", locks / "a", locks).fingerprint != stamp_of("run", locks / "b", locks).fingerprint


def test_the_environment_is_not_removed_by_its_own_python(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "venv")
    for running in (tmp_path / "venv", link):
        with pytest.raises(Trouble, match="its own python") as refused:
            refuse_to_remove_itself(running, tmp_path / "venv")
        assert "start it with the system's python" in refused.value.way_out
    refuse_to_remove_itself(tmp_path / "usr", tmp_path / "venv")


def test_nothing_is_touched_before_that_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("")
    monkeypatch.setattr(places, "VENV", tmp_path)

    def refuse() -> None:
        raise Trouble("its own python", "")

    def nothing(*_words: object, **_more: object) -> None:
        raise AssertionError("something was touched")

    monkeypatch.setattr(environment, "refuse_to_remove_itself", refuse)
    monkeypatch.setattr(environment, "stamp_of", nothing)
    monkeypatch.setattr(process, "finish", nothing)
    with pytest.raises(Trouble, match="its own python"):
        ensure("test")
    assert (tmp_path / "kept").exists()
