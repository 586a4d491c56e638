"""Solving the work that a server under pressure asks for. Clients for tests and load alone: one core, no hurry."""

from hashlib import sha256
from itertools import count

from origo_chat.protocol.work import puzzle
from origo_chat.sealing.refusals import Malformed

# No server may keep a telephone busy for long: at most 2^26 hashes are expected, a minute or two.
_MOST_PUZZLES = 64
_MOST_BITS = 20
_LONGEST_CHALLENGE = 256


# spec: 16 work
def solve_work(challenge: bytes, puzzles: int, bits: int) -> list[int]:
    """The smallest nonce of each puzzle."""
    fits = len(challenge) <= _LONGEST_CHALLENGE and 1 <= puzzles <= _MOST_PUZZLES and 0 <= bits <= _MOST_BITS
    if not fits:
        raise Malformed("more work than a server may ask for")
    return [_solve_puzzle(puzzle(challenge, place), bits) for place in range(puzzles)]


def _solve_puzzle(hashed: bytes, bits: int) -> int:
    begun = sha256(hashed)
    for nonce in count():
        trial = begun.copy()
        trial.update(nonce.to_bytes(4, "big"))
        if int.from_bytes(trial.digest()[:4], "big") >> (32 - bits) == 0:
            return nonce
    raise AssertionError("counting ends at the nonce that is found")
