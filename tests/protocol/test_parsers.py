"""Properties that hold for everything, and a short run of the fuzzer. The long run is by hand (README.md)."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from origo_chat.protocol.words import word_list
from origo_chat.sealing import words
from origo_chat.sealing.framing import from_text, lp, to_text
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.messages import Message, Side, open_message, seal_message
from origo_chat.sealing.refusals import Malformed, SealingError, WrongCheckDigit
from origo_chat.sealing.slots import ThreadKey, open_slot, seal_slot
from origo_chat.sealing.spelling import read_json, write_json
from tests.protocol import fuzz
from tests.protocol.cases.organisation import DAY

secrets_of_66_bits = st.integers(0, (1 << 66) - 1)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(0, (1 << 32) - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
MAILBOX = KemKeyPair.from_seed(bytes(range(32)))


@given(secrets_of_66_bits, st.sampled_from(["sv", "en"]))
def test_words_and_digits_are_two_spellings_of_one_secret(secret: int, language: str) -> None:
    listed = word_list(language)
    assert words.from_words(" ".join(words.to_words(secret, listed)), listed) == secret
    assert words.recognise(words.to_digits(secret), [listed]) == secret


@given(secrets_of_66_bits, st.integers(0, 20), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(secret: int, place: int, more: int) -> None:
    digits = words.to_digits(secret).replace(" ", "")
    wrong = digits[:place] + str((int(digits[place]) + more) % 10) + digits[place + 1 :]
    with pytest.raises(WrongCheckDigit):
        words.from_digits(wrong)


@given(st.lists(st.binary(max_size=40), max_size=5), st.lists(st.binary(max_size=40), max_size=5))
def test_two_lists_of_parts_are_never_framed_the_same(one: list[bytes], other: list[bytes]) -> None:
    assert (lp(*one) == lp(*other)) == (one == other)


@given(st.binary(max_size=80))
def test_bytes_come_back_from_text(data: bytes) -> None:
    assert from_text(to_text(data)) == data


@given(json_values)
def test_json_that_was_written_is_read(value: object) -> None:
    written = write_json(value)
    assert read_json(written, len(written)) == value


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=3000), st.text(max_size=64))
def test_any_text_arrives(text: str, alias: str) -> None:
    key = ThreadKey.generate(bytes(16), 1)
    message = Message(Side.VISITOR, alias, 1, bytes(32), DAY, text)
    try:
        assert open_message(key, seal_message(key, message)).message == message
    except Malformed:
        # Half a character is no text; half a message would be worse than a refusal.
        assert not (text + alias).isprintable()


@settings(max_examples=20)
@given(st.binary(min_size=16, max_size=16), st.integers(1, (1 << 32) - 1))
def test_a_slot_opens_what_was_sealed(conversation: bytes, generation: int) -> None:
    key = ThreadKey.generate(conversation, generation)
    assert open_slot(MAILBOX, conversation, generation, seal_slot(MAILBOX.public, key)) == key


@given(st.text(max_size=120))
def test_nothing_typed_crashes(typed: str) -> None:
    with suppress(SealingError):
        assert 0 <= words.recognise(typed, fuzz.LISTS) < 1 << 66


def test_the_fuzzer_finds_no_surprise_in_a_short_run() -> None:
    assert sum(fuzz.fuzz(12_000, seed=3).values()) > 10_000


def test_a_parser_that_crashes_or_accepts_would_be_found() -> None:
    def crashes(_start: bytes, data: bytes) -> None:
        int(data)

    with pytest.raises(fuzz.Surprise, match="ValueError"):
        fuzz._try(fuzz.Target("number", 1, [b"1"], crashes), b"1", b"x")
