"""Documents that can be held to the code are: the map, the words of each package, the links."""

import ast
import re
from pathlib import Path

import pytest

from tests.unit.architecture.sources import ROOT, SERVICE, files, packages, shown

README = ROOT / "README.md"
# Where a folder that the map names may lie.
BASES = [ROOT, SERVICE, ROOT / "frontend", ROOT / "frontend" / "src", ROOT / "ops", ROOT / "tests"]
LINK = re.compile(r"\]\(([^)\s]+)|\bsrc=\"([^\"]+)\"")
MENTION = re.compile(r"(?<![\w./-])((?:[a-z][a-z_-]*/)+)(?![\w.{])")


def mapped() -> set[str]:
    """Every folder that the README names under its heading "Map"."""
    section = re.search(
        r"^#+ [^\n]*\bmap\b.*?(?=^#+ |\Z)", README.read_text(), re.IGNORECASE | re.MULTILINE | re.DOTALL
    )
    assert section, "fix: give README.md a heading with the word map, and one line for each folder below it"
    return set(MENTION.findall(section[0]))


def links(document: Path) -> list[str]:
    found = [one or other for one, other in LINK.findall(document.read_text())]
    return [each.partition("#")[0] for each in found if not re.match(r"[a-z]+:|#", each)]


def test_the_map_names_every_folder_of_the_service() -> None:
    there = {each.name for each in packages() if each.parent == SERVICE}
    named = {each.rstrip("/").rpartition("/")[2] for each in mapped()}
    assert there - named == set(), "fix: give each of these folders its line in the map of README.md"


def test_the_map_names_no_folder_that_is_not_there() -> None:
    gone = [each for each in mapped() if not any((base / each).is_dir() for base in BASES)]
    assert gone == [], "fix: take these folders out of the map of README.md"


@pytest.mark.parametrize("package", packages(), ids=shown)
def test_every_package_says_what_it_is_for(package: Path) -> None:
    words = ast.get_docstring(ast.parse((package / "__init__.py").read_text())) or ""
    assert len(words.split()) >= 4, f"fix: begin {shown(package)}/__init__.py with what belongs there"


@pytest.mark.parametrize("document", [*files(".md")], ids=shown)
def test_every_link_of_a_document_leads_somewhere(document: Path) -> None:
    broken = [link for link in links(document) if not (document.parent / link).exists()]
    assert broken == [], f"fix: mend these links in {shown(document)}"


def test_links_of_every_form_are_found(tmp_path: Path) -> None:
    document = tmp_path / "page.md"
    document.write_text('[a](b.md#c) ![d](e.png) <img src="f.png"> [g](https://h.example) [i](#j)')
    assert links(document) == ["b.md", "e.png", "f.png"]
