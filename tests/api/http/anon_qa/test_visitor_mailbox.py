"""With an open mailbox: read on from a number, write more, take new words, erase everything."""

from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio
from asgiref.sync import sync_to_async
from django.apps import apps
from django.db import connection
from django.db.models import Q
from django.test.utils import CaptureQueriesContext

from origo_chat.anon_qa.models import Question
from origo_chat.anon_qa.services.asking import erase
from origo_chat.anon_qa.states import QuestionState
from origo_chat.conversations.models import Conversation, Envelope, Mailbox, Slot
from origo_chat.conversations.selectors import THREAD_PART_BYTES
from origo_chat.conversations.services.appending import append
from origo_chat.conversations.sessions import read_session
from origo_chat.conversations.states import Side, Track
from origo_chat.core import clock
from origo_chat.protocol.envelopes import ENVELOPE_BYTES, EnvelopeType
from tests.api.http.anon_qa.phone import Phone, Words
from tests.support.staff import key, text


@pytest_asyncio.fixture
async def inside(phone: Phone) -> Phone:
    """Vera has asked, and is back with her words."""
    await phone.ask()
    await phone.open()
    return phone


@sync_to_async
def answered(phone: Phone) -> None:
    """As if staff had answered."""
    name = phone.conversation.hex()
    append(conversation=name, side=Side.STAFF, track=Track.THREAD, envelope=phone.envelope())
    Question.objects.update(state=QuestionState.ANSWERED, answer_by=None, last_by=Side.STAFF, is_read=False)


@sync_to_async
def question() -> Question:
    return Question.objects.select_related("conversation").get()


async def test_the_mailbox_says_where_the_question_stands(inside: Phone) -> None:
    told = (await inside.get("/api/mailbox")).json()
    kept = clock.today() + timedelta(days=90)
    assert told == {
        "conversation": text(inside.conversation),
        "generation": 1,
        "ring": text(inside.words.ring),
        "state": "waiting",
        "answer_by": told["answer_by"],
        "kept_until": kept.isoformat(),
        "last": 1,
    }


@pytest.mark.parametrize(
    ("state", "told"),
    [("claimed", "being_answered"), ("in_review", "being_answered"), ("closed", "closed"), ("followed_up", "waiting")],
)
async def test_it_says_no_more_than_four_words_about_it(inside: Phone, state: str, told: str) -> None:
    await sync_to_async(Question.objects.update)(state=state)
    assert (await inside.get("/api/mailbox")).json()["state"] == told


async def test_messages_come_in_order_from_a_number(inside: Phone) -> None:
    sent = [inside.envelope() for _ in range(3)]
    assert [(await inside.write(each)).json() for each in sent] == [{"n": 2}, {"n": 3}, {"n": 4}]
    told = (await inside.get("/api/mailbox/envelopes?after=2")).json()
    assert [(each["n"], each["side"], each["envelope"]) for each in told["envelopes"]] == [
        (3, "visitor", text(sent[1])),
        (4, "visitor", text(sent[2])),
    ]
    assert (told["last"], told["more"]) == (4, False)


