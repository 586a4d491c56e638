"""A key in five shares of which any three give it back: SLIP-39, and its refusals in plain words."""

import re
from dataclasses import dataclass, field

from shamir_mnemonic import MnemonicError, Share, combine_mnemonics, generate_mnemonics
from trouble import Trouble

NEEDED = 3
SHARES = 5
# 32 bytes and SLIP-39's own numbers and checksum.
WORDS = 33


@dataclass(frozen=True)
class ShareOfKey:
    """One paper's words and its number."""

    number: int
    words: tuple[str, ...] = field(repr=False)


def split(seed: bytes) -> list[ShareOfKey]:
    """Five shares of a 32-byte seed. No passphrase: what has to be remembered is lost first."""
    made: list[list[str]] = generate_mnemonics(1, [(NEEDED, SHARES)], seed)
    return [ShareOfKey(number, tuple(each.split())) for number, each in enumerate(made[0], start=1)]


def restore(typed: list[str]) -> bytes:
    """The seed of three typed shares, or what is wrong with them."""
    shares = [_read(number, words) for number, words in enumerate(typed, start=1)]
    if len(shares) < NEEDED:
        raise Trouble(f"{len(shares)} shares do not restore anything: three different papers are needed")
    if len({each.identifier for each in shares}) > 1:
        raise Trouble("these shares are not of one set: take three papers that name the same key and the same day")
    places: dict[int, int] = {}
    for number, each in enumerate(shares, start=1):
        if each.index in places:
            raise Trouble(f"share {places[each.index]} and share {number} are the same paper: take another one")
        places[each.index] = number
    try:
        seed: bytes = combine_mnemonics(" ".join(clean(words)) for words in typed[:NEEDED])
    except MnemonicError:
        raise Trouble("the shares do not fit together: compare every word with its paper") from None
    return seed


def clean(typed: str) -> list[str]:
    """The words of a typed line: numbers and full stops of the paper may stand between them."""
    return re.findall(r"[a-z]+", typed.lower())


def _read(number: int, typed: str) -> Share:
    words = clean(typed)
    if len(words) != WORDS:
        raise Trouble(f"share {number} has {len(words)} words: each paper has {WORDS}")
    try:
        return Share.from_mnemonic(" ".join(words))
    except MnemonicError:
        raise Trouble(f"share {number} has a mistyped word: compare it with its paper") from None
