"""Answering, with and without a second reader, and closing."""

from typing import Any

import pytest
from django.test import override_settings

from origo_chat.anon_qa.models import Draft, ProposedAnswer, Question
from origo_chat.audit.models import Entry
from origo_chat.conversations.models import Conversation, Envelope
from origo_chat.core import base64url
from origo_chat.service.current import current_service
from tests.api.http.anon_qa.staff_seats import DRAFT, NOTE, Seat, Seats, asked, code, envelope, notes_slot


async def claimed(by: Seat, **fields: Any) -> str:
    question = await asked(**fields)
    await by.act(question, "claim")
    return question


async def submitted(seats: Seats) -> tuple[str, str]:
    question = await claimed(seats.sam)
    text = envelope(question)
    assert (await seats.sam.act(question, "submit", envelope=text)).json()["reviewed_from"] == seats.sam.named
    return question, text


async def thread(by: Seat, question: str) -> list[str]:
    return [each["envelope"] for each in (await by.read(question))["envelopes"]]


def everything_is_read_by_two() -> Any:
    service = current_service()
    policies = service.policies.model_copy(update={"second_reader": True})
    return override_settings(SERVICE=service.model_copy(update={"policies": policies}))


async def test_an_answer_is_the_next_message_and_ends_the_promise(seats: Seats) -> None:
    question = await claimed(seats.sam)
    text = envelope(question)
    row = (await seats.sam.act(question, "answer", envelope=text)).json()
    shown = [row[name] for name in ("state", "claimed_by", "answer_by", "last", "last_by", "is_read")]
    assert shown == ["answered", None, None, 2, "staff", False]
    assert (await thread(seats.mira, question))[1] == text


async def test_an_answer_takes_the_draft_with_it(seats: Seats) -> None:
    question = await claimed(seats.sam)
    draft = envelope(question, DRAFT)
    await seats.sam.act(question, "draft", envelope=draft, version=0, notes_slot=notes_slot())
    await seats.sam.act(question, "answer", envelope=envelope(question))
    assert await Draft.objects.acount() == 0


async def test_only_who_has_it_answers(seats: Seats) -> None:
    question = await claimed(seats.sam)
    refused = [await seats.mira.act(question, verb, envelope=envelope(question)) for verb in ("answer", "submit")]
    assert [code(each) for each in refused] == ["changed_meanwhile"] * 2
    assert code(await seats.mira.act(await asked(), "answer", envelope=envelope(question))) == "wrong_state"


async def test_one_answer_is_given_once(seats: Seats) -> None:
    question = await claimed(seats.sam)
    text = envelope(question)
    await seats.sam.act(question, "answer", envelope=text)
    await seats.sam.act(question, "claim")
    assert code(await seats.sam.act(question, "answer", envelope=text)) == "idempotency_key_reused"


async def test_an_answer_under_old_words_is_refused(seats: Seats) -> None:
    question = await claimed(seats.sam)
    await Conversation.objects.aupdate(generation=2)
    for verb in ("answer", "submit"):
        assert code(await seats.sam.act(question, verb, envelope=envelope(question))) == "changed_meanwhile"
    assert (await seats.sam.act(question, "answer", envelope=envelope(question, generation=2))).status_code == 200


async def test_a_flagged_question_is_not_answered_by_one(seats: Seats) -> None:
    question = await claimed(seats.sam, needs_second_reader=True)
    assert code(await seats.sam.act(question, "answer", envelope=envelope(question))) == "wrong_state"


async def test_where_the_organisation_wants_it_every_answer_is_read_by_two(seats: Seats) -> None:
    question = await claimed(seats.sam)
    with everything_is_read_by_two():
        (row,) = (await seats.sam.get("/api/inbox"))["questions"]
        assert row["needs_second_reader"] is True
        assert code(await seats.sam.act(question, "answer", envelope=envelope(question))) == "wrong_state"
    assert (await seats.sam.act(question, "answer", envelope=envelope(question))).status_code == 200


async def test_the_approved_answer_is_the_very_one_that_was_read(seats: Seats) -> None:
    question, text = await submitted(seats)
    read = (await seats.mira.read(question))["proposed"]
    assert read == {"by": seats.sam.named, "envelope": text}
    row = (await seats.mira.act(question, "approve", envelope=read["envelope"])).json()
    assert (row["state"], row["reviewed_from"], row["claimed_by"]) == ("answered", None, None)
    kept = await Envelope.objects.aget(n=2)
    assert bytes(kept.bytes) == base64url.decode(text)
    entry = await Entry.objects.order_by("-n").afirst()
    assert entry is not None
    assert (entry.actor, entry.event) == (seats.mira.id, "answer_approved")