async def test_a_long_thread_comes_in_parts(inside: Phone) -> None:
    largest = ENVELOPE_BYTES[-1]
    for _ in range(THREAD_PART_BYTES // largest + 1):
        await inside.write(inside.envelope(size=largest))
    first = (await inside.get("/api/mailbox/envelopes")).json()
    second = (await inside.get(f"/api/mailbox/envelopes?after={first['envelopes'][-1]['n']}")).json()
    assert (first["more"], second["more"]) == (True, False)
    assert [each["n"] for each in (*first["envelopes"], *second["envelopes"])] == list(range(1, first["last"] + 1))


async def test_the_answer_is_read_when_it_was_fetched(inside: Phone) -> None:
    await answered(inside)
    version = (await question()).version
    await inside.get("/api/mailbox")
    await inside.get("/api/mailbox/envelopes?after=0")
    after = await question()
    assert (after.is_read, after.version) == (True, version + 1)
    await inside.get("/api/mailbox/envelopes?after=2")
    assert (await question()).version == version + 1


async def test_the_time_to_read_is_counted_from_reading(inside: Phone) -> None:
    await answered(inside)
    inside_later = clock.now() + timedelta(days=30)
    with clock.stopped_for_testing(inside_later):
        await inside.open()
        await inside.get("/api/mailbox/envelopes")
        assert (await inside.get("/api/mailbox")).json()["kept_until"] == (
            clock.today() + timedelta(days=90)
        ).isoformat()


async def test_whoever_writes_after_an_answer_waits_for_one_again(inside: Phone) -> None:
    await answered(inside)
    assert (await inside.get("/api/mailbox")).json()["answer_by"] is None
    await inside.write()
    told = (await inside.get("/api/mailbox")).json()
    assert (told["state"], told["answer_by"] is None) == ("waiting", False)


async def test_the_first_promise_holds_for_what_is_written_meanwhile(inside: Phone) -> None:
    promised = (await question()).answer_by
    with clock.stopped_for_testing(clock.now() + timedelta(minutes=29)):
        await inside.write()
    assert (await question()).answer_by == promised


async def test_the_same_message_has_the_same_number_and_another_under_its_id_is_refused(inside: Phone) -> None:
    sent = inside.envelope()
    assert [(await inside.write(sent)).json() for _ in range(2)] == [{"n": 2}, {"n": 2}]
    other = await inside.write(sent[:-1] + bytes([sent[-1] ^ 1]))
    assert other.json()["code"] == "idempotency_key_reused"
    assert await sync_to_async(Envelope.objects.count)() == 2


async def test_a_message_of_the_wrong_shape_is_refused(inside: Phone) -> None:
    foreign = Phone(inside.http).envelope()
    for each in (foreign, inside.envelope(kind=EnvelopeType.NOTE), inside.envelope()[:-1]):
        assert (await inside.write(each)).json()["code"] == "malformed"


async def test_new_words_open_everything_and_the_old_ones_nothing(inside: Phone) -> None:
    old = Phone(inside.http, inside.words, inside.conversation, session=inside.session)
    answer = await inside.change_words(Words())
    assert answer.json()["expires_in"] == 1800
    told = (await inside.get("/api/mailbox")).json()
    assert (told["generation"], told["ring"], told["last"]) == (2, text(inside.words.ring), 2)
    assert (await old.get("/api/mailbox")).status_code == 404
    assert (await old.open()).status_code == 404
    assert (await inside.open()).status_code == 200
    assert (await inside.write()).json() == {"n": 3}


async def test_new_words_leave_no_ring_of_the_old_ones(inside: Phone) -> None:
    await inside.change_words(Words())
    await inside.change_words(Words())
    found = await sync_to_async(lambda: list(Slot.objects.values_list("generation", flat=True)))()
    assert sorted(found) == [1, 2, 3]
    rings = await sync_to_async(lambda: [bytes(each) for each in Mailbox.objects.values_list("ring", flat=True)])()
    assert rings == [inside.words.ring]


async def test_a_new_key_under_the_same_words_keeps_the_session(inside: Phone) -> None:
    same = Words(inside.words.id, inside.words.token)
    before = Phone(inside.http, inside.words, inside.conversation, session=inside.session)
    assert (await inside.change_words(same)).status_code == 200
    told = (await before.get("/api/mailbox")).json()
    assert (told["generation"], told["ring"], told["last"]) == (2, text(same.ring), 2)
    before.generation = 2
    assert (await before.write()).json() == {"n": 3}


async def test_new_words_of_the_wrong_shape_change_nothing(inside: Phone) -> None:
    refused: list[tuple[dict[str, Any], str]] = [
        ({"mailbox": {**Words().mailbox(), "ring": text(bytes(1090))}}, "malformed"),
        ({"generation": 3}, "malformed"),
        ({"generation": 3, "envelope": text(inside.envelope(generation=3))}, "changed_meanwhile"),
        ({"team_key_id": text(b"o" * 16)}, "changed_meanwhile"),
        ({"envelope": text(inside.envelope())}, "malformed"),
        ({"envelope": text(inside.envelope(kind=EnvelopeType.NOTE, generation=2))}, "malformed"),
        ({"envelope": text(Phone(inside.http).envelope(generation=2))}, "malformed"),
    ]
    for changed, code in refused:
        assert (await inside.change_words(Words(), **changed)).json()["code"] == code
    told = (await inside.get("/api/mailbox")).json()
    assert (told["generation"], told["last"]) == (1, 1)


async def test_a_conversation_has_no_more_generations_than_a_ring_holds(inside: Phone) -> None:
    for generation, status in ((62, 200), (63, 422)):
        await Conversation.objects.aupdate(generation=generation)
        inside.generation = generation
        assert (await inside.change_words(Words())).status_code == status
    assert (await inside.get("/api/mailbox")).json()["generation"] == 63


@pytest.mark.parametrize(("size", "status"), [(ENVELOPE_BYTES[1], 200), (ENVELOPE_BYTES[2], 422)])
async def test_what_begins_another_key_has_no_text(inside: Phone, size: int, status: int) -> None:
    first = text(inside.envelope(generation=2, size=size))
    assert (await inside.change_words(Words(), envelope=first)).status_code == status


async def test_words_that_somebody_has_are_not_taken(inside: Phone) -> None:
    other = Phone(inside.http)
    await other.ask()
    assert (await inside.change_words(Words(id=other.words.id))).json()["code"] == "changed_meanwhile"
    assert (await inside.get("/api/mailbox")).status_code == 200


@sync_to_async
def rows_about(conversation: str) -> dict[str, int]:
    """Rows of any table in which the conversation's id stands anywhere."""
    found = {}
    for model in apps.get_models():
        fields = [each.attname for each in model._meta.concrete_fields if is_text(each)]
        asked = Q()
        for name in fields:
            asked |= Q(**{name: conversation})
        if fields and (count := model._default_manager.filter(asked).count()):
            found[model.__name__] = count
    return found


def is_text(field: Any) -> bool:
    while field.remote_field:
        field = field.target_field
    return field.get_internal_type() in {"CharField", "TextField"}


async def test_erasing_leaves_no_row_in_any_table(inside: Phone) -> None:
    await inside.write()
    await inside.change_words(Words())
    assert set(await rows_about(inside.conversation.hex())) >= {"Conversation", "Envelope", "Slot", "Mailbox"}
    headers = key()
    assert (await inside.act("/api/mailbox/erase", **headers)).status_code == 204
    assert await rows_about(inside.conversation.hex()) == {}
    assert (await inside.get("/api/mailbox")).status_code == 404
    assert (await inside.open()).json()["code"] == "not_found"


@sync_to_async
def statements_of_erasing(session: str) -> list[str]:
    read = read_session(session)
    assert read is not None
    with CaptureQueriesContext(connection) as asked:
        erase(session=read)
    return [each["sql"].split()[2].strip('"') for each in asked if each["sql"].startswith("DELETE")]


async def test_slots_go_before_anything_else(inside: Phone) -> None:
    erased = await statements_of_erasing(inside.session)
    assert erased[0] == "conversations_slot"
    assert erased[-1] == "conversations_conversation"


async def test_a_session_ends_with_the_hash_it_was_opened_by(inside: Phone) -> None:
    await sync_to_async(Mailbox.objects.update)(token_hash="0" * 64)
    assert (await inside.get("/api/mailbox")).status_code == 404
    assert (await inside.write()).status_code == 404


async def test_what_is_erased_is_not_there_to_write_to(inside: Phone) -> None:
    await inside.act("/api/mailbox/erase")
    assert (await inside.write()).json()["code"] == "not_found"
    assert await sync_to_async(Conversation.objects.count)() == 0
