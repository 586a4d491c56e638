"""`python -m tests.hostile` prints the lies and their count; `--without-checks [lie ...]` removes each check."""

import sys

from tests.hostile.register import checks, listed
from tests.hostile.removal import removed


def main(words: list[str]) -> int:
    if words[:1] == ["--without-checks"]:
        wanted = [each for each in checks() if not words[1:] or each.lie in words[1:]]
        wrong = removed(wanted)
        print("\n".join([*wrong, f"{len(wanted)} checks removed, {len(wrong)} that nothing misses"]))
        return 1 if wrong or not wanted else 0
    print("\n".join([*listed(), f"{len(listed())} lies"]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
