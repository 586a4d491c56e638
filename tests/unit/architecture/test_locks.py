"""The lock files are fresh, whole and say nothing about where packages come from. Asks no network."""

import json
import re
import tomllib
from collections.abc import Iterable
from importlib.metadata import distribution

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.unit.architecture.sources import ROOT

LOCK = "fix: make lock, and commit pyproject.toml together with ops/locks"
# The oldest Python we promise: what is needed there is locked, also when a newer one runs this.
OLDEST = {"python_version": "3.11", "python_full_version": "3.11.0"}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
EXTRAS = {"run": ["build"], "test": ["build", "test"]}
both = pytest.mark.parametrize("lock", ["run", "test"])


def lock_lines(lock: str) -> list[str]:
    return (ROOT / "ops" / "locks" / f"{lock}.txt").read_text().splitlines()


def pins(lock: str) -> dict[str, str]:
    found = [re.match(r"([a-z0-9-]+)==(\S+)", line) for line in lock_lines(lock)]
    return {each[1]: each[2] for each in found if each}


def client_lock() -> dict[str, dict[str, dict[str, str]]]:
    packages: dict[str, dict[str, dict[str, str]]] = json.loads((ROOT / "frontend" / "package-lock.json").read_text())[
        "packages"
    ]
    return packages


def asked_for(lock: str) -> list[Requirement]:
    extras = PROJECT["optional-dependencies"]
    return [Requirement(words) for words in [*PROJECT["dependencies"], *(w for e in EXTRAS[lock] for w in extras[e])]]


def wanted_by(requirement: Requirement) -> Iterable[Requirement]:
    """What a package needs for these of its extras, as its own metadata says."""
    for words in distribution(requirement.name).requires or []:
        needed = Requirement(words)
        extras = {"", *requirement.extras}
        if needed.marker is None or any(needed.marker.evaluate({**OLDEST, "extra": extra}) for extra in extras):
            yield needed


def everything_needed(requirements: list[Requirement]) -> set[str]:
    waiting, seen = list(requirements), set[tuple[str, frozenset[str]]]()
    while waiting:
        each = waiting.pop()
        key = (canonicalize_name(each.name), frozenset(each.extras))
        if key not in seen:
            seen.add(key)
            waiting += wanted_by(each)
    return {name for name, _extras in seen}


@both
def test_every_requirement_has_one_pin_that_satisfies_it(lock: str) -> None:
    found = pins(lock)
    unsatisfied = [str(each) for each in asked_for(lock) if not each.specifier.contains(found.get(each.name, "0"))]
    assert unsatisfied == [], LOCK


@both
def test_every_pin_is_needed_and_everything_needed_is_pinned(lock: str) -> None:
    assert set(pins(lock)) == everything_needed(asked_for(lock)), LOCK


@both
def test_nothing_is_pinned_twice(lock: str) -> None:
    names = [line.partition("==")[0] for line in lock_lines(lock) if re.match(r"[a-z0-9-]+==", line)]
    assert len(names) == len(set(names)), LOCK


@both
def test_every_pin_has_hashes(lock: str) -> None:
    words = "\n".join(lock_lines(lock))
    without = [
        name for name in pins(lock) if not re.search(rf"^{name}==\S+ \\\n    --hash=sha256:", words, re.MULTILINE)
    ]
    assert without == [], LOCK


@both
def test_no_lock_says_where_packages_come_from(lock: str) -> None:
    named = [
        line for line in lock_lines(lock) if re.match(r"\s*(-i|-f|--\w*-?index|--find-links)\b", line) or "://" in line
    ]
    assert named == [], LOCK


def test_the_tests_prove_the_very_versions_that_serve() -> None:
    proved = pins("test")
    assert {name: proved.get(name) for name in pins("run")} == pins("run"), LOCK


def test_the_client_lock_says_only_versions_and_hashes() -> None:
    lock = client_lock()
    assert [name for name, package in lock.items() if "resolved" in package] == [], (
        "fix: npm --prefix frontend install --package-lock-only writes the lock without addresses"
    )
    unproved = [name for name, package in lock.items() if name and "integrity" not in package]
    assert unproved == [], "fix: npm --prefix frontend install --package-lock-only writes the hashes"


def test_npm_leaves_addresses_out_of_the_lock() -> None:
    assert "omit-lockfile-registry-resolved=true" in (ROOT / "frontend" / ".npmrc").read_text().split()


def test_the_client_lock_is_of_this_package_json() -> None:
    asked = json.loads((ROOT / "frontend" / "package.json").read_text())
    locked = client_lock()[""]
    for kind in ("dependencies", "devDependencies"):
        assert asked.get(kind) == locked.get(kind), "fix: npm --prefix frontend install --package-lock-only"


def test_the_client_lock_holds_what_every_platform_needs() -> None:
    lock = client_lock()
    locked = {place.rpartition("node_modules/")[2] for place in lock}
    wanted = {name for package in lock.values() for name in package.get("optionalDependencies", {})}
    assert wanted - locked == set(), "fix: npm ci refuses this lock; take a version whose every part the registry has"