async def test_nobody_is_their_own_second_reader(seats: Seats) -> None:
    question, text = await submitted(seats)
    assert code(await seats.sam.act(question, "approve", envelope=text)) == "somebody_else"
    assert code(await seats.sam.act(question, "send-back")) == "somebody_else"


async def test_another_answer_than_the_one_that_was_read_is_not_approved(seats: Seats) -> None:
    question, text = await submitted(seats)
    await seats.lena.act(question, "send-back")
    await seats.sam.act(question, "submit", envelope=envelope(question))
    assert code(await seats.mira.act(question, "approve", envelope=text)) == "changed_meanwhile"
    assert await Envelope.objects.acount() == 1


async def test_an_answer_is_sent_back_with_a_note(seats: Seats) -> None:
    question, _ = await submitted(seats)
    note = envelope(question, NOTE)
    row = (await seats.mira.act(question, "send-back", envelope=note, notes_slot=notes_slot())).json()
    assert (row["state"], row["claimed_by"], row["notes"]) == ("drafted", seats.sam.named, 1)
    assert (await seats.sam.read(question))["notes"][0]["envelope"] == note
    assert await ProposedAnswer.objects.acount() == 0


async def test_after_new_words_the_answer_can_only_be_sent_back(seats: Seats) -> None:
    question, text = await submitted(seats)
    await Conversation.objects.aupdate(generation=2)
    assert code(await seats.mira.act(question, "approve", envelope=text)) == "changed_meanwhile"
    assert (await seats.mira.act(question, "send-back")).json()["state"] == "drafted"


async def test_a_draft_outlives_its_review(seats: Seats) -> None:
    question = await claimed(seats.sam)
    draft = envelope(question, DRAFT)
    await seats.sam.act(question, "draft", envelope=draft, version=0, notes_slot=notes_slot())
    await seats.sam.act(question, "submit", envelope=envelope(question))
    await seats.mira.act(question, "send-back")
    assert (await seats.sam.read(question))["draft"]["envelope"] == draft


async def test_released_in_review_it_is_not_reviewed_any_more(seats: Seats) -> None:
    question, text = await submitted(seats)
    assert (await seats.sam.act(question, "release")).json()["reviewed_from"] is None
    assert code(await seats.mira.act(question, "approve", envelope=text)) == "wrong_state"


@pytest.mark.parametrize("verb", ["approve", "send-back"])
async def test_what_nobody_submitted_is_not_reviewed(seats: Seats, verb: str) -> None:
    question = await claimed(seats.sam)
    assert code(await seats.mira.act(question, verb, envelope=envelope(question))) == "wrong_state"


@pytest.mark.parametrize("kind", [NOTE, DRAFT])
@pytest.mark.parametrize("verb", ["answer", "submit"])
async def test_only_a_message_is_an_answer(seats: Seats, kind: Any, verb: str) -> None:
    question = await claimed(seats.sam)
    assert code(await seats.sam.act(question, verb, envelope=envelope(question, kind))) == "malformed"


@pytest.mark.parametrize("text", ["", "A" * 1484, "A" * 1483 + "=", None])
async def test_a_malformed_answer_is_refused(seats: Seats, text: Any) -> None:
    question = await claimed(seats.sam)
    assert code(await seats.sam.act(question, "answer", envelope=text)) == "malformed"


async def test_a_closed_question_waits_for_nobody_and_is_not_sealed_again(seats: Seats) -> None:
    question = await claimed(seats.sam)
    row = (await seats.sam.act(question, "close")).json()
    assert (row["state"], row["answer_by"], row["claimed_by"]) == ("closed", None, None)
    assert (await Conversation.objects.aget()).state == "closed"
    assert (await seats.sam.get("/api/inbox"))["questions"] == []


async def test_only_who_has_it_closes_it(seats: Seats) -> None:
    question = await claimed(seats.sam)
    assert code(await seats.mira.act(question, "close")) == "changed_meanwhile"
    assert (await seats.mira.act(await asked(), "close")).json()["state"] == "closed"
    assert await Question.objects.filter(state="claimed").acount() == 1
