"""Claiming, releasing, handing over and flagging."""

from datetime import timedelta

import pytest
from asgiref.sync import sync_to_async

from origo_chat.anon_qa.models import Question
from origo_chat.anon_qa.promise import answer_due
from origo_chat.audit.models import Entry
from origo_chat.conversations.models import Conversation
from origo_chat.conversations.states import Side
from origo_chat.core import clock
from origo_chat.service.roles import Role
from tests.api.http.anon_qa.staff_seats import DRAFT, Seat, Seats, asked, code, envelope, notes_slot, put_message, seat


async def held(by: Seat, conversation: str) -> dict[str, object]:
    answer = await by.act(conversation, "claim")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


async def test_who_claims_has_it(seats: Seats) -> None:
    row = await held(seats.sam, await asked())
    assert (row["state"], row["claimed_by"], row["version"]) == ("claimed", seats.sam.named, 2)


async def test_what_somebody_has_cannot_be_claimed(seats: Seats) -> None:
    question = await asked()
    await held(seats.sam, question)
    assert code(await seats.mira.act(question, "claim")) == "changed_meanwhile"
    assert code(await seats.sam.act(question, "claim")) == "wrong_state"


async def test_a_claim_is_on_record_without_a_word_of_text(seats: Seats) -> None:
    question = await asked()
    await held(seats.sam, question)
    entry = await Entry.objects.order_by("-n").afirst()
    assert entry is not None
    assert (entry.actor, entry.event) == (seats.sam.id, "question_claimed")
    assert entry.subject == (await Conversation.objects.aget()).id


async def test_a_repeated_claim_is_answered_with_the_same(seats: Seats) -> None:
    address, same = f"/api/questions/{await asked()}/claim", {"Idempotency-Key": "k" * 22}
    answers = [await seats.sam.browser.post(address, headers=same) for _ in range(2)]
    assert answers[0].content == answers[1].content
    assert (await Question.objects.aget()).version == 2


async def test_a_released_question_waits_for_everybody(seats: Seats) -> None:
    question = await asked()
    await held(seats.sam, question)
    row = (await seats.sam.act(question, "release")).json()
    assert (row["state"], row["claimed_by"]) == ("asked", None)
    await held(seats.mira, question)


async def test_only_a_lead_releases_for_somebody_else(seats: Seats) -> None:
    question = await asked()
    await held(seats.sam, question)
    assert code(await seats.mira.act(question, "release")) == "changed_meanwhile"
    assert (await seats.lena.act(question, "release")).json()["state"] == "asked"


async def test_what_nobody_has_is_not_released(seats: Seats) -> None:
    question = await asked()
    assert [code(await each.act(question, "release")) for each in (seats.sam, seats.lena)] == ["wrong_state"] * 2


async def test_an_answered_question_that_was_taken_up_goes_back_to_answered(seats: Seats) -> None:
    question = await asked(state="answered", last_by=Side.STAFF, answer_by=None)
    await held(seats.sam, question)
    row = (await seats.sam.act(question, "release")).json()
    assert (row["state"], row["answer_by"]) == ("answered", None)


async def test_a_question_of_somebody_who_was_answered_before_goes_back_to_waiting(seats: Seats) -> None:
    question = await asked(state="followed_up")
    row = await Conversation.objects.aget()
    await sync_to_async(put_message)(row, Side.STAFF, 2)
    await held(seats.sam, question)
    assert (await seats.sam.act(question, "release")).json()["state"] == "followed_up"


async def test_what_was_closed_unanswered_waits_again_with_a_new_promise(seats: Seats) -> None:
    question = await asked(state="closed", answer_by=None)
    await Conversation.objects.aupdate(state="closed")
    await held(seats.sam, question)
    assert (await Conversation.objects.aget()).state == "open"
    row = (await seats.sam.act(question, "release")).json()
    assert (row["state"], row["answer_by"]) == ("asked", answer_due().isoformat())


async def test_a_promise_is_a_whole_hour() -> None:
    with clock.stopped_for_testing(clock.now().replace(hour=9, minute=0, second=0, microsecond=0)):
        exactly = answer_due()
    with clock.stopped_for_testing(clock.now().replace(hour=9, minute=0, second=1, microsecond=0)):
        assert answer_due() == exactly + timedelta(hours=1)
    assert (exactly.hour, exactly.minute) == (9, 0)


async def test_a_colleague_to_whom_it_is_handed_has_it(seats: Seats) -> None:
    question = await asked(for_role="police")
    await held(seats.sam, question)
    row = (await seats.sam.act(question, "hand", person=seats.mira.named)).json()
    assert (row["state"], row["claimed_by"], row["for_role"]) == ("claimed", seats.mira.named, None)
    assert code(await seats.sam.act(question, "hand", person=seats.sam.named)) == "changed_meanwhile"


async def test_a_draft_is_handed_over_with_the_question(seats: Seats) -> None:
    question = await asked()
    await held(seats.sam, question)
    await seats.sam.act(question, "draft", envelope=envelope(question, DRAFT), version=0, notes_slot=notes_slot())
    assert (await seats.sam.act(question, "hand", person=seats.mira.named)).json()["state"] == "drafted"
    drafted = await seats.mira.act(question, "draft", envelope=envelope(question, DRAFT), version=1)
    assert drafted.json()["version"] == 2


async def test_what_is_handed_to_a_role_waits_for_whoever_takes_it(seats: Seats) -> None:
    question = await asked()
    row = (await seats.sam.act(question, "hand", role="midwife")).json()
    assert (row["state"], row["for_role"], row["claimed_by"]) == ("asked", "midwife", None)
    await held(seats.sam, question)
    row = (await seats.sam.act(question, "hand", role="police")).json()
    assert (row["state"], row["for_role"], row["claimed_by"]) == ("asked", "police", None)


@pytest.mark.parametrize("body", [{}, {"person": "A" * 22, "role": "police"}, {"person": "sam"}, {"role": "nurse"}])
async def test_a_hand_over_to_nobody_is_malformed(seats: Seats, body: dict[str, str]) -> None:
    assert code(await seats.sam.act(await asked(), "hand", **body)) == "malformed"


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.INTERPRETER, Role.OPERATOR])
async def test_nothing_is_handed_to_whoever_does_not_read(seats: Seats, role: Role) -> None:
    question, other = await asked(), await seat("other", role)
    assert code(await seats.sam.act(question, "hand", person=other.named)) == "not_found"
    assert code(await seats.sam.act(question, "hand", role=role.value)) == "malformed"


async def test_nothing_is_handed_to_somebody_who_left(seats: Seats) -> None:
    await (await seat("ada", Role.ADMINISTRATOR)).post(f"/api/keyring/people/{seats.mira.named}/departure")
    assert code(await seats.sam.act(await asked(), "hand", person=seats.mira.named)) == "not_found"


@pytest.mark.parametrize("verb", ["claim", "release", "close"])
async def test_what_is_not_there_is_not_found(seats: Seats, verb: str) -> None:
    assert code(await seats.sam.act("A" * 22, verb)) == "not_found"
    assert code(await seats.sam.act("A" * 21, verb)) == "malformed"
