"""The word lists people read their secrets from, and how typed text is folded before it is compared with them."""

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

_HERE = Path(__file__).parent
_RULES = json.loads((_HERE / "folding.json").read_text(encoding="utf-8"))
_REPLACED = str.maketrans({**_RULES["letters"], **dict.fromkeys(_RULES["ignored"], "")})
_MARKS = re.compile("[\u0300-\u036f]")
_SEPARATORS = re.compile("[" + re.escape(_RULES["separators"]) + "]+")

LISTS: Final = ("en", "sv")
WORDS: Final = 2048
# A word is known by its first four letters.
TELLING_LETTERS: Final = 4


# spec: 2 words
def fold(text: str) -> str:
    """Lower case without marks, so that Äpple, äpple and apple are one spelling. Separators stay."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text).lower()).translate(_REPLACED)


# spec: 2 words
def split(text: str) -> list[str]:
    """The folded pieces of a typed or pasted text."""
    return [piece for piece in _SEPARATORS.split(fold(text)) if piece]


@dataclass(frozen=True)
class WordList:
    """2,048 words and where each stands. Looking up takes typed text; words come back as they are written."""

    language: str
    words: tuple[str, ...]
    places: dict[str, int]
    beginnings: dict[str, int]

    # spec: 2 words
    def place(self, piece: str) -> int | None:
        """The index of the word that a folded piece stands for, or None."""
        exact = self.places.get(piece)
        if exact is not None or len(piece) < TELLING_LETTERS:
            return exact
        index = self.beginnings.get(piece[:TELLING_LETTERS])
        return index if index is not None and fold(self.words[index]).startswith(piece) else None

    # spec: 2 words
    def completion(self, typed: str) -> str | None:
        """The whole word for what has been typed so far, or None while that is not settled."""
        pieces = split(typed)
        index = self.place(pieces[0]) if len(pieces) == 1 else None
        return None if index is None else self.words[index]


# spec: 2 words
@cache
def word_list(language: str) -> WordList:
    """The list of a language in LISTS."""
    if language not in LISTS:
        raise ValueError(f"no word list for {language!r}: the lists are {', '.join(LISTS)}")
    words = tuple((_HERE / f"{language}.txt").read_text(encoding="utf-8").split())
    folded = [fold(word) for word in words]
    return WordList(
        language=language,
        words=words,
        places={word: index for index, word in enumerate(folded)},
        beginnings={word[:TELLING_LETTERS]: index for index, word in enumerate(folded)},
    )
