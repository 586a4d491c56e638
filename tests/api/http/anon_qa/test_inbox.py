"""The inbox, its settled end, rows and heads."""

from datetime import timedelta

import pytest
from asgiref.sync import sync_to_async
from django.db import connection
from django.test.utils import CaptureQueriesContext

from origo_chat.anon_qa import heads, selectors
from origo_chat.anon_qa.api.inbox import HeadsAnswer, QuestionsPage
from origo_chat.anon_qa.api.staff_shapes import Questions
from origo_chat.anon_qa.models import Question
from origo_chat.conversations.models import Conversation, Envelope
from origo_chat.conversations.states import Side
from origo_chat.core import base64url, clock
from tests.api.http.anon_qa.staff_seats import EPOCH, SLOT, Seats, asked, code, make_question, put_message
from tests.support.staff import text

PUBLICATIONS = "/api/publications"
FIELDS = {
    "conversation", "version", "state", "claimed_by", "reviewed_from", "for_role", "needs_second_reader",
    "unflagged_by", "answer_by", "asked_on", "last_active_on", "kept_until", "last", "last_by", "is_read",
    "generation", "notes",
}  # fmt: skip


async def listed(seats: Seats, address: str = "/api/inbox") -> list[str]:
    return [each["conversation"] for each in (await seats.sam.get(address))["questions"]]


async def test_what_was_promised_first_stands_first(seats: Seats) -> None:
    hours = [clock.now() + timedelta(hours=each) for each in (3, 1, 2)]
    questions = [await asked(answer_by=each) for each in hours]
    assert await listed(seats) == [questions[each] for each in (1, 2, 0)]


async def test_a_row_says_what_the_server_knows_and_no_more(seats: Seats) -> None:
    await asked()
    (row,) = (await seats.sam.get("/api/inbox"))["questions"]
    assert set(row) == FIELDS


async def test_what_is_written_out_unchecked_has_the_shape_its_route_states(seats: Seats) -> None:
    question, done = await asked(for_role="midwife"), await asked(state="closed", answer_by=None)
    wanted = {"conversations": [question, done]}
    browser = seats.sam.browser
    QuestionsPage.model_validate_json((await browser.get("/api/inbox")).content)
    QuestionsPage.model_validate_json((await browser.get("/api/inbox/settled")).content)
    Questions.model_validate_json((await browser.post("/api/inbox/rows", json=wanted)).content)
    HeadsAnswer.model_validate_json((await browser.post("/api/inbox/heads", json=wanted)).content)


@pytest.mark.parametrize("state", ["answered", "closed"])
async def test_what_waits_for_nobody_is_settled(seats: Seats, state: str) -> None:
    waiting, done = await asked(), await asked(state=state, answer_by=None)
    assert await listed(seats) == [waiting]
    assert await listed(seats, "/api/inbox/settled") == [done]


