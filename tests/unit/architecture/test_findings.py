"""What was found is held by tests that exist: ops/findings.md."""

import re

import pytest

from tests.support.running import ROOT

TEXT = (ROOT / "ops/findings.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`((?:tests|frontend)/[\w/.]+\.(?:py|ts))(?:::(\w+))?`", TEXT)))


@pytest.mark.parametrize(("file", "test"), NAMED)
def test_whatever_holds_a_finding_is_there(file: str, test: str) -> None:
    source = (ROOT / file).read_text(encoding="utf-8")
    assert not test or re.search(rf"^(?:async )?def {test}\b", source, re.MULTILINE), f"{file} has no {test}"


def test_every_finding_of_the_server_has_its_row() -> None:
    rows = re.findall(r"^\| ([HML]\d+) \|", TEXT, re.MULTILINE)
    assert rows == [*(f"H{n}" for n in range(1, 7)), *(f"M{n}" for n in range(1, 11)), *(f"L{n}" for n in range(1, 13))]
