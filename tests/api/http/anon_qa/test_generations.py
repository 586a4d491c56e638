"""An envelope under a key that was replaced is told so; under one that cannot be, it is malformed."""

import pytest
import pytest_asyncio

from origo_chat.conversations.models import Conversation, Envelope
from tests.api.http.anon_qa.phone import Phone, Words
from tests.api.http.anon_qa.staff_seats import NOTE, Seats, asked, code, envelope, notes_slot
from tests.support.staff import text

CANNOT_BE = (0, 3, 64, 2**32 - 1)


def under(phone: Phone, generation: int) -> bytes:
    """An envelope that says so of itself."""
    data = phone.envelope()
    return data[:20] + generation.to_bytes(4, "big") + data[24:]


@pytest_asyncio.fixture
async def renewed(phone: Phone) -> Phone:
    """Vera has asked, is back with her words, and has taken others."""
    await phone.ask()
    await phone.open()
    await phone.change_words(Words())
    return phone


@pytest.mark.parametrize("generation", CANNOT_BE)
async def test_a_message_under_no_key_there_is_can_never_be_right(renewed: Phone, generation: int) -> None:
    refused = await renewed.write(under(renewed, generation))
    assert (refused.status_code, code(refused)) == (422, "malformed")


async def test_a_message_under_the_words_before_is_to_be_decided_anew(renewed: Phone) -> None:
    refused = await renewed.write(renewed.envelope(generation=1))
    assert (refused.status_code, code(refused)) == (409, "changed_meanwhile")
    assert (await renewed.write()).json() == {"n": 3}


@pytest.mark.parametrize("generation", [0, 2, 2**32 - 1])
async def test_no_answer_and_no_note_is_under_a_key_that_cannot_be(seats: Seats, generation: int) -> None:
    question = await asked()
    await seats.sam.act(question, "claim")
    for verb in ("answer", "submit"):
        refused = await seats.sam.act(question, verb, envelope=envelope(question, generation=generation))
        assert code(refused) == "malformed"
    note = {"envelope": envelope(question, NOTE, generation), "notes_slot": notes_slot()}
    assert code(await seats.sam.act(question, "notes", **note)) == "malformed"
    assert await Envelope.objects.acount() == 1


async def test_the_first_envelope_of_a_key_is_under_that_key(renewed: Phone) -> None:
    for generation in (0, 1, 2, 4):
        changed = await renewed.change_words(Words(), envelope=text(under(renewed, generation)))
        assert code(changed) == "malformed"
    assert (await Conversation.objects.aget()).generation == 2


async def test_new_words_are_the_old_ones_in_both_halves_or_in_neither(renewed: Phone) -> None:
    old = renewed.words
    for half in (Words(id=old.id), Words(token=old.token)):
        refused = await renewed.change_words(half)
        assert (refused.status_code, code(refused)) == (422, "malformed")
    assert (await renewed.change_words(Words(old.id, old.token))).status_code == 200
    assert (await renewed.change_words(Words())).status_code == 200
