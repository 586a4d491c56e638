"""Code says which section of the spec it follows, and the section exists."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.unit.architecture.sources import ROOT, files, shown

SPEC = ROOT / "origo_chat" / "protocol" / "SPEC.md"
SEALING = ROOT / "origo_chat" / "sealing"
CITATION = re.compile(r"\bspec: (\d+)((?: [a-z][a-z. ]*)?)")


def sections() -> dict[str, str]:
    return dict(re.findall(r"^## (\d+) (.+)$", SPEC.read_text(encoding="utf-8"), re.MULTILINE))


def citations(words: str) -> list[tuple[str, str]]:
    return [(number, title.strip(" .")) for number, title in CITATION.findall(words)]


def wrong_in(words: str) -> list[str]:
    """Citations of no section. The number alone is enough; where a title follows, it is the section's."""
    known = sections()
    return [
        f"{number} {title}".strip()
        for number, title in citations(words)
        if number not in known or not f"{title} ".startswith("" if not title else f"{known[number]} ")
    ]


def uncited(path: Path) -> Iterator[str]:
    """Public functions of a module without a citation on the line above."""
    words = path.read_text(encoding="utf-8")
    lines = words.splitlines()
    for node in ast.parse(words).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
            if not any(title for _number, title in citations(lines[first - 2])):
                yield f"{shown(path)}:{node.lineno} {node.name}"


def test_the_sections_are_numbered_one_by_one() -> None:
    assert list(sections()) == [str(number) for number in range(1, 20)]


def test_every_citation_names_a_section() -> None:
    sources = [path for path in files(".py", ".ts") if "tests" not in path.parts]
    wrong = {shown(path): found for path in sources if (found := wrong_in(path.read_text(encoding="utf-8")))}
    assert wrong == {}, "fix: cite a section of SPEC.md by number and title"


def test_every_public_function_of_sealing_cites_the_spec() -> None:
    assert [each for path in files(".py", below=SEALING) for each in uncited(path)] == []


def test_vectors_cite_the_spec() -> None:
    words = [path.read_text(encoding="utf-8") for path in files(".json", below=ROOT / "tests" / "protocol" / "vectors")]
    cited = {found[1] for each in words if (found := re.search(r'"spec": "([^"]+)"', each))}
    assert cited <= {f"{number} {title}" for number, title in sections().items()}


def test_a_wrong_citation_is_found() -> None:
    assert wrong_in("# spec: 4 slots") == []
    assert wrong_in("// spec: 9 keys.log") == []
    assert wrong_in("as sent (spec: 7), and (spec: 8 certificates: one for each)") == []
    assert wrong_in("# spec: 4 envelopes") == ["4 envelopes"]
    assert wrong_in("# spec: 4 slotsandmore") == ["4 slotsandmore"]
    assert wrong_in("# spec: 99") == ["99"]
