"""python -m origo_chat.service, through its own front door."""

from pathlib import Path

import pytest

from origo_chat.service.__main__ import main
from tests.unit.service.conftest import Changed

Output = pytest.CaptureFixture[str]


def test_check_says_ok(demo_file: Path, capsys: Output) -> None:
    assert main(["check", str(demo_file)]) == 0
    assert capsys.readouterr() == ("ok\n", "")


def test_check_says_every_problem_and_fails(changed: Changed, capsys: Output) -> None:
    path = changed(("demonstration = true", "demonstration = 1"), ("audit_days = 730\n", ""))
    assert main(["check", str(path)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"{path}: demonstration: expected true or false, found 1",
        f"{path}: retention.audit_days: expected this key, found nothing",
    ]


def test_two_exports_are_byte_identical(demo_file: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "made" / "on the way" / "1.json", tmp_path / "2.json"
    for path in (first, second):
        assert main(["export", "--file", str(demo_file), "--to", str(path)]) == 0
    assert first.read_bytes() == second.read_bytes()


def test_an_export_replaces_the_one_before(demo_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "service.json"
    path.write_text("x" * 100_000)
    main(["export", "--file", str(demo_file), "--to", str(path)])
    assert path.read_bytes().startswith(b'{\n  "id"')
    assert path.read_bytes().endswith(b"}\n")


def test_nothing_is_exported_from_a_broken_file(changed: Changed, tmp_path: Path) -> None:
    path = tmp_path / "service.json"
    broken = changed(("demonstration = true", "demonstration = 1"))
    assert main(["export", "--file", str(broken), "--to", str(path)]) == 1
    assert not path.exists()


def test_a_place_that_cannot_be_written_is_one_line(demo_file: Path, tmp_path: Path, capsys: Output) -> None:
    assert main(["export", "--file", str(demo_file), "--to", str(tmp_path)]) == 1
    said = f"{tmp_path}: cannot be written (is a directory): choose another place with --to\n"
    assert capsys.readouterr().err == said
