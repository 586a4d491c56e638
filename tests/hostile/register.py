"""The lies that the spec names, the cases that tell them, and the check that stops each."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.unit.architecture.sources import ROOT, files

SPEC = ROOT / "origo_chat" / "protocol" / "SPEC.md"
CHECKS = Path(__file__).parent / "checks"
TYPESCRIPT = ROOT / "frontend" / "src"
BROWSERS = ROOT / "tests" / "browser"
_SECTION = re.compile(r"^## 18 .*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_ROW = re.compile(r"^\| ([a-z0-9]+(?:-[a-z0-9]+)+) \| (.+?) \| (.+?) \|$", re.MULTILINE)
_TOLD = re.compile(r'\blie\(\s*"([a-z0-9-]+)"')


@dataclass(frozen=True)
class Lie:
    """One row of the spec: what is served, and how it ends."""

    name: str
    served: str
    ends: str


@dataclass(frozen=True)
class Case:
    """Where a lie is told."""

    lie: str
    file: Path
    # The test's name, for one of pytest; vitest finds it by the lie.
    test: str

    @property
    def language(self) -> str:
        """That of the code it attacks: a browser runs the TypeScript, whoever drives it."""
        return "ts" if self.needs_a_browser else self.file.suffix[1:]

    @property
    def needs_a_browser(self) -> bool:
        """And servers behind it."""
        return BROWSERS in self.file.parents


@dataclass(frozen=True)
class Check:
    """What stops a lie: with `remove` gone from the file, a case of that lie has to fail."""

    lie: str
    file: Path
    remove: str
    put: str

    @property
    def language(self) -> str:
        return "py" if self.file.suffix == ".py" else "ts"


def lies() -> list[Lie]:
    """Those of the spec, in its order."""
    section = _SECTION.search(SPEC.read_text(encoding="utf-8"))
    return [Lie(*row) for row in _ROW.findall(section[0])] if section else []


def cases() -> list[Case]:
    """Every case in either language."""
    return [*_in_python(), *_in_typescript()]


def checks() -> list[Check]:
    """Every check that is known to stop a lie."""
    read = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(CHECKS.glob("*.toml"))]
    return [
        Check(each["lie"], ROOT / each["file"], each["remove"], each.get("put", ""))
        for area in read
        for each in area["check"]
    ]


def _in_python() -> Iterator[Case]:
    for path in files(".py", below=ROOT / "tests"):
        words = path.read_text(encoding="utf-8")
        if _TOLD.search(words):
            for node in ast.walk(ast.parse(words)):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    for each in node.decorator_list:
                        if told := _TOLD.fullmatch(ast.unparse(each).replace("'", '"').removesuffix(")")):
                            yield Case(told[1], path, node.name)


def _in_typescript() -> Iterator[Case]:
    for path in files(".test.ts", below=TYPESCRIPT):
        for told in _TOLD.findall(path.read_text(encoding="utf-8")):
            yield Case(told, path, told)


def listed() -> list[str]:
    """A line a lie: in which languages it is told, and how it ends."""
    told = {each.lie: set[str]() for each in cases()}
    for case in cases():
        told[case.lie].add(case.language)
    return [f"{each.name} [{' '.join(sorted(told.get(each.name, ())))}]: {each.ends}" for each in lies()]
