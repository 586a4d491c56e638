"""Every place where something opened by HPKE comes from is known to the spec, with what vouches for it."""

import ast
import re

from tests.hostile.register import SPEC
from tests.unit.architecture.sources import ROOT, files

OPENED = re.compile(r"^\| `(open_[a-z_]+)` \| [^|]+ \| (?P<vouched>[^|]+) \|$", re.MULTILINE)
SEALING, CRYPTO = ROOT / "origo_chat" / "sealing", ROOT / "frontend" / "src"
CALLS = re.compile(r"\b(?:openSecret|openBytes)\(")
FUNCTION = re.compile(r"^(?:export )?(?:async )?function (\w+)", re.MULTILINE)


def in_python() -> set[str]:
    """Functions that open something by HPKE."""
    found = set()
    for path in files(".py", below=SEALING):
        if path.name != "hpke.py":
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.FunctionDef) and _opens(node):
                    found.add(node.name)
    return found


def _opens(function: ast.FunctionDef) -> bool:
    calls = [each.func for each in ast.walk(function) if isinstance(each, ast.Call)]
    named = [each.id if isinstance(each, ast.Name) else getattr(each, "attr", "") for each in calls]
    return not {"open_secret", "open_bytes"}.isdisjoint(named)


def in_typescript() -> set[str]:
    """The same, by the exported function that the call stands in."""
    found = set()
    for path in files(".ts", below=CRYPTO):
        words = path.read_text(encoding="utf-8")
        if path.name != "hpke.ts" and ".test." not in path.name:
            for call in CALLS.finditer(words):
                before = [each[1] for each in FUNCTION.finditer(words, 0, call.start())]
                found.add(re.sub(r"(?<!^)([A-Z])", r"_\1", before[-1]).lower())
    return found


def test_the_spec_knows_what_vouches_for_everything_that_is_opened() -> None:
    named = {each[1] for each in OPENED.finditer(SPEC.read_text(encoding="utf-8"))}
    assert in_python() == named
    assert in_typescript() == named


def test_every_line_says_what_vouches() -> None:
    lines = list(OPENED.finditer(SPEC.read_text(encoding="utf-8")))
    assert [each[1] for each in lines if len(each["vouched"].split()) < 4] == []
