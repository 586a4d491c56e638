"""The spec's chapter of lies, the cases and the checks are one list."""

from collections import Counter

from tests.hostile.one_language import PLACES, REASONS
from tests.hostile.register import cases, checks, lies
from tests.unit.architecture.sources import ROOT, shown


def test_the_spec_names_every_lie_once() -> None:
    doubled = [name for name, count in Counter(each.name for each in lies()).items() if count > 1]
    assert (doubled, bool(lies())) == ([], True)


def test_every_lie_of_the_spec_is_told() -> None:
    assert {each.name for each in lies()} - {each.lie for each in cases()} == set()


def test_every_lie_that_is_told_stands_in_the_spec() -> None:
    assert {each.lie for each in cases()} - {each.name for each in lies()} == set()


def test_every_lie_has_a_check_in_each_language_that_tells_it() -> None:
    told = {(each.lie, each.language) for each in cases()}
    assert told - {(each.lie, each.language) for each in checks()} == set()


def test_every_check_stands_once_in_its_file() -> None:
    counts = [(each.lie, shown(each.file), each.file.read_text().count(each.remove)) for each in checks()]
    assert [each for each in counts if each[-1] != 1] == []


def test_every_check_is_of_a_lie_that_is_told() -> None:
    told = {(each.lie, each.language) for each in cases()}
    assert {(each.lie, each.language) for each in checks()} - told == set()


def test_every_lie_that_is_told_in_one_language_says_why() -> None:
    told = {(each.lie, each.language) for each in cases()}
    counted = Counter(name for name, _language in told)
    assert {name for name, count in counted.items() if count == 1} == set(REASONS)


def test_what_stops_such_a_lie_stands_where_its_reason_says() -> None:
    stopping = [(each, PLACES.get(REASONS.get(each.lie, ""))) for each in checks()]
    elsewhere = [
        f"{each.lie} in {shown(each.file)}"
        for each, places in stopping
        if places and not shown(each.file).startswith(places)
    ]
    assert elsewhere == []


def test_the_readme_says_how_many_checks_there_are() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"without it ({len(checks())} checks" in " ".join(readme.split())
