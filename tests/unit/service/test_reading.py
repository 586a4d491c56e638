"""From a file to a Service; a file that cannot be read at all is one plain line too."""

from pathlib import Path

import pytest

from origo_chat.service.reading import ServiceFileError, read_service
from origo_chat.service.shape import Service
from tests.unit.service.conftest import Changed, Problems


def refusal_of(path: Path) -> str:
    with pytest.raises(ServiceFileError) as refused:
        read_service(path)
    return str(refused.value)


def test_the_demonstration_file_is_valid(organisation: Service) -> None:
    assert organisation.demonstration
    assert len(organisation.municipalities) == 26
    assert organisation.age.youngest == 13
    assert not organisation.policies.transcript


def test_limits_age_and_the_transcript_may_be_left_out(changed: Changed, organisation: Service) -> None:
    limits = (
        "concurrent_chats = 2",
        "place_kept_seconds = 300",
        "staff_lock_minutes = 5",
        "message_bytes = 65536",
    )
    left_out = [(line, "") for line in ("[age]\nfrom = 13\nto = 26", "transcript = false", *limits)]
    assert read_service(changed(*left_out)) == organisation


def test_a_file_that_an_editor_marked_as_utf_8_is_read(changed: Changed, organisation: Service) -> None:
    path = changed()
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_service(path) == organisation


def test_a_number_may_be_dialled_with_its_country(changed: Changed) -> None:
    path = changed(('dial = "0846500400"', 'dial = "+46846500400"'))
    assert read_service(path).phones[4].dial == "+46846500400"


def test_a_service_cannot_be_changed(organisation: Service) -> None:
    with pytest.raises(ValueError, match="frozen"):
        organisation.demonstration = False  # type: ignore[misc]


def test_a_service_made_in_code_keeps_to_the_same_rules(organisation: Service) -> None:
    with pytest.raises(ValueError, match="the key of one of the phones"):
        Service(**{**dict(organisation), "aftercare": ("nobody",)})


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.toml"
    assert refusal_of(path) == f"{path}: expected a file, found nothing"


def test_a_folder_is_one_line(tmp_path: Path) -> None:
    assert refusal_of(tmp_path) == f"{tmp_path}: expected a file, found a folder"


def test_a_file_below_a_file_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "service.toml"
    assert refusal_of(path) == f"{path}: expected a file this program may read, found not a directory"


def test_a_fault_of_toml_tells_its_line(problems: Problems) -> None:
    [line] = problems(('id = "demo.origo.example"', "id demo.origo.example"))
    assert line == "line 6, column 4: expected TOML, found a fault: expected '=' after a key in a key/value pair"


def test_a_string_that_never_ends_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "service.toml"
    path.write_text('id = """')
    assert refusal_of(path) == f"{path}: end of document: expected TOML, found a fault: unterminated string"


def test_lists_without_end_are_one_line(tmp_path: Path) -> None:
    path = tmp_path / "service.toml"
    path.write_text("id = " + "[" * 100_000)
    assert refusal_of(path) == f"{path}: expected TOML, found lists within lists without end"


def test_another_encoding_tells_its_line(tmp_path: Path) -> None:
    path = tmp_path / "service.toml"
    path.write_bytes('id = "demo.origo.example"\n# Tyresö\n'.encode("latin-1"))
    assert refusal_of(path) == f"{path}: line 2: expected text in UTF-8, found the byte 0xf6"


def test_an_empty_file_misses_every_key_that_has_no_value_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "service.toml"
    path.touch()
    lines = refusal_of(path).splitlines()
    required = [name for name, field in Service.model_fields.items() if field.is_required()]
    assert lines == [f"{path}: {name}: expected this key, found nothing" for name in required]


def test_a_key_that_needs_quotes_is_written_with_them(problems: Problems) -> None:
    added = ("[policies]", '[policies]\n"second reader" = true')
    assert problems(added) == ['policies."second reader": expected no key of this name, found true']


def test_a_long_value_is_cut(problems: Problems) -> None:
    [line] = problems(("demonstration = true", f'demonstration = "{"x" * 500}"'))
    assert line == f'demonstration: expected true or false, found "{"x" * 59}..."'
