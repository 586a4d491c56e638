"""Opening a mailbox, and the session that only the page holds."""

import time
from collections.abc import Callable
from datetime import timedelta
from statistics import median

import pytest
from asgiref.sync import sync_to_async
from django.conf import LazySettings
from django.core.cache import cache

from origo_chat.abuse import once
from origo_chat.conversations.opening import open_mailbox
from origo_chat.conversations.sessions import LIFE
from origo_chat.core import clock, identifiers
from origo_chat.core.errors import NotFound
from tests.api.http.anon_qa.phone import Phone, Words
from tests.support.staff import text


async def opened(phone: Phone) -> Phone:
    """After asking, back with the words."""
    await phone.ask()
    assert (await phone.open()).status_code == 200
    return phone


async def test_the_right_words_open_it_for_half_an_hour(phone: Phone) -> None:
    await phone.ask()
    answer = (await phone.open()).json()
    assert answer == {"session": answer["session"], "expires_in": 1800, "conversation": text(phone.conversation)}


async def test_wrong_and_absent_are_one_answer(phone: Phone) -> None:
    await phone.ask()
    wrong = Phone(phone.http, Words(id=phone.words.id))
    answers = [await each.open() for each in (wrong, Phone(phone.http))]
    assert {(each.status_code, each.json()["code"]) for each in answers} == {(404, "not_found")}
    assert len({each.content.split(b'"id"')[0] for each in answers}) == 1


@pytest.mark.django_db
def test_wrong_and_absent_take_the_same_time(sync_phone: Phone) -> None:
    there, nowhere = sync_phone.words.id.hex(), identifiers.record_id()

    def refused(mailbox: str) -> Callable[[], None]:
        def one() -> None:
            with pytest.raises(NotFound):
                open_mailbox(mailbox=mailbox, token=bytes(32))

        return one

    wrong, absent = refused(there), refused(nowhere)
    ratios = [seconds(wrong) / seconds(absent) for _ in range(60)]
    assert 0.5 < median(ratios) < 2


def seconds(act: Callable[[], None]) -> float:
    began = time.perf_counter()
    for _ in range(5):
        act()
    return time.perf_counter() - began


@pytest.mark.parametrize(
    "body", [{}, {"mailbox": text(bytes(16))}, {"mailbox": text(bytes(15)), "access_token": text(bytes(32))}]
)
async def test_malformed_words_are_refused(phone: Phone, body: dict[str, str]) -> None:
    answer = await phone.http.post("/api/mailboxes/open", json=body)
    assert answer.json()["code"] == "malformed"


async def test_a_session_ends_by_itself(phone: Phone) -> None:
    begun = clock.now()
    await opened(phone)
    with clock.stopped_for_testing(begun + LIFE - timedelta(seconds=5)):
        assert (await phone.get("/api/mailbox")).status_code == 200
    with clock.stopped_for_testing(begun + LIFE + timedelta(seconds=5)):
        assert (await phone.get("/api/mailbox")).status_code == 404


async def test_whoever_leaves_has_left_and_the_words_still_open_it(phone: Phone) -> None:
    await opened(phone)
    other = Phone(phone.http, phone.words)
    await other.open()
    assert (await phone.leave()).status_code == 204
    assert [(await each.get("/api/mailbox")).status_code for each in (phone, other)] == [404, 200]


async def test_leaving_holds_for_every_process_by_the_shared_cache(phone: Phone) -> None:
    await opened(phone)
    await phone.leave()
    once.forget_for_testing()
    assert (await phone.get("/api/mailbox")).status_code == 404
    await sync_to_async(cache.clear)()
    assert (await phone.get("/api/mailbox")).status_code == 200


async def test_a_session_of_another_server_key_opens_nothing(phone: Phone, settings: LazySettings) -> None:
    await opened(phone)
    settings.SECRET_KEY = "another" * 10
    assert (await phone.get("/api/mailbox")).status_code == 404


async def test_a_session_goes_on_when_the_server_s_key_is_changed(phone: Phone, settings: LazySettings) -> None:
    await opened(phone)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "another" * 10
    assert (await phone.get("/api/mailbox")).status_code == 200


async def test_a_session_with_any_bit_changed_opens_nothing(phone: Phone) -> None:
    await opened(phone)
    kept = phone.session
    for place in range(0, len(kept), 7):
        phone.session = kept[:place] + ("A" if kept[place] != "A" else "B") + kept[place + 1 :]
        assert (await phone.get("/api/mailbox")).status_code == 404


@pytest.mark.parametrize("header", ["", "Mailbox", "Mailbox ", "Mailbox x", "Bearer {}", "{}", "Mailbox " + "A" * 5000])
async def test_without_a_session_there_is_no_mailbox(phone: Phone, header: str) -> None:
    await opened(phone)
    told = {"Authorization": header.format(phone.session)} if header else {}
    answer = await phone.http.get("/api/mailbox", headers=told)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", ""), ("GET", "/envelopes"), *(("POST", f"/{verb}") for verb in ("envelopes", "words", "erase", "leave"))],
)
async def test_every_route_of_a_mailbox_needs_one(phone: Phone, method: str, path: str) -> None:
    answer = await phone.http.request(method, f"/api/mailbox{path}")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
