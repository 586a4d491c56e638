"""Every make target is a verb, and a wrong word is answered in plain words."""

import re
from pathlib import Path

import pytest

from ops.workbench import arguments, chores, cleaning, places, serve
from ops.workbench.trouble import Trouble

TARGETS = re.findall(r"^([a-z]+):.*## ", (places.ROOT / "Makefile").read_text(), re.MULTILINE)


@pytest.mark.parametrize("target", sorted(set(TARGETS) - {"help"}))
def test_every_target_of_the_makefile_is_a_verb(target: str) -> None:
    assert arguments.read([target]).verb == target


def test_every_target_says_what_it_does() -> None:
    phony = re.findall(r"^\.PHONY: (.*)$", (places.ROOT / "Makefile").read_text(), re.MULTILINE)
    assert phony[0].split() == TARGETS


def test_run_takes_a_port_and_a_service_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    taken: list[tuple[int, Path]] = []

    def run(*, port: int, service_file: Path) -> int:
        taken.append((port, service_file))
        return 0

    monkeypatch.setattr(serve, "run", run)
    arguments.read(["run", "--port", "8001", "--service", str(tmp_path / "own.toml")]).act()
    arguments.read(["run", "--service", ""]).act()
    assert taken == [(8001, tmp_path / "own.toml"), (8000, places.DEMO_SERVICE)]


@pytest.mark.parametrize("port", ["", "0", "65536", "http", "-1", "8.5"])
def test_what_is_no_port_is_said_to_be_none(port: str) -> None:
    with pytest.raises(Trouble, match="not a port number"):
        arguments.read(["run", f"--port={port}"]).act()


def test_reset_asks_unless_told_yes(monkeypatch: pytest.MonkeyPatch) -> None:
    answers: list[bool] = []

    def reset(*, yes: bool) -> int:
        answers.append(yes)
        return 0

    monkeypatch.setattr(cleaning, "reset", reset)
    arguments.read(["reset"]).act()
    arguments.read(["reset", "--yes"]).act()
    assert answers == [False, True]


def test_lies_are_all_of_them_or_those_that_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[list[str]] = []

    def lies(names: list[str]) -> int:
        taken.append(names)
        return 0

    monkeypatch.setattr(chores, "lies", lies)
    arguments.read(["lies"]).act()
    arguments.read(["lies", "ring-of-its-own", "one-more"]).act()
    assert taken == [[], ["ring-of-its-own", "one-more"]]


def test_an_unknown_verb_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        arguments.read(["fly"])
    assert "fly" in capsys.readouterr().err
