"""Work that is asked for under pressure: how a solution is checked. Finding one is the client's (sealing/work.py)."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Final

_LABEL: Final = b"origo/v1/work"
_LARGEST_NONCE: Final = 0xFFFF_FFFF
_HASH_BITS: Final = 256


# spec: 16 work
def is_solved(challenge: bytes, nonces: Sequence[int], bits: int) -> bool:
    """Whether each nonce solves the puzzle of its place. The caller knows how many puzzles were asked for."""
    return all(_is_solved_at(challenge, place, nonce, bits) for place, nonce in enumerate(nonces))


# spec: 16 work
def puzzle(challenge: bytes, place: int) -> bytes:
    """What is hashed before the four bytes of the nonce."""
    parts = (_LABEL, challenge, place.to_bytes(4, "big"))
    return b"".join(len(part).to_bytes(2, "big") + part for part in parts) + b"\0\4"


def _is_solved_at(challenge: bytes, place: int, nonce: int, bits: int) -> bool:
    if not 0 <= nonce <= _LARGEST_NONCE:
        return False
    found = sha256(puzzle(challenge, place) + nonce.to_bytes(4, "big")).digest()
    return int.from_bytes(found, "big") >> (_HASH_BITS - bits) == 0
