"""The ratchet of STYLE: aim lower, stop here. There is no list of exceptions: split what grows."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.unit.architecture.sources import files, shown

FUNCTION = 40
TEST = 25
MODULE = 300
COMPONENT = 150
GENERATED = (".d.ts", ".generated.ts")
GENERATED_SAYS = "Do not edit."

Function = ast.FunctionDef | ast.AsyncFunctionDef


def lines(path: Path) -> int:
    return len(path.read_text().splitlines())


def functions(tree: ast.Module) -> Iterator[tuple[Function, int]]:
    for node in ast.walk(tree):
        if isinstance(node, Function):
            yield node, (node.end_lineno or node.lineno) - node.lineno + 1


def long_functions(path: Path, words: str) -> list[str]:
    """Those that are over the limit, as `file:line name (lines)`."""
    limits = (
        (function, size, TEST if function.name.startswith("test_") else FUNCTION)
        for function, size in functions(ast.parse(words))
    )
    return [f"{shown(path)}:{each.lineno} {each.name} ({size})" for each, size, limit in limits if size > limit]


def modules() -> list[Path]:
    return [path for path in files(".py") if "migrations" not in path.parts]


def long_files(paths: list[Path], limit: int) -> list[str]:
    return [f"{shown(path)} ({lines(path)})" for path in paths if lines(path) > limit]


def test_no_python_function_is_too_long() -> None:
    found = [each for path in modules() for each in long_functions(path, path.read_text())]
    assert found == [], f"fix: split these functions (at most {FUNCTION} lines, a test {TEST})"


def test_no_python_module_is_too_long() -> None:
    assert long_files(modules(), MODULE) == [], f"fix: cut these by noun (at most {MODULE} lines)"


def test_no_svelte_component_is_too_long() -> None:
    assert long_files(list(files(".svelte")), COMPONENT) == [], f"fix: take a part out (at most {COMPONENT} lines)"


def is_generated(path: Path) -> bool:
    return path.name.endswith(GENERATED) or GENERATED_SAYS in path.read_text().partition("\n")[0]


def test_no_typescript_module_is_too_long() -> None:
    ours = [path for path in files(".ts", ".js", ".mjs") if not is_generated(path)]
    assert long_files(ours, MODULE) == [], f"fix: cut these by noun (at most {MODULE} lines)"


def test_a_function_and_a_test_that_are_too_long_are_found() -> None:
    body = "    pass\n" * TEST
    here = Path(__file__)
    assert long_functions(here, f"def test_x():\n{body}") == [f"{shown(here)}:1 test_x ({TEST + 1})"]
    assert long_functions(here, f"def x():\n{body}") == []
    assert len(long_functions(here, f"async def x():\n{body}{body}")) == 1


def test_the_walk_reaches_every_kind_of_source() -> None:
    assert Path(__file__) in modules()
    assert list(files(".svelte"))
    assert list(files(".ts"))
