"""A wish for an interpreter does not show in the size of what was sealed."""

import pytest

from origo_chat.sealing.generations import introduce
from origo_chat.sealing.messages import Message, Side, open_message, seal_message
from origo_chat.sealing.ring import OwnKey
from origo_chat.sealing.wishes import InterpreterGender, InterpreterWish, Mode, Wish, read_wish, write_wish
from tests.protocol.cases.organisation import DAY

OWN = OwnKey.generate(bytes(16), 1)
ASKED = [
    InterpreterWish("so"),
    InterpreterWish("ar", "levantinsk", InterpreterGender.WOMAN, ("0180", "1280"), "Nour på torget", Mode.VIDEO),
    InterpreterWish("م" * 16, "م" * 40, InterpreterGender.MAN, ("x" * 16,) * 4, "م" * 80, Mode.PHONE),
]


def first(wish: Wish | None) -> bytes:
    introduction = introduce(OWN, None)
    said = Message(Side.VISITOR, "", 1, bytes(32), DAY, "Hej", wish=wish, introduction=introduction)
    return seal_message(OWN.thread, said)


@pytest.mark.parametrize("asked", ASKED)
def test_a_first_message_has_one_size_with_a_wish_and_without(asked: InterpreterWish) -> None:
    wish = Wish("ar", gender="tjej", interpreter=asked)
    assert len(first(wish)) == len(first(None)) == len(first(Wish()))
    assert open_message(OWN.thread, first(wish)).message.wish == wish


@pytest.mark.parametrize("asked", ASKED)
def test_a_wish_is_read_as_it_was_made(asked: InterpreterWish) -> None:
    made = read_wish(write_wish(Wish(interpreter=asked)))
    assert made is not None
    assert made.interpreter == asked
    found = made.interpreter
    assert (found.dialect, found.not_person, found.mode) == (asked.dialect, asked.not_person, asked.mode)
