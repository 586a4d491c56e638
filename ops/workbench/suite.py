"""`make check` (the fast part) and `make test` (everything): which stages there are, and in which order."""

import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace

from ops.workbench import client, environment, leftovers, limits, node, packages, places
from ops.workbench.postgres import PostgresInstance
from ops.workbench.progress import say
from ops.workbench.redis import RedisInstance
from ops.workbench.stage import Stage, run_together

# In the order of what they take, so that the two that run side by side end at about the same time.
# The client's checks hold its unit tests, and run two at a time themselves.
CLIENT = Stage(
    "client", node.npm("run", "check"), "the lines above name the command that mends it", limits.CLIENT_CHECKS
)
TYPES = Stage("types", ["mypy"], "annotate or narrow what mypy names; an ignore needs a reason beside it", limits.TYPES)
CONTRACTS = Stage(
    "contracts",
    ["lint-imports", "--no-logo", "--cache-dir", str(places.CACHE / "imports")],
    "move the code to its side of the arrow (see README)",
    limits.FAST_CHECK,
)
LINT = Stage("lint", ["ruff", "check", "."], "make format mends what can be mended by itself", limits.FAST_CHECK)
DEAD_CODE = Stage("dead code", ["vulture"], "remove what nobody uses, or use it", limits.FAST_CHECK)
FORMAT = Stage("format", ["ruff", "format", "--check", "."], "make format", limits.FAST_CHECK)
REPRODUCIBLE = Stage(
    "client built twice",
    node.npm("run", "check:reproducible"),
    "find what depends on time, folder or order",
    limits.CLIENT_TWICE,
)
STATIC = (CLIENT, TYPES, CONTRACTS, LINT, DEAD_CODE, FORMAT)

PYTEST = ["python", "-m", "pytest"]
ONE_TEST = "python -m pytest <file>::<test> runs one test; its last lines say how it fell"
UNITS = Stage("units", [*PYTEST, "tests/unit", "--storage=embedded"], ONE_TEST, limits.UNITS)
EMBEDDED = Stage("api on embedded storage", [*PYTEST, "tests/api", "--storage=embedded"], ONE_TEST, limits.EMBEDDED)


def _on_servers(name: str, *which: str) -> Stage:
    return Stage(name, [*PYTEST, "--storage=servers", *which], ONE_TEST, limits.SERVERS)


# Each on servers of its own. The largest first; a new folder of browser tests is in the third, unless it is named.
_NAMED = ("tests/browser/chat", "tests/browser/lies", "tests/browser/engines")
ON_SERVERS = (
    _on_servers("everything else on servers", "tests", "--ignore=tests/browser"),
    _on_servers("browsers: chat and lies", *_NAMED[:2]),
    _on_servers("browsers: pages", "tests/browser", *(f"--ignore={each}" for each in _NAMED)),
    _on_servers("browsers: engines", _NAMED[2]),
)


def check() -> int:
    """The fast part: no browser, no HTTP."""
    begun = time.monotonic()
    packages.ensure(packages.POSTGRESQL, packages.REDIS)
    _prepare()
    return _told(run_together([*STATIC, UNITS]), begun)


def test() -> int:
    """Everything, from nothing. The summaries of the test runners come last."""
    begun = time.monotonic()
    packages.ensure(packages.POSTGRESQL, packages.REDIS, *packages.BROWSERS)
    _prepare()
    client.build_examples()
    with ExitStack() as servers:
        on_servers = [replace(each, extra=servers.enter_context(_servers())) for each in ON_SERVERS]
        failed = run_together([*STATIC, EMBEDDED, *on_servers, REPRODUCIBLE], begun + limits.WHOLE)
    # A run that had to be stopped may have left servers of its own behind.
    leftovers.remove(places.INSTANCES)
    told = _told(failed, begun)
    for each in (EMBEDDED, *ON_SERVERS):
        say("\n".join([f"\n{each.name}", *each.said()[-1:]]))
    return told


@contextmanager
def _servers() -> Iterator[Mapping[str, str]]:
    """A PostgreSQL and a Redis; what tests have to be told."""
    with PostgresInstance(durable=False) as postgres, RedisInstance() as redis:
        yield {
            "ORIGO_TEST_POSTGRES_URL": postgres.url,
            "ORIGO_TEST_POSTGRES_LOG": str(postgres.log),
            "ORIGO_TEST_REDIS_URL": redis.url,
        }


def _prepare() -> None:
    environment.ensure("test")
    leftovers.remove(places.INSTANCES)
    node.ensure()
    client.build()


def _told(failed: list[Stage], begun: float) -> int:
    minutes, seconds = divmod(round(time.monotonic() - begun), 60)
    say(f"\nin all {minutes} min {seconds} s")
    if failed:
        say(f"FAILED: {_names(failed)}")
    return 1 if failed else 0


def _names(stages: list[Stage]) -> str:
    return ", ".join(stage.name for stage in stages)
