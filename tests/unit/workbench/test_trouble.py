"""Each trouble is one plain sentence and a way out, and a failed installation is told by its cause."""

from pathlib import Path

import pytest

from ops.workbench import trouble
from ops.workbench.trouble import Trouble

NO_NETWORK = "WARNING: Retrying after connection broken by 'NewConnectionError'\n"
NO_VERSION = "ERROR: No matching distribution found for ujson==6.1.0\n"


def told(tmp_path: Path, words: str) -> str:
    log = tmp_path / "pip.log"
    log.write_text(words)
    return trouble.of_installation("the packages", log).what


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (NO_VERSION, "no ready-made package of ujson==6.1.0"),
        (NO_NETWORK + NO_VERSION, "registry cannot be reached"),
        ("npm error code EAI_AGAIN", "registry cannot be reached"),
        ("OSError: [Errno 28] No space left on device", "too little room"),
        ("OSError: [Errno 30] Read-only file system", "nothing can be written"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "other files"),
        ("`npm ci` can only install packages when your package.json and package-lock.json", "does not hold everything"),
        ("something new", "could not be installed"),
    ],
)
def test_a_failed_installation_is_told_by_its_cause(tmp_path: Path, words: str, expected: str) -> None:
    assert expected in told(tmp_path, words)


def test_a_trouble_is_two_lines() -> None:
    assert str(Trouble("it rains", "take an umbrella")) == "trouble: it rains\nway out: take an umbrella"


def test_a_folder_that_can_be_written_is_no_trouble(tmp_path: Path) -> None:
    trouble.ready_to_write(tmp_path / "new")
    assert list((tmp_path / "new").iterdir()) == []


def test_a_file_where_a_folder_should_be_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("")
    with pytest.raises(Trouble, match="nothing can be written"):
        trouble.ready_to_write(tmp_path / "build")


def test_a_disk_without_room_is_told_before_anything_is_installed(tmp_path: Path) -> None:
    trouble.room_to_install(tmp_path, needed=1)
    with pytest.raises(Trouble, match="too little room"):
        trouble.room_to_install(tmp_path, needed=10**18)
