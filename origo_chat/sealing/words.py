"""A secret as people hold it: six words of any list, or twenty-one digits."""

from origo_chat.core.identifiers import random_bytes
from origo_chat.protocol.words import WORDS, WordList, split
from origo_chat.sealing.framing import lp
from origo_chat.sealing.refusals import Malformed, UnknownWord, WrongCheckDigit, WrongCount

WORD_BITS = 11
SECRET_WORDS = 6
SECRET_BITS = SECRET_WORDS * WORD_BITS
SECRET_BYTES = 9
_DIGITS = 20
_GROUP = 3


# spec: 2 words
def new_secret(count: int = SECRET_WORDS) -> int:
    """A random secret of so many words. Never chosen by anybody."""
    bits = count * WORD_BITS
    whole = (bits + 7) // 8
    return int.from_bytes(random_bytes(whole), "big") >> (whole * 8 - bits)


# spec: 2 words
def secret_bytes(secret: int) -> bytes:
    """The bytes everything is derived from: the same whatever list it is shown in."""
    if not 0 <= secret < 1 << SECRET_BITS:
        raise Malformed("a secret has 66 bits")
    return lp("origo/v1/words", secret.to_bytes(SECRET_BYTES, "big"))


# spec: 2 words
def integer_to_words(secret: int, count: int, words: WordList) -> tuple[str, ...]:
    """The words of an integer of 11 bits a word, the highest first."""
    if not 0 <= secret < 1 << (count * WORD_BITS):
        raise Malformed("the number does not fit in so many words")
    return tuple(words.words[secret >> (WORD_BITS * (count - 1 - place)) & (WORDS - 1)] for place in range(count))


# spec: 2 words
def words_to_integer(typed: str, counts: range, words: WordList) -> tuple[int, int]:
    """The integer of a typed phrase and how many words it had. UnknownWord is told before WrongCount."""
    places = []
    for position, piece in enumerate(split(typed), start=1):
        place = words.place(piece)
        if place is None:
            raise UnknownWord(position)
        places.append(place)
    if len(places) not in counts:
        raise WrongCount("not the number of words that were written down")
    secret = 0
    for place in places:
        secret = secret << WORD_BITS | place
    return secret, len(places)


# spec: 2 words
def to_words(secret: int, words: WordList) -> tuple[str, ...]:
    """The six words of a secret in this list."""
    return integer_to_words(secret, SECRET_WORDS, words)


# spec: 2 words
def from_words(typed: str, words: WordList) -> int:
    """The secret of six typed words: any case, with or without marks, four letters of each are enough."""
    return words_to_integer(typed, range(SECRET_WORDS, SECRET_WORDS + 1), words)[0]


# spec: 2 words
def to_digits(secret: int) -> str:
    """The same secret as seven groups of three digits, the last of them a check digit."""
    secret_bytes(secret)
    digits = f"{secret:0{_DIGITS}}"
    digits += str(_check_digit(digits))
    return " ".join(digits[start : start + _GROUP] for start in range(0, len(digits), _GROUP))


# spec: 2 words
def from_digits(typed: str) -> int:
    """The secret of typed digits. One wrong digit is noticed."""
    digits = "".join(split(typed))
    if len(digits) != _DIGITS + 1:
        raise WrongCount("twenty-one digits are needed")
    if not (digits.isascii() and digits.isdigit()):
        raise Malformed("only digits")
    if int(digits[-1]) != _check_digit(digits[:-1]):
        raise WrongCheckDigit("one of the digits is mistyped")
    secret = int(digits[:-1])
    if secret >= 1 << SECRET_BITS:
        raise Malformed("no secret has these digits")
    return secret


# spec: 2 words
def looks_like_digits(typed: str) -> bool:
    """Whether a typed text is meant as digits rather than words."""
    folded = "".join(split(typed))
    return folded.isascii() and folded.isdigit()


# spec: 2 words
def recognise(typed: str, lists: list[WordList]) -> int:
    """The secret of whatever was typed: digits, or words of the first list that knows them all."""
    if looks_like_digits(typed):
        return from_digits(typed)
    first: UnknownWord | None = None
    for words in lists:
        try:
            return from_words(typed, words)
        except UnknownWord as unknown:
            first = first or unknown
    raise first or WrongCount("no list to read from")


def _check_digit(digits: str) -> int:
    carried = 10
    for digit in digits:
        carried = 2 * ((carried + int(digit)) % 10 or 10) % 11
    return (11 - carried) % 10