def settle_many(count: int) -> list[str]:
    made = [make_question(state="answered", answer_by=None) for _ in range(count)]
    for place, each in enumerate(made):
        day = clock.today() - timedelta(days=place // 3)
        Conversation.objects.filter(pk=base64url.decode(each).hex()).update(last_active_on=day)
    return made


async def test_every_settled_question_is_on_one_page(seats: Seats, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selectors, "PAGE", 4)
    made = await sync_to_async(settle_many)(11)
    address, seen = "/api/inbox/settled", list[str]()
    while True:
        page = await seats.sam.get(address)
        seen += [each["conversation"] for each in page["questions"]]
        if page["next"] is None:
            break
        address = f"/api/inbox/settled?page={page['next']}"
    assert (sorted(seen), len(seen)) == (sorted(made), 11)
    days = [made.index(each) // 3 for each in seen]
    assert days == sorted(days)


def wait_in_line() -> list[str]:
    """With the same hour, with another, and with none."""
    hours = [clock.now().replace(minute=0, second=0, microsecond=0) + timedelta(hours=each) for each in (1, 1, 1, 2, 2)]
    return [make_question(answer_by=each) for each in (*hours, None, None, None)]


async def test_what_waits_is_on_one_page_each_in_the_order_of_the_promises(
    seats: Seats, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await sync_to_async(wait_in_line)()
    whole = await listed(seats)
    assert [sorted(whole[at:to]) for at, to in ((0, 3), (3, 5), (5, 8))] == [
        sorted(made[at:to]) for at, to in ((0, 3), (3, 5), (5, 8))
    ]
    for size in (1, 2, 3, 8):
        monkeypatch.setattr(selectors, "INBOX_PAGE", size)
        following, seen = "", list[str]()
        for _ in range(-(-8 // size)):
            page = await seats.sam.get(f"/api/inbox{following}")
            seen += [each["conversation"] for each in page["questions"]]
            following = f"?page={page['next']}"
        assert (seen, following) == (whole, "?page=None")


@pytest.mark.parametrize("page", ["", "x", "2026-11-21", f"2026-13-01.{'0' * 32}", f"T.{'0' * 32}", "x" * 65])
async def test_a_page_that_is_none_is_malformed(seats: Seats, page: str) -> None:
    for address in ("/api/inbox/settled", "/api/inbox", PUBLICATIONS):
        assert code(await seats.sam.browser.get(address, params={"page": page})) == "malformed"


async def test_rows_are_asked_for_by_name_and_what_is_gone_is_missing(seats: Seats) -> None:
    question = await asked()
    answer = await seats.sam.browser.post("/api/inbox/rows", json={"conversations": [question, "A" * 22]})
    assert [each["conversation"] for each in answer.json()["questions"]] == [question]


@pytest.mark.parametrize(("what", "most"), [("rows", 200), ("heads", 100)])
async def test_so_many_are_asked_for_at_once(seats: Seats, what: str, most: int) -> None:
    address = f"/api/inbox/{what}"
    assert (await seats.sam.browser.post(address, json={"conversations": ["A" * 22] * most})).status_code == 200
    assert code(await seats.sam.browser.post(address, json={"conversations": ["A" * 22] * (most + 1)})) == "malformed"
    assert code(await seats.sam.browser.post(address, json={"conversations": ["A"]})) == "malformed"
    assert code(await seats.sam.browser.post(address, json={})) == "malformed"


async def head_of(seats: Seats, question: str) -> dict[str, object]:
    (head,) = (await seats.sam.browser.post("/api/inbox/heads", json={"conversations": [question]})).json()["heads"]
    return dict(head)


async def test_a_head_is_the_first_message_with_the_slots_of_the_team_alone(seats: Seats) -> None:
    question = await asked()
    first = await Envelope.objects.aget()
    slots = [{"generation": 1, "key_id": base64url.encode_id(EPOCH), "slot": text(SLOT)}]
    sealed: dict[str, object] = {"first": text(bytes(first.bytes)), "begun": [], "latest": None}
    assert await head_of(seats, question) == {"conversation": question, "slots": slots, **sealed}
    assert (await seats.sam.read(question))["thread_slots"] == slots


async def test_the_latest_of_a_head_is_the_persons_own(seats: Seats) -> None:
    question = await asked()
    row = await Conversation.objects.aget()
    written = [await sync_to_async(put_message)(row, side, n) for n, side in ((2, Side.VISITOR), (3, Side.STAFF))]
    assert (await head_of(seats, question))["latest"] == text(written[0])


def queries(count: int) -> tuple[int, int]:
    names = [base64url.decode(make_question()).hex() for _ in range(count)]
    with CaptureQueriesContext(connection) as inbox:
        assert len(selectors.inbox().rows) >= count
    with CaptureQueriesContext(connection) as shown:
        assert len(heads.heads_of(names).heads) == count
    assert "bytes" not in str(inbox.captured_queries)
    return len(inbox), len(shown)


@pytest.mark.django_db
def test_many_cost_as_many_queries_as_one() -> None:
    assert queries(1) == queries(30) == (1, 6)


async def test_a_whole_question_is_everything_in_order(seats: Seats) -> None:
    question = await asked()
    row = await Conversation.objects.aget()
    await sync_to_async(put_message)(row, Side.STAFF, 2)
    whole = await seats.sam.read(question)
    assert [(each["n"], each["side"]) for each in whole["envelopes"]] == [(1, "visitor"), (2, "staff")]
    assert (whole["draft"], whole["proposed"], whole["notes"], whole["notes_slots"]) == (None, None, [], [])


async def test_a_template_is_no_question(seats: Seats) -> None:
    question = await asked()
    await Question.objects.all().adelete()
    assert (await seats.sam.browser.get(f"/api/questions/{question}")).status_code == 404
