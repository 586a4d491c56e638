"""`make check` (the fast part) and `make test` (everything): which stages there are, and in which order."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from ops.workbench import client, environment, leftovers, limits, node, packages, places
from ops.workbench.postgres import PostgresInstance
from ops.workbench.progress import say
from ops.workbench.redis import RedisInstance
from ops.workbench.stage import Stage, run_beside, run_together

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


def check() -> int:
    """The fast part: no browser, no HTTP."""
    begun = time.monotonic()
    packages.ensure(packages.POSTGRESQL, packages.REDIS)
    _prepare()
    return _told(run_together([*STATIC, UNITS]), begun)


def test() -> int:
    """Everything, from nothing. The summaries of both halves come last when all is well."""
    begun = time.monotonic()
    packages.ensure(packages.POSTGRESQL, packages.REDIS, *packages.BROWSERS)
    _prepare()
    client.build_examples()
    failed = run_together([*STATIC, EMBEDDED, REPRODUCIBLE])
    if failed:
        say(f"\nalready failed: {_names(failed)}. The rest follows, and the result will be a failure.")
    # Browsers mostly wait: beside them goes all the rest, each on servers of its own.
    with _servers() as first, _servers() as second:
        words, within = [*PYTEST, "--storage=servers"], min(limits.SERVERS, _left(begun))
        others = [*words, "tests", "--ignore=tests/browser"]
        browsers = Stage("browsers on servers", [*words, "tests/browser"], ONE_TEST, within, first)
        rest = Stage("everything else on servers", others, ONE_TEST, within, second)
        failed += run_beside(browsers, rest)
    # A run that had to be stopped may have left servers of its own behind.
    leftovers.remove(places.INSTANCES)
    told = _told(failed, begun)
    # The runner in sight has said its own; this is the other one's, and the end.
    say(browsers.said()[-1])
    return told


@contextmanager
def _servers() -> Iterator[Mapping[str, str]]:
    """A PostgreSQL and a Redis; what tests have to be told."""
    with PostgresInstance(durable=False) as postgres, RedisInstance() as redis:
        yield {"ORIGO_TEST_POSTGRES_URL": postgres.url, "ORIGO_TEST_REDIS_URL": redis.url}


def _prepare() -> None:
    environment.ensure("test")
    leftovers.remove(places.INSTANCES)
    node.ensure()
    client.build()


def _left(begun: float) -> float:
    """Seconds until the whole has to be over."""
    return begun + limits.WHOLE - time.monotonic()


def _told(failed: list[Stage], begun: float) -> int:
    minutes, seconds = divmod(round(time.monotonic() - begun), 60)
    say(f"\nin all {minutes} min {seconds} s")
    if failed:
        say(f"FAILED: {_names(failed)}")
    return 1 if failed else 0


def _names(stages: list[Stage]) -> str:
    return ", ".join(stage.name for stage in stages)
