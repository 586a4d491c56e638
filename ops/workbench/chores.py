"""The small verbs: build, lies, generate, format, lock. Each is a few commands in the right environment."""

from collections.abc import Sequence
from pathlib import Path

from ops.workbench import client, environment, limits, node, places, process
from ops.workbench.progress import say
from ops.workbench.trouble import Trouble

COMPILE = ["uv", "pip", "compile", "pyproject.toml", "--extra", "build"]
COMPILE_OPTIONS = ["--generate-hashes", "--no-emit-index-url", "--python-version", "3.11"]


def build(*, service_file: Path) -> int:
    """Build the client as `make run` would, and serve nothing."""
    environment.ensure("run")
    node.ensure()
    client.build(service_file)
    say(f"the client is in {places.CLIENT.relative_to(places.ROOT)}")
    return 0


def lies(names: Sequence[str]) -> int:
    """Take out the checks of these lies, or of all, one by one: a test has to fall each time."""
    environment.ensure("test")
    node.ensure()
    return process.finish(["python", "-m", "tests.hostile", "--without-checks", *names], within=limits.LIES)


def generate() -> int:
    """Write the API's and the frames' shapes, and the TypeScript types made from them."""
    environment.ensure("test")
    node.ensure()
    _do(["python", "-m", "origo_chat.config.export_schemas"])
    _do(node.npm("run", "generate"))
    return 0


def tidy() -> int:
    """Mend everything that can be mended without thinking."""
    environment.ensure("test")
    node.ensure()
    _do(["ruff", "check", "--fix", "--exit-zero", "--quiet", "."])
    _do(["ruff", "format", "."])
    _do(node.npm("run", "format"))
    return 0


def lock() -> int:
    """Compile both lock files again: the tests' one holds the very same versions as the one that serves."""
    environment.ensure("test")
    run, test = "ops/locks/run.txt", "ops/locks/test.txt"
    # The words in this order stand in the head of each lock file.
    _do([*COMPILE, *COMPILE_OPTIONS, "-o", run], log=places.LOGS / "lock.log")
    _do([*COMPILE, "--extra", "test", *COMPILE_OPTIONS, "-c", run, "-o", test], log=places.LOGS / "lock.log")
    say(f"compiled {run} and {test}; make test installs them")
    return 0


def _do(words: Sequence[str], log: Path | None = None) -> None:
    if process.finish(words, within=limits.CHORE, log=log) != 0:
        where = f"the last lines of {log} say why" if log else "the lines above say why; then type the same again"
        raise Trouble(f"{' '.join(words)} failed", where)
