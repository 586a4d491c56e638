"""Nothing waits for ever, in a test or in what runs them. What somebody else ends says so: `# endless: who`."""

import ast
from collections.abc import Iterator

import pytest

from tests.unit.architecture.sources import ROOT, files, shown

FIX = "fix: tests/support/waiting.py waits; give a call its timeout; beside what somebody else ends: `# endless: who`"
HERE = {ROOT / "tests" / "support" / "waiting.py"}
MARK = "# endless: "
# These wait, and without a word for how long.
WAITING = {"wait", "join", "result", "communicate", "recv", "acquire"}
PROGRAMS = {"subprocess.run", "subprocess.call", "subprocess.check_call", "subprocess.check_output"}
# What only goes on until a time looks at one of these.
CLOCKS = ("monotonic()", "perf_counter()", "time.time()", "loop.time()")
# `None` for how long is for ever.
LIMITED_BY = {"wait", "join", "result", "wait_for", "timeout", "select"}
# Whatever stands inside is cut off.
LIMITS = {"asyncio.timeout", "asyncio.wait_for", "in_time", "phases.at_most"}


def parents(tree: ast.Module) -> dict[ast.AST, ast.AST]:
    return {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}


def is_none(given: ast.expr | None) -> bool:
    return isinstance(given, ast.Constant) and given.value is None


def is_limited(node: ast.AST, above: dict[ast.AST, ast.AST]) -> bool:
    """Inside a call or a block that has a limit."""
    while node in above:
        node = above[node]
        blocks = node.items if isinstance(node, ast.AsyncWith) else []
        calls = [each.context_expr for each in blocks] if blocks else [node]
        if any(isinstance(each, ast.Call) and ast.unparse(each.func) in LIMITS for each in calls):
            return True
    return False


def waits_for_ever(node: ast.Call, above: dict[ast.AST, ast.AST]) -> bool:
    named = {word.arg: word.value for word in node.keywords}
    if is_none(named.get("timeout")) or (
        ast.unparse(node.func).split(".")[-1] in LIMITED_BY and any(map(is_none, node.args))
    ):
        return True
    # Its context waits for the end of the program: tests/support/programs.py does not.
    if ast.unparse(node.func) == "subprocess.Popen" and isinstance(above[node], ast.withitem):
        return True
    if PROGRAMS & {ast.unparse(each) for each in (node.func, *node.args)}:
        return "timeout" not in named
    if node.args or node.keywords or not isinstance(node.func, ast.Attribute) or is_limited(node, above):
        return False
    # Only a queue's is awaited.
    return node.func.attr in WAITING or (node.func.attr == "get" and isinstance(above[node], ast.Await))


def polls(node: ast.While | ast.For | ast.AsyncFor, *, has_words: bool) -> bool:
    """A loop that looks, sleeps and looks again; one that only goes on until a time paces something."""
    words = ast.unparse(node)
    if isinstance(node, ast.While):
        paces = isinstance(node.test, ast.Compare) and any(word in ast.unparse(node.test) for word in CLOCKS)
        is_poll = not paces and not (has_words and "monotonic()" in words)
    else:
        ends_early = any(isinstance(each, ast.Break | ast.Return) for each in ast.walk(node))
        is_poll = ends_early and ast.unparse(node.target) == "_"
    return is_poll and "sleep(" in words


def unbounded(words: str, *, has_words: bool = False) -> Iterator[int]:
    """The lines of waits without an end. `has_words`: a loop that looks at a clock says itself what it waited for."""
    tree, lines = ast.parse(words), words.splitlines()
    above = parents(tree)
    for node in ast.walk(tree):
        is_wait = isinstance(node, ast.Call) and waits_for_ever(node, above)
        is_poll = isinstance(node, ast.While | ast.For | ast.AsyncFor) and polls(node, has_words=has_words)
        if (is_wait or is_poll) and MARK not in lines[getattr(node, "end_lineno" if is_wait else "lineno") - 1]:
            yield getattr(node, "lineno")  # noqa: B009  # a node of any kind


@pytest.mark.parametrize("folder", ["tests", "ops"])
def test_nothing_waits_for_ever(folder: str) -> None:
    sources = [path for path in files(".py", below=ROOT / folder) if path not in HERE]
    found = [
        f"{shown(path)}:{line}" for path in sources for line in unbounded(path.read_text(), has_words=folder == "ops")
    ]
    assert found == [], FIX


@pytest.mark.parametrize(
    "words",
    [
        "event.wait()",
        "thread.join()",
        "future.result()",
        "line = await wire.recv()",
        "said = await queue.get()",
        "httpx.get(address, timeout=None)",
        "program.wait(None)",
        "await asyncio.wait_for(queue.get(), None)",
        "with subprocess.Popen(command) as program:\n    pass",
        "while seen.until is None:\n    time.sleep(1)",
        "subprocess.run(command, check=True)",
        "await asyncio.to_thread(subprocess.run, command)",
        "while not done():\n    await asyncio.sleep(0.1)",
        "while time.monotonic() < deadline and not done():\n    time.sleep(0.1)",
        "for _ in range(9):\n    if done():\n        break\n    time.sleep(1)",
    ],
)
def test_what_waits_for_ever_is_found(words: str) -> None:
    assert list(unbounded(words))


@pytest.mark.parametrize(
    "words",
    [
        "event.wait(5)",
        "Question.objects.get()",
        "await asyncio.wait_for(wire.recv(), 15)",
        "async with asyncio.timeout(5):\n    await event.wait()",
        "subprocess.run(command, timeout=5)",
        "while True:  # endless: whoever began it\n    time.sleep(1)",
        "while time.monotonic() < until:\n    time.sleep(1)",
        "for _ in range(20):\n    await asyncio.sleep(0)",
    ],
)
def test_what_ends_is_not(words: str) -> None:
    assert not list(unbounded(words))
