"""Somebody leaves or begins again: what they held waits for the others."""

import hashlib

import pytest
from asgiref.sync import sync_to_async

from origo_chat.anon_qa.models import ProposedAnswer, Question, Template
from origo_chat.audit.models import Entry
from origo_chat.audit.selectors import verify
from origo_chat.core.base64url import encode_id
from origo_chat.service.roles import Role
from tests.api.http.anon_qa.staff_seats import Seat, Seats, asked, envelope, seat
from tests.api.http.anon_qa.test_shelves import template
from tests.support.staff import text

TICKET = {"invitation": text(b"i" * 16), "token_hash": text(hashlib.sha256(b"t").digest())}
WAYS = [("departure", {}), ("new-beginning", TICKET)]


async def gone(who: Seat, way: str, body: dict[str, str]) -> None:
    administrator = await seat("ada", Role.ADMINISTRATOR)
    assert (await administrator.post(f"/api/keyring/people/{who.named}/{way}", **body)).status_code == 204


@pytest.mark.parametrize(("way", "body"), WAYS)
async def test_what_they_held_waits_again(seats: Seats, way: str, body: dict[str, str]) -> None:
    held, reviewed, others = [await asked() for _ in range(3)]
    for question in (held, reviewed):
        await seats.sam.act(question, "claim")
    await seats.sam.act(reviewed, "submit", envelope=envelope(reviewed))
    await seats.mira.act(others, "claim")
    await gone(seats.sam, way, body)
    states = {each["conversation"]: each["state"] for each in (await seats.mira.get("/api/inbox"))["questions"]}
    assert states == {held: "asked", reviewed: "asked", others: "claimed"}
    assert await ProposedAnswer.objects.acount() == 0
    assert await Question.objects.filter(claimed_by=seats.sam.id).acount() == 0


async def test_it_is_on_record_in_one_chain(seats: Seats) -> None:
    await seats.sam.act(await asked(), "claim")
    await gone(seats.sam, "departure", {})
    events = [each.event async for each in Entry.objects.order_by("n")]
    assert events[-3:] == ["left", "question_released", "epoch_slots_taken"]
    assert (await sync_to_async(verify)()).broken_at is None


async def test_their_own_templates_go_and_the_teams_stay(seats: Seats) -> None:
    await template(seats.sam)
    shared = await template(seats.sam, shared=True)
    await gone(seats.sam, "departure", {})
    assert [encode_id(each.pk) async for each in Template.objects.all()] == [shared]


async def test_a_departure_that_is_refused_gives_nothing_back(seats: Seats) -> None:
    question = await asked()
    await seats.sam.act(question, "claim")
    answer = await seats.mira.post(f"/api/keyring/people/{seats.sam.named}/departure")
    assert answer.status_code == 404
    assert (await seats.sam.read(question))["question"]["state"] == "claimed"
