"""Every vector, whoever made it; and Python's come out the same, byte for byte."""

import pytest

from origo_chat.sealing import refusals
from tests.protocol import fuzz
from tests.protocol.generate import vectors
from tests.protocol.operations import OPERATIONS
from tests.protocol.vector import FOLDER, Vector, kept

KEPT = list(kept())


@pytest.mark.parametrize("vector", KEPT, ids=lambda each: str(each.path.relative_to(FOLDER)))
def test_vector(vector: Vector) -> None:
    gives, refused, position = vector.outcome()
    assert (refused, position) == (vector.refused, vector.position)
    assert gives == vector.gives


def test_making_them_again_gives_the_same_files() -> None:
    made = {vector.path: vector.written() for vector in vectors()}
    there = {path: path.read_text(encoding="utf-8") for path in FOLDER.glob("*/*.json")}
    python = {path: words for path, words in there.items() if not path.name.startswith("ts-")}
    assert made == python, "fix: python -m tests.protocol.generate, and say in SPEC.md what changed"


def test_a_file_lies_where_its_words_say() -> None:
    paths = sorted(FOLDER.glob("*/*.json"))
    assert [each.path for each in KEPT] == paths


def test_every_operation_is_accepted_once_and_names_a_vector() -> None:
    assert {each.does for each in KEPT if each.refused is None} == set(OPERATIONS)


def test_every_class_of_failure_has_a_vector() -> None:
    classes = {each.__name__ for each in refusals.SealingError.__subclasses__()}
    assert {each.refused for each in KEPT if each.refused} == classes


def test_every_operation_has_a_vector_of_every_class_it_can_end_in() -> None:
    """failures.json says which; the fuzzer finds one that is missing there (test_parsers.py)."""
    met: dict[str, set[str]] = {name: set() for name in fuzz.FAILURES}
    for each in KEPT:
        if each.refused and each.does in met:
            met[each.does].add(each.refused)
    assert met == fuzz.FAILURES


def test_every_opening_operation_says_which_bytes_matter() -> None:
    opening = {"open_slot", "open_notes_slot", "open_envelope", "verify_author", "open_epoch", "unwrap_keys"}
    opening |= {"unwrap_by_passphrase", "unwrap_by_passkey", "check_enrolment", "verify_keys_log"}
    opening |= {"open_hello", "take_room_epoch", "recall_room_epoch", "open_packet"}
    assert opening <= {each.does for each in KEPT if each.sealed}
