"""Changes a fuzzer makes to bytes: the same every time for the same seed."""

from hashlib import shake_128

TOKENS = [
    b"{",
    b"}",
    b"[",
    b"]",
    b'"',
    b"\\",
    b",",
    b":",
    b"\n",
    b"0",
    b"-1",
    b"1e9",
    b"4294967296",
    b"null",
    b"true",
    b"\x00",
    b"\xff",
    b"\\u0000",
    b"\\ud800",
    b'"v":2',
    b"=",
    b"AAAA",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
]


class Dice:
    """Numbers that look random and come again."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._block = 0
        self._left = b""

    def below(self, limit: int) -> int:
        if len(self._left) < 4:
            self._left = shake_128(f"{self._seed}/{self._block}".encode()).digest(8192)
            self._block += 1
        number, self._left = int.from_bytes(self._left[:4], "big"), self._left[4:]
        return number % limit


def mutated(data: bytes, dice: Dice) -> bytes:
    """One to three changes."""
    for _ in range(1 + dice.below(3)):
        data = _once(data, dice)
    return data


def _once(data: bytes, dice: Dice) -> bytes:
    at = dice.below(len(data) + 1)
    to = min(len(data), at + 1 + dice.below(12))
    kind = dice.below(8)
    if kind == 0:
        return data[:at]
    if kind == 1:
        return data[:at] + data[to:]
    if kind == 2:
        return data[:at] + data[at:to] * 2 + data[to:]
    if kind == 3:
        return data[:at] + TOKENS[dice.below(len(TOKENS))] + data[at:]
    if kind == 4:
        return data[:at] + TOKENS[dice.below(len(TOKENS))] + data[to:]
    if kind == 5:
        other = dice.below(len(data) + 1)
        return data[:at] + data[other : other + to - at] + data[to:]
    if kind == 6 and at < len(data):
        return data[:at] + bytes([dice.below(256)]) + data[at + 1 :]
    return data[:at] + bytes([(data[at] if at < len(data) else 0) ^ (1 << dice.below(8))]) + data[at + 1 :]
