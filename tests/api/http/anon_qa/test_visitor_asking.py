"""Asking: kept whole or not at all, and the day by which an answer comes."""

from datetime import UTC, datetime

import httpx
import pytest
from asgiref.sync import sync_to_async
from django.conf import LazySettings

from origo_chat.anon_qa.models import Question
from origo_chat.conversations.models import Conversation, Envelope, Mailbox, Slot
from origo_chat.core import clock
from origo_chat.keyring.models import Epoch
from origo_chat.protocol.envelopes import ENVELOPE_BYTES, PADDED_BYTES, EnvelopeType
from tests.api.http.anon_qa.phone import Phone, Words, slot
from tests.support.staff import key, text

TABLES = (Conversation, Mailbox, Slot, Envelope, Question)


@sync_to_async
def rows() -> list[int]:
    return [table.objects.count() for table in TABLES]


async def test_a_question_is_kept_with_its_mailbox_and_a_slot(phone: Phone) -> None:
    answer = await phone.ask()
    assert answer.status_code == 200, answer.text
    assert await rows() == [1, 1, 1, 1, 1]
    assert set(answer.json()) == {"answer_by"}


@pytest.mark.parametrize(
    ("asked", "told"),
    [((10, 0), "2026-03-03"), ((22, 10), "2026-03-04"), ((21, 59), "2026-03-03"), ((22, 59), "2026-03-04")],
)
async def test_the_day_is_the_one_on_the_clocks_of_the_town(phone: Phone, asked: tuple[int, int], told: str) -> None:
    with clock.stopped_for_testing(datetime(2026, 3, 2, *asked, tzinfo=UTC)):
        assert (await phone.ask()).json() == {"answer_by": told}


async def test_only_a_whole_hour_of_it_is_kept(phone: Phone) -> None:
    with clock.stopped_for_testing(datetime(2026, 3, 2, 10, 17, 31, tzinfo=UTC)):
        await phone.ask()
    kept = await sync_to_async(Question.objects.get)()
    assert kept.answer_by == datetime(2026, 3, 3, 11, tzinfo=UTC)


async def test_a_key_that_was_rotated_away_is_sealed_to_anew(phone: Phone) -> None:
    answer = await phone.ask(team_key_id=text(b"o" * 16))
    assert answer.json()["code"] == "changed_meanwhile"
    assert await rows() == [0, 0, 0, 0, 0]
    assert (await phone.ask()).status_code == 200


@pytest.mark.parametrize("same", ["conversation", "mailbox"])
async def test_what_is_taken_is_refused_and_leaves_nothing(phone: Phone, same: str) -> None:
    await phone.ask()
    kept = {"conversation": {"conversation": phone.conversation}, "mailbox": {"words": phone.words}}[same]
    answer = await Phone(phone.http, **kept).ask()  # type: ignore[arg-type]
    assert answer.json()["code"] == "changed_meanwhile"
    assert await rows() == [1, 1, 1, 1, 1]


async def test_the_same_question_under_another_key_has_the_same_answer(phone: Phone) -> None:
    body = phone.question()
    first, second = [await phone.act("/api/questions", body) for _ in range(2)]
    assert (second.status_code, second.json()) == (200, first.json())
    assert await rows() == [1, 1, 1, 1, 1]


@pytest.mark.parametrize(("has_another", "refused"), [(True, 409), (False, 404)])
async def test_one_that_was_kept_is_so_when_the_team_has_another_key_or_none(
    phone: Phone, has_another: bool, refused: int
) -> None:
    body = phone.question()
    first = await phone.act("/api/questions", body)
    await Epoch.objects.aupdate(state="old")
    if has_another:
        await Epoch.objects.acreate(team="team", n=99, key_id="dd" * 16, state="current")
    second = await phone.act("/api/questions", body)
    assert (second.status_code, second.json()) == (200, first.json())
    assert (await Phone(phone.http).ask()).status_code == refused


async def test_a_repeated_call_is_carried_out_once(phone: Phone) -> None:
    body, headers = phone.question(), key()
    first, second = [await phone.act("/api/questions", body, **headers) for _ in range(2)]
    assert first.content == second.content
    assert await rows() == [1, 1, 1, 1, 1]


async def test_a_question_needs_a_key_of_its_own(client: httpx.AsyncClient, phone: Phone) -> None:
    answer = await client.post("/api/questions", json=phone.question())
    assert answer.json()["code"] == "idempotency_key_missing"


def misshapen() -> list[dict[str, object]]:
    phone = Phone(httpx.AsyncClient())
    other, later, note = Phone(phone.http), Phone(phone.http, generation=2), EnvelopeType.NOTE
    later.conversation = phone.conversation
    envelopes = [other.envelope(), later.envelope(), phone.envelope(kind=note), bytes(1112), phone.envelope()[:-1]]
    return [
        *(phone.question(envelope=text(each)) for each in envelopes),
        phone.question(mailbox={**Words().mailbox(), "token_hash": text(bytes(31))}),
        phone.question(mailbox={**Words().mailbox(), "ring": text(bytes(1090))}),
        phone.question(team_slot=slot()[:-2]),
        phone.question(conversation=text(bytes(15))),
        phone.question(work={"challenge": "", "nonces": []}),
        phone.question(alias="Vera"),
        {},
    ]


@pytest.mark.parametrize("number", range(12))
async def test_a_malformed_question_is_refused(phone: Phone, number: int) -> None:
    answer = await phone.act("/api/questions", misshapen()[number])
    assert (answer.status_code, answer.json()["code"]) == (422, "malformed")
    assert await rows() == [0, 0, 0, 0, 0]


async def test_the_largest_envelope_fits(phone: Phone) -> None:
    answer = await phone.ask(envelope=text(phone.envelope(size=ENVELOPE_BYTES[-1])))
    assert answer.status_code == 200, answer.text


async def test_an_organisation_may_take_smaller_ones_only(phone: Phone, settings: LazySettings) -> None:
    limits = settings.SERVICE.limits.model_copy(update={"message_bytes": PADDED_BYTES[0]})
    settings.SERVICE = settings.SERVICE.model_copy(update={"limits": limits})
    answer = await phone.ask(envelope=text(phone.envelope(size=ENVELOPE_BYTES[1])))
    assert (answer.status_code, answer.json()["params"]) == (413, {"bytes": 1024})
    assert (await phone.ask()).status_code == 200
