"""Every rule of service.toml, broken one at a time: the key, what was expected, what was found."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.service.conftest import Problems

BROKEN_RULES = Path(__file__).with_name("broken_rules.txt")


def broken_rules() -> Iterator[tuple[str, str, str]]:
    for block in BROKEN_RULES.read_text(encoding="utf-8").split("\n\n"):
        marked: dict[str, list[str]] = {"-": [], "+": [], "!": [], "#": []}
        for line in block.splitlines():
            marked[line[0]].append(line[2:])
        if not marked["#"]:
            before, after, [problem] = "\n".join(marked["-"]), "\n".join(marked["+"]), marked["!"]
            yield before, after, problem


@pytest.mark.parametrize(("before", "after", "problem"), list(broken_rules()))
def test_a_broken_rule_is_refused_in_one_plain_line(problems: Problems, before: str, after: str, problem: str) -> None:
    assert problem in problems((before, after))


def test_a_list_that_may_not_be_empty_is_refused(problems: Problems) -> None:
    assert "aftercare: expected at least 1 in the list, found a list of 0" in problems(
        ('aftercare = ["emergency", "origo", "bris", "kvinnofridslinjen", "socialjour"]', "aftercare = []")
    )


def test_every_problem_is_told_at_once(problems: Problems) -> None:
    assert problems(
        ("demonstration = true", "demonstration = 1"),
        ('dial = "112"', "dial = 112"),
        ("staff_lock_minutes = 5", "staff_lock_minutes = 6"),
        ('en = "Origo Example Town"\n', ""),
        ('"socialjour"]', '"jour"]'),
    ) == [
        "demonstration: expected true or false, found 1",
        "phones[0].dial: expected text in quotes, found 112",
        "limits.staff_lock_minutes: expected a number of at most 5, found 6",
        "names.en: expected text in every language the service offers, found nothing",
        'aftercare[4]: expected the key of one of the phones, found "jour"',
    ]


def test_one_mistake_is_one_line(problems: Problems) -> None:
    assert len(problems(('"socialjour"]', '"jour"]'))) == 1
    assert len(problems(('sv = "Origo Exempelstad"\n', ""))) == 1
    assert len(problems(('dial = "112"', "dial = 112"))) == 1
