"""One conversation takes so much and no more, and whoever opens it gets it in parts."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
import pytest_asyncio
from asgiref.sync import sync_to_async

from origo_chat.abuse.limits import OF_NOTES, OF_STAFF, OF_VISITOR, UNANSWERED, WRITING_MORE, Ceiling
from origo_chat.abuse.pressure import count
from origo_chat.anon_qa import heads
from origo_chat.anon_qa.models import Question
from origo_chat.conversations.models import Conversation, Envelope
from origo_chat.conversations.selectors import THREAD_PART_BYTES
from origo_chat.conversations.states import Side, Track
from origo_chat.core import base64url, identifiers
from origo_chat.protocol import limits
from origo_chat.protocol.envelopes import ENVELOPE_BYTES
from tests.api.http.anon_qa.phone import Phone, Words
from tests.api.http.anon_qa.staff_seats import NOTE, Seats, asked, code, envelope, notes_slot
from tests.support.staff import text
from tests.support.work import worked_out

LARGEST = ENVELOPE_BYTES[-1]


@pytest_asyncio.fixture
async def inside(phone: Phone) -> Phone:
    """Vera has asked, and is back with her words."""
    await phone.ask()
    await phone.open()
    return phone


@sync_to_async
def filled(
    conversation: str, count: int, *, side: Side = Side.VISITOR, track: Track = Track.THREAD, size: int = 64
) -> None:
    """As if so much had been written: bytes of a length, which open nowhere."""
    row = Conversation.objects.get(pk=conversation)
    last = row.last if track is Track.THREAD else row.last_note
    numbers = range(last + 1, last + 1 + count)
    common = {"conversation": row, "track": track, "side": side, "day": row.created_on}
    rows = [Envelope(n=n, message_id=identifiers.record_id(), bytes=bytes(size), **common) for n in numbers]
    Envelope.objects.bulk_create(rows)
    Conversation.objects.filter(pk=conversation).update(
        **{"last" if track is Track.THREAD else "last_note": last + count}
    )


async def test_writing_more_under_pressure_takes_work(inside: Phone) -> None:
    for _ in range(WRITING_MORE.free):
        await sync_to_async(count)(WRITING_MORE)
    asked = {"envelope": text(inside.envelope())}
    refused = await inside.act("/api/mailbox/envelopes", asked)
    assert (refused.status_code, code(refused)) == (429, "work_needed")
    work = await worked_out(refused)
    assert (await inside.act("/api/mailbox/envelopes", {**asked, "work": work})).json() == {"n": 2}
    another = {"envelope": text(inside.envelope()), "work": work}
    assert code(await inside.act("/api/mailbox/envelopes", another)) == "work_needed"


async def test_so_many_messages_are_taken_before_an_answer_and_more_after_it(inside: Phone) -> None:
    name = inside.conversation.hex()
    await filled(name, UNANSWERED.envelopes - 2)
    assert (await inside.write()).status_code == 200
    refused = await inside.write()
    assert (refused.status_code, code(refused)) == (409, "answer_first")
    await filled(name, 1, side=Side.STAFF)
    assert (await inside.write()).json() == {"n": UNANSWERED.envelopes + 2}


async def test_so_many_bytes_are_taken_before_an_answer(inside: Phone) -> None:
    fitting = UNANSWERED.bytes // LARGEST
    await filled(inside.conversation.hex(), fitting, size=LARGEST)
    assert (await inside.write(inside.envelope(size=LARGEST))).status_code == 409
    assert (await inside.write()).status_code == 200


async def test_what_is_refused_leaves_nothing_and_what_was_kept_is_still_acknowledged(inside: Phone) -> None:
    kept = inside.envelope()
    assert (await inside.write(kept)).json() == {"n": 2}
    await filled(inside.conversation.hex(), UNANSWERED.envelopes - 2)
    before = await Envelope.objects.acount()
    assert code(await inside.write()) == "answer_first"
    assert (await inside.write(kept)).json() == {"n": 2}
    assert await Envelope.objects.acount() == before


async def test_new_words_are_taken_whatever_was_written(inside: Phone) -> None:
    await filled(inside.conversation.hex(), UNANSWERED.envelopes)
    await filled(inside.conversation.hex(), OF_VISITOR.envelopes)
    assert (await inside.change_words(Words())).status_code == 200
    assert code(await inside.write()) == "thread_full"


@pytest.mark.parametrize("ceiling", [Ceiling(OF_VISITOR.envelopes, 1), Ceiling(OF_VISITOR.bytes // 64_000, 64_000)])
async def test_a_thread_is_full_for_the_person_though_it_was_answered(inside: Phone, ceiling: Ceiling) -> None:
    await filled(inside.conversation.hex(), ceiling.envelopes, size=ceiling.bytes)
    await filled(inside.conversation.hex(), 1, side=Side.STAFF)
    assert code(await inside.write(inside.envelope(size=LARGEST))) == "thread_full"


Act = Callable[[Seats, str], Awaitable[httpx.Response]]


async def _answer(seats: Seats, question: str) -> httpx.Response:
    return await seats.sam.act(question, "answer", envelope=envelope(question))


async def _note(seats: Seats, question: str) -> httpx.Response:
    return await seats.sam.act(question, "notes", envelope=envelope(question, NOTE), notes_slot=notes_slot())


@pytest.mark.parametrize(
    ("act", "track", "count"),
    [(_answer, Track.THREAD, OF_STAFF.envelopes), (_note, Track.NOTES, OF_NOTES.envelopes)],
)
async def test_staff_write_no_thread_and_no_notes_without_end(seats: Seats, act: Act, track: Track, count: int) -> None:
    question = await asked()
    await seats.sam.act(question, "claim")
    await filled(base64url.decode(question).hex(), count, side=Side.STAFF, track=track)
    refused = await act(seats, question)
    assert (refused.status_code, code(refused)) == (409, "thread_full")
    assert (await Question.objects.aget()).state == "claimed"


def test_what_each_side_may_write_fits_in_what_a_reader_follows() -> None:
    begun = limits.THREAD_GENERATIONS
    assert OF_VISITOR.envelopes + begun + OF_STAFF.envelopes <= limits.THREAD_ENVELOPES
    assert OF_VISITOR.bytes + begun * ENVELOPE_BYTES[1] + OF_STAFF.bytes <= limits.THREAD_BYTES


async def parts(seats: Seats, question: str, name: str, whole: dict[str, Any]) -> list[list[int]]:
    """The numbers in each answer."""
    found, more = [[each["n"] for each in whole[name]]], whole[f"more_{name}"]
    while more:
        part = await seats.sam.get(f"/api/questions/{question}/parts/{name}?after={found[-1][-1]}")
        found.append([each["n"] for each in part[name]])
        more = part["more"]
    return found


@pytest.mark.parametrize(("name", "track", "first"), [("envelopes", Track.THREAD, 2), ("notes", Track.NOTES, 1)])
async def test_a_long_question_comes_to_staff_in_parts(seats: Seats, name: str, track: Track, first: int) -> None:
    question = await asked()
    count = 2 * THREAD_PART_BYTES // LARGEST
    await filled(base64url.decode(question).hex(), count, track=track, size=LARGEST)
    found = await parts(seats, question, name, await seats.sam.read(question))
    assert [n for part in found for n in part] == list(range(1, first + count))
    assert (len(found), max(len(part) for part in found) * LARGEST <= THREAD_PART_BYTES + 1024) == (3, True)


async def test_a_part_of_nothing_is_not_found_and_after_the_end_is_nothing(seats: Seats) -> None:
    question = await asked()
    for name in ("envelopes", "notes"):
        assert await seats.sam.get(f"/api/questions/{question}/parts/{name}?after=1") == {name: [], "more": False}
        assert (await seats.sam.browser.get(f"/api/questions/{'A' * 22}/parts/{name}?after=0")).status_code == 404


async def test_heads_that_do_not_fit_one_answer_are_asked_for_again(seats: Seats) -> None:
    questions = [await asked() for _ in range(3)]
    for each in questions:
        await filled(base64url.decode(each).hex(), 1, size=heads.HEADS_BYTES // 2)
    wanted, answers = sorted(questions), list[list[str]]()
    while wanted:
        told = (await seats.sam.browser.post("/api/inbox/heads", json={"conversations": wanted})).json()
        answers.append([each["conversation"] for each in told["heads"]])
        wanted = told["left"]
    assert sorted(len(each) for each in answers) == [1, 1, 1]
    assert sorted(each for answer in answers for each in answer) == sorted(questions)


async def test_a_head_has_what_begins_a_key_and_nothing_between(seats: Seats, client: httpx.AsyncClient) -> None:
    inside = Phone(client)
    await inside.ask()
    await inside.open()
    await inside.write()
    await inside.change_words(Words())
    begun = await Envelope.objects.aget(n=3)
    await inside.write()
    latest = await Envelope.objects.aget(n=4)
    wanted = {"conversations": [text(inside.conversation)]}
    (head,) = (await seats.sam.browser.post("/api/inbox/heads", json=wanted)).json()["heads"]
    assert (head["begun"], head["latest"]) == ([text(bytes(begun.bytes))], text(bytes(latest.bytes)))
