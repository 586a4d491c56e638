"""Who asks for a second reader, who says that none is needed, and who then answers."""

import httpx

from origo_chat.anon_qa.models import Question
from origo_chat.audit.models import Entry
from tests.api.http.anon_qa.staff_seats import Seat, Seats, asked, code, envelope


async def flag(by: Seat, question: str, needs: bool = True) -> httpx.Response:
    return await by.act(question, "flag", needs_second_reader=needs)


async def unflag(by: Seat, question: str) -> httpx.Response:
    return await flag(by, question, needs=False)


async def answer(by: Seat, question: str, verb: str = "answer") -> httpx.Response:
    await by.act(question, "claim")
    return await by.act(question, verb, envelope=envelope(question))


async def test_anybody_may_ask_for_a_second_reader(seats: Seats) -> None:
    question = await asked()
    await seats.sam.act(question, "claim")
    row = (await flag(seats.mira, question)).json()
    assert (row["needs_second_reader"], row["state"], row["version"]) == (True, "claimed", 3)


async def test_asked_for_twice_nothing_changes(seats: Seats) -> None:
    question = await asked()
    rows = [(await flag(each, question)).json() for each in (seats.mira, seats.sam)]
    assert [row["version"] for row in rows] == [2, 2]
    assert (await Question.objects.aget()).flagged_by == seats.mira.id
    assert await Entry.objects.filter(event="second_reader_asked").acount() == 1


async def test_whoever_is_to_be_read_does_not_say_that_it_is_not_needed(seats: Seats) -> None:
    question = await asked()
    await seats.sam.act(question, "claim")
    await flag(seats.mira, question)
    assert code(await unflag(seats.sam, question)) == "somebody_else"
    assert (await unflag(seats.lena, question)).json()["needs_second_reader"] is False


async def test_whoever_asked_does_not_take_it_back_alone(seats: Seats) -> None:
    question = await asked()
    await flag(seats.mira, question)
    assert code(await unflag(seats.mira, question)) == "somebody_else"
    row = (await unflag(seats.sam, question)).json()
    assert (row["needs_second_reader"], row["unflagged_by"]) == (False, seats.sam.named)


async def test_nobody_shakes_the_second_reader_off_by_giving_the_question_back(seats: Seats) -> None:
    question = await asked()
    await seats.sam.act(question, "claim")
    await flag(seats.mira, question)
    await seats.sam.act(question, "release")
    assert (await unflag(seats.sam, question)).status_code == 200
    assert code(await answer(seats.sam, question)) == "somebody_else"
    submitted = await answer(seats.sam, question, "submit")
    assert submitted.json()["state"] == "in_review"


async def test_a_colleague_answers_alone_what_somebody_else_took_the_flag_off(seats: Seats) -> None:
    question = await asked()
    await flag(seats.mira, question)
    await unflag(seats.sam, question)
    assert (await answer(seats.mira, question)).json()["state"] == "answered"


async def test_taken_off_again_by_a_third_it_is_the_third_who_does_not_answer_alone(seats: Seats) -> None:
    question = await asked()
    for asks, takes_off in ((seats.mira, seats.sam), (seats.sam, seats.lena)):
        await flag(asks, question)
        await unflag(takes_off, question)
    assert (await unflag(seats.sam, question)).json()["unflagged_by"] == seats.lena.named
    assert code(await answer(seats.lena, question)) == "somebody_else"
    await seats.lena.act(question, "release")
    assert (await answer(seats.sam, question)).json()["state"] == "answered"
