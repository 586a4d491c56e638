"""Drafts and notes: sealed under the notes key that is there, kept version by version."""

from typing import Any

import pytest

from origo_chat.anon_qa.models import Draft
from origo_chat.audit.models import Entry
from origo_chat.conversations.models import Conversation, Envelope, Slot
from tests.api.http.anon_qa.staff_seats import DRAFT, MESSAGE, NOTE, STATEMENT, Seats, asked, code, envelope, notes_slot
from tests.support.staff import text


async def begun(seats: Seats) -> str:
    question = await asked()
    await seats.sam.act(question, "claim")
    answer = await seats.sam.act(
        question, "draft", envelope=envelope(question, DRAFT), version=0, notes_slot=notes_slot()
    )
    assert answer.json()["version"] == 1, answer.text
    return question


async def save(seats: Seats, question: str, version: int, **more: Any) -> Any:
    return await seats.sam.act(question, "draft", envelope=envelope(question, DRAFT), version=version, **more)


async def test_a_draft_is_there_again(seats: Seats) -> None:
    question = await begun(seats)
    text = envelope(question, DRAFT)
    saved = await seats.sam.act(question, "draft", envelope=text, version=1)
    assert (saved.json()["version"], saved.json()["question"]["state"]) == (2, "drafted")
    whole = await seats.mira.read(question)
    assert whole["draft"] == {"version": 2, "by": seats.sam.named, "envelope": text}
    assert [each["key_id"] for each in whole["notes_slots"]] == [notes_slot()["key_id"]]


async def test_two_tabs_do_not_write_over_each_other(seats: Seats) -> None:
    question = await begun(seats)
    assert (await save(seats, question, 1)).json()["version"] == 2
    assert code(await save(seats, question, 1)) == "changed_meanwhile"
    assert code(await save(seats, question, 0)) == "changed_meanwhile"


async def test_what_was_refused_changed_nothing(seats: Seats) -> None:
    question = await begun(seats)
    before = await seats.sam.read(question)
    await save(seats, question, 7)
    assert await seats.sam.read(question) == before


async def test_only_who_has_it_drafts(seats: Seats) -> None:
    question = await begun(seats)
    refused = await seats.mira.act(question, "draft", envelope=envelope(question, DRAFT), version=1)
    assert code(refused) == "changed_meanwhile"
    assert code(await save(seats, await asked(), 0, notes_slot=notes_slot())) == "wrong_state"


async def test_on_record_is_that_somebody_began_and_not_how_they_type(seats: Seats) -> None:
    question = await begun(seats)
    for version in (1, 2):
        await save(seats, question, version)
    assert await Entry.objects.filter(event="draft_begun").acount() == 1


@pytest.mark.parametrize("kind", [MESSAGE, NOTE])
async def test_another_kind_of_envelope_is_no_draft(seats: Seats, kind: Any) -> None:
    question = await begun(seats)
    assert code(await seats.sam.act(question, "draft", envelope=envelope(question, kind), version=1)) == "malformed"


async def test_a_draft_of_another_question_is_refused(seats: Seats) -> None:
    question, other = await begun(seats), await asked()
    assert code(await seats.sam.act(question, "draft", envelope=envelope(other, DRAFT), version=1)) == "malformed"
    assert await Draft.objects.acount() == 1


async def test_a_note_is_for_everybody_of_the_team(seats: Seats) -> None:
    question = await asked()
    text = envelope(question, NOTE)
    noted = await seats.mira.act(question, "notes", envelope=text, notes_slot=notes_slot())
    assert (noted.json()["n"], noted.json()["question"]["notes"], noted.json()["question"]["last"]) == (1, 1, 1)
    assert [each["envelope"] for each in (await seats.sam.read(question))["notes"]] == [text]


async def test_the_same_note_again_is_the_same_note(seats: Seats) -> None:
    question = await begun(seats)
    text = envelope(question, NOTE)
    answers = [await seats.sam.act(question, "notes", envelope=text) for _ in range(2)]
    assert [each.json()["n"] for each in answers] == [1, 1]
    assert await Envelope.objects.filter(track="notes").acount() == 1


async def test_there_is_one_notes_key(seats: Seats) -> None:
    question = await begun(seats)
    again = await seats.mira.act(question, "notes", envelope=envelope(question, NOTE), notes_slot=notes_slot())
    assert code(again) == "changed_meanwhile"
    assert await Slot.objects.filter(kind="notes").acount() == 1


@pytest.mark.parametrize(
    ("slot", "refused"),
    [
        (None, "malformed"),
        (notes_slot(generation=2), "changed_meanwhile"),
        (notes_slot(statement=text(STATEMENT[:-1])), "malformed"),
        (notes_slot(key_id="cc" * 16), "changed_meanwhile"),
    ],
)
async def test_the_first_note_brings_the_key_sealed_to_the_current_epoch(seats: Seats, slot: Any, refused: str) -> None:
    question = await asked()
    body = {"envelope": envelope(question, NOTE), **({"notes_slot": slot} if slot else {})}
    assert code(await seats.sam.act(question, "notes", **body)) == refused
    assert await Envelope.objects.filter(track="notes").acount() == 0


async def test_notes_outlive_new_words(seats: Seats) -> None:
    question = await begun(seats)
    await Conversation.objects.aupdate(generation=2)
    assert (await seats.sam.act(question, "notes", envelope=envelope(question, NOTE))).json()["n"] == 1


async def test_the_next_notes_key_follows_the_last_one(seats: Seats) -> None:
    question = await begun(seats)
    second = {"envelope": envelope(question, NOTE, 2), "notes_slot": notes_slot(generation=2)}
    assert (await seats.sam.act(question, "notes", **second)).json()["n"] == 1
    assert code(await seats.sam.act(question, "notes", envelope=envelope(question, NOTE))) == "changed_meanwhile"
    third = {"envelope": envelope(question, NOTE, 4), "notes_slot": notes_slot(generation=4)}
    assert code(await seats.sam.act(question, "notes", **third)) == "changed_meanwhile"
    assert len((await seats.sam.read(question))["notes_keys"]) == 2


async def test_a_note_under_another_generation_is_refused(seats: Seats) -> None:
    question = await begun(seats)
    refused = await seats.sam.act(question, "notes", envelope=envelope(question, NOTE, 2))
    assert code(refused) == "malformed"


@pytest.mark.parametrize("body", [{}, {"envelope": "AAAA"}, {"envelope": 1}, {"envelope": "A" * 1483, "more": 1}])
async def test_a_malformed_note_is_refused(seats: Seats, body: dict[str, Any]) -> None:
    assert code(await seats.sam.act(await asked(), "notes", **body)) == "malformed"
