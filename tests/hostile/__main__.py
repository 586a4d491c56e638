"""`python -m tests.hostile` prints the lies and their count; `--without-checks [LIE ...]` removes each check."""

import argparse

from tests.hostile.register import checks, lies, listed
from tests.hostile.removal import removed


def main(words: list[str] | None = None) -> int:
    """1 when a check is missed by nothing, 2 when a word is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile", description="Prints the lies and their count.")
    parser.add_argument(
        "--without-checks",
        nargs="*",
        metavar="LIE",
        help="instead: take out the checks of these lies one by one, or of all, and see that a case falls each time;"
        " all of them take about half an hour",
    )
    named: list[str] | None = parser.parse_args(words).without_checks
    if named is None:
        print("\n".join([*listed(), f"{len(listed())} lies"]))
        return 0
    unknown = sorted(set(named) - {each.name for each in lies()})
    if unknown:
        parser.error(f"no lie of the spec is called {', '.join(unknown)}: python -m tests.hostile prints them all")
    wanted = [each for each in checks() if not named or each.lie in named]
    wrong = removed(wanted)
    print("\n".join([*wrong, f"{len(wanted)} checks removed, {len(wrong)} that nothing misses"]))
    return 1 if wrong or not wanted else 0


if __name__ == "__main__":
    raise SystemExit(main())
