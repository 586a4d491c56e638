"""Work that is asked for under pressure."""

from collections.abc import Iterator

from origo_chat.sealing.refusals import Malformed
from origo_chat.sealing.work import solve_work
from tests.protocol.making import Values, accepted, refused, seed
from tests.protocol.vector import Vector

SPEC = "16 work"
CHALLENGE = seed("challenge", 24)


def vectors() -> Iterator[Vector]:
    asked: dict[str, Values] = {
        "one-puzzle": {"challenge": CHALLENGE, "puzzles": 1, "bits": 12},
        "sixteen-puzzles": {"challenge": CHALLENGE, "puzzles": 16, "bits": 6},
        "no-bits": {"challenge": CHALLENGE, "puzzles": 2, "bits": 0},
        "short-challenge": {"challenge": b"", "puzzles": 1, "bits": 8},
        "long-challenge": {"challenge": bytes(256), "puzzles": 1, "bits": 8},
    }
    for case, given in asked.items():
        yield accepted("work", f"solve-{case}", SPEC, case.replace("-", " "), "solve_work", given)
    good = asked["one-puzzle"]
    wrong: dict[str, Values] = {
        "no-puzzles": {"puzzles": 0},
        "too-many-puzzles": {"puzzles": 65},
        "too-many-bits": {"bits": 21},
        "too-long-a-challenge": {"challenge": bytes(257)},
    }
    for case, change in wrong.items():
        yield refused("work", f"solve-{case}", SPEC, "solve_work", {**good, **change}, Malformed)
    yield from _checks()


def _checks() -> Iterator[Vector]:
    nonces = solve_work(CHALLENGE, 3, 10)
    good: Values = {"challenge": CHALLENGE, "nonces": nonces, "bits": 10}
    checks: dict[str, Values] = {
        "solved": {},
        "with-fewer-bits": {"bits": 9},
        "in-another-order": {"nonces": nonces[::-1]},
        "with-one-nonce-more": {"nonces": [*nonces, 0]},
        "of-another-challenge": {"challenge": seed("other challenge", 24)},
        "with-a-number-too-large": {"nonces": [nonces[0] + (1 << 32), *nonces[1:]]},
    }
    for case, change in checks.items():
        yield accepted("work", f"checked-{case}", SPEC, case.replace("-", " "), "is_solved", {**good, **change})
