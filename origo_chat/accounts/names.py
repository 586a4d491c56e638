"""A sign-in name as it is compared: somebody may type it with capitals, or on a keyboard with other letters."""

import unicodedata
from typing import Final

LONGEST: Final = 64


def fold(name: str) -> str:
    """One spelling for all the ways to type the same name."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold()).strip()
