"""The word lists hold their rules, and typed text is read as the spec says."""

from collections.abc import Iterator
from pathlib import Path
from string import ascii_lowercase

import pytest

from origo_chat.protocol.words import LISTS, TELLING_LETTERS, WORDS, WordList, fold, split, word_list

HERE = Path(__file__).parent
SWEDISH_LETTERS = set("abcdefghijklmnopqrstuvwxyzåäöé")
every_list = pytest.mark.parametrize("words", [word_list(each) for each in LISTS], ids=LISTS)


def unfit(language: str) -> tuple[set[str], tuple[str, ...]]:
    """Whole words, and beginnings (with a star in the file)."""
    lines = (HERE / f"unfit_{language}.txt").read_text(encoding="utf-8").splitlines()
    entries = [fold(each) for line in lines if not line.startswith("#") for each in line.split()]
    return {each for each in entries if "*" not in each}, tuple(each[:-1] for each in entries if each.endswith("*"))


def unfit_in(words: WordList) -> list[str]:
    whole, beginnings = unfit(words.language)
    return [word for word in words.words if fold(word) in whole or fold(word).startswith(beginnings)]


def neighbours(word: str) -> Iterator[str]:
    """Everything at edit distance 1."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        yield from (before + letter + after for letter in ascii_lowercase)
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in ascii_lowercase if letter != after[0])


@every_list
def test_a_list_has_2048_words_in_the_order_of_their_letters(words: WordList) -> None:
    assert len(words.words) == len(set(words.words)) == WORDS
    assert list(words.words) == sorted(words.words, key=fold)


@every_list
def test_the_first_four_letters_tell_a_word(words: WordList) -> None:
    assert len({fold(word)[:TELLING_LETTERS] for word in words.words}) == WORDS


@every_list
def test_folded_words_have_only_plain_letters(words: WordList) -> None:
    assert [word for word in words.words if not set(fold(word)) <= set(ascii_lowercase)] == []


@every_list
def test_no_word_is_unfit(words: WordList) -> None:
    assert unfit_in(words) == []


def test_swedish_words_have_four_to_eight_letters() -> None:
    words = word_list("sv").words
    assert [word for word in words if not 4 <= len(word) <= 8 or not set(word) <= SWEDISH_LETTERS] == []


def test_english_words_have_three_to_eight_letters() -> None:
    assert [word for word in word_list("en").words if not 3 <= len(word) <= 8] == []


def test_no_two_swedish_words_are_one_letter_apart() -> None:
    folded = {fold(word) for word in word_list("sv").words}
    assert [(word, other) for word in folded for other in neighbours(word) if other in folded] == []


def test_lists_of_the_same_words_in_two_languages_are_not_confused() -> None:
    shared = {fold(word) for word in word_list("sv").words} & {fold(word) for word in word_list("en").words}
    # Six words that all stand in both lists are then rarer than one secret in a million.
    assert len(shared) < WORDS // 10


def test_unfit_words_would_be_found() -> None:
    made = WordList("sv", ("knivar", "mord", "heder", "banan"), {}, {})
    assert unfit_in(made) == ["knivar", "mord", "heder"]
    assert "mord" in set(neighbours("bord"))


@pytest.mark.parametrize(
    ("typed", "pieces"),
    [
        ("Äpple  BÅT-ö", ["apple", "bat", "o"]),
        ("ap\u200bple\u00a0båt", ["apple", "bat"]),
        ("pæron, kødd", ["paron", "kodd"]),
        ("A\u0308pple", ["apple"]),
        ("٠١ ۲۳", ["01", "23"]),
        (" - ", []),
    ],
)
def test_typed_text_is_folded(typed: str, pieces: list[str]) -> None:
    assert split(typed) == pieces


def test_a_word_is_completed_after_four_letters() -> None:
    words = word_list("sv")
    assert words.completion("ÄPPL") == "äpple"
    assert words.completion("appl") == "äpple"
    assert words.completion("app") is None
    assert words.completion("applar") is None
    assert words.completion("") is None


def test_a_short_english_word_is_known_as_a_whole() -> None:
    assert word_list("en").completion("act") == "act"
    assert word_list("en").completion("acti") == "action"


def test_an_unknown_language_is_told() -> None:
    with pytest.raises(ValueError, match="en, sv"):
        word_list("xx")
