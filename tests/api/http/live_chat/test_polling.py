"""Polls of one room: bounded, in no thread, and one look for all of them. Counts, never seconds."""

import asyncio
import threading
from typing import Any

import httpx
import pytest
from django.core import signals
from django.db import connections, reset_queries
from django.test.utils import CaptureQueriesContext

from origo_chat.abuse import in_flight
from origo_chat.abuse.limits import POLLS_OF_A_MEMBER
from origo_chat.config import door
from origo_chat.core.errors import Busy
from origo_chat.gateway.database_threads import in_reading_thread
from origo_chat.live_chat import parts, snapshots
from origo_chat.live_chat.delivery.hub import current_live_hub
from tests.api.http.live_chat.conftest import Team
from tests.support.chat import CHAT, Guest, act, arrived, begun, packet_body
from tests.support.staff import browser_of, key
from tests.support.waiting import in_time, until

MANY = 40
PATIENCE_SECONDS = 20


async def poll(guest: Guest, version: int, **query: int) -> httpx.Response:
    asked = {"wait": 25, "version": version, **query}
    return await guest.http.get(f"{CHAT}/room", params=asked, headers=guest.header)


async def version_of(guest: Guest) -> int:
    return int((await guest.read())["room"]["version"])


def waiting_polls() -> int:
    return sum(len(here.polls or ()) for here in current_live_hub()._rooms.values())


def own_threads() -> set[str]:
    """Without those of the event loop's own pool, which are as many as it ever needed."""
    return {each.name for each in threading.enumerate() if not each.name.startswith("asyncio_")}


async def settled(polls: "list[asyncio.Task[httpx.Response]]", left: int) -> None:
    def is_so() -> bool:
        is_reading = current_live_hub()._reads._drain._task is not None
        return sum(not each.done() for each in polls) == waiting_polls() == left and not is_reading

    await until(
        f"{left} polls to wait",
        is_so,
        within=PATIENCE_SECONDS,
        seen=waiting_polls,
    )


async def answered(guest: Guest, polls: "list[asyncio.Task[httpx.Response]]") -> None:
    await guest.say("leave")
    answers = await in_time("all polls", asyncio.gather(*polls), within=PATIENCE_SECONDS)
    assert {each.status_code for each in answers} == {200}


async def test_of_one_member_three_wait_and_the_oldest_is_answered(team: Team, talk: Guest) -> None:
    version = await version_of(talk)
    polls = [asyncio.create_task(poll(talk, version)) for _ in range(MANY)]
    await settled(polls, POLLS_OF_A_MEMBER)
    assert {(await each).status_code for each in polls if each.done()} == {200}
    await act(team.sam, talk, "risk", {"on": True})
    answers = await in_time("the rest", asyncio.gather(*polls), within=PATIENCE_SECONDS)
    assert max(each.json()["room"]["version"] for each in answers) > version


async def test_somebody_elses_polls_push_nobody_out(team: Team, talk: Guest) -> None:
    version = await version_of(talk)
    own = asyncio.create_task(poll(talk, version))
    await settled([own], 1)
    address, asked = talk.path, {"wait": 25, "version": version}
    others = [asyncio.create_task(team.sam.get(address, params=asked)) for _ in range(MANY)]
    await settled([own, *others], POLLS_OF_A_MEMBER + 1)
    assert not own.done()
    await answered(talk, [own, *others])


async def test_of_a_session_that_has_ended_a_poll_that_waits_reads_nothing(team: Team, talk: Guest) -> None:
    ended = await browser_of(team.people["sam"])
    others = await browser_of(team.people["sam"])
    asked = {"wait": 25, "version": await version_of(talk)}
    polls = [asyncio.create_task(each.get(talk.path, params=asked)) for each in (ended, others)]
    await settled(polls, len(polls))
    assert (await others.delete("/api/accounts/me/other-devices", headers=key())).status_code == 200
    await talk.say("leave")
    answers = await in_time("both", asyncio.gather(*polls), within=PATIENCE_SECONDS)
    assert [each.status_code for each in answers] == [404, 200]
    assert answers[0].json()["code"] == "not_found"


async def test_a_poll_that_waits_holds_no_thread(team: Team) -> None:
    # Whatever test has counted queries has connected this one again, as Django's own context for that does.
    signals.request_started.disconnect(reset_queries)
    guests = [await arrived() for _ in range(3)]
    versions = {id(each): await version_of(each) for each in guests}
    before = own_threads()
    polls = [asyncio.create_task(poll(each, versions[id(each)])) for each in guests for _ in range(POLLS_OF_A_MEMBER)]
    await settled(polls, len(polls))
    assert own_threads() - before <= {"database-reading_0", "database-reading_1"}
    for guest, last in zip(guests, range(POLLS_OF_A_MEMBER, len(polls) + 1, POLLS_OF_A_MEMBER), strict=True):
        await answered(guest, polls[:last])


async def test_polls_that_end_at_once_end_in_one_thread(team: Team, talk: Guest) -> None:
    ended_in: list[str] = []

    def note(**_: object) -> None:
        ended_in.append(threading.current_thread().name)

    version = await version_of(talk)
    signals.request_finished.connect(note)
    try:
        answers = await in_time(
            "all", asyncio.gather(*(poll(talk, version - 1) for _ in range(MANY))), within=PATIENCE_SECONDS
        )
    finally:
        signals.request_finished.disconnect(note)
    assert [each.status_code for each in answers] == [200] * len(ended_in) == [200] * MANY
    assert len(set(ended_in)) == 1


async def test_one_change_is_one_look_for_all_who_wait(
    team: Team, talk: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    look = snapshots.see

    def counted(rooms: Any) -> Any:
        looks.append(len(rooms))
        return look(rooms)

    version = await version_of(await begun(talk))
    polls = [asyncio.create_task(poll(talk, version, after=0)) for _ in range(POLLS_OF_A_MEMBER)]
    await settled(polls, len(polls))
    monkeypatch.setattr(parts, "see", counted)
    await talk.say("packets", packet_body())
    await in_time("all", asyncio.gather(*polls), within=PATIENCE_SECONDS)
    assert looks == [1]


async def test_beyond_the_polls_of_a_process_one_is_told_when_to_come_again(
    team: Team, talk: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "polls", in_flight.Turnstile(1, 0))
    version = await version_of(talk)
    first = asyncio.create_task(poll(talk, version))
    await settled([first], 1)
    refused = await poll(talk, version)
    assert (refused.status_code, refused.json()["code"]) == (503, "busy")
    assert int(refused.headers["retry-after"]) >= 1
    assert refused.headers["cache-control"] == "no-store"
    # What is short goes on meanwhile, and a place that is free again is taken.
    assert (await talk.read())["room"]["version"] == version
    await answered(talk, [first])
    assert (await poll(talk, 0)).status_code == 200


async def test_a_poll_is_one_however_its_address_is_written(
    team: Team, talk: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "requests", in_flight.Turnstile(1, 0))
    version = await version_of(talk)
    address = f"{CHAT}/room?after=0&version={version}&%77ait=25"
    waiting = asyncio.create_task(talk.http.get(address, headers=talk.header))
    await settled([waiting], 1)
    assert (await talk.http.get("/api/service")).status_code == 200
    await answered(talk, [waiting])


async def test_whether_the_process_lives_is_told_while_everybody_waits(
    team: Team, talk: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "requests", in_flight.Turnstile(0, 0))
    assert (await talk.http.get("/api/service")).status_code == 503
    assert (await talk.http.get("/health/live")).status_code == 200


async def test_short_requests_wait_their_turn_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    turnstile, done = in_flight.Turnstile(1, 2), list[int]()
    gone_on = asyncio.Event()

    async def work(n: int) -> None:
        async with turnstile.one():
            if n == 0:
                async with asyncio.timeout(PATIENCE_SECONDS):
                    await gone_on.wait()
            done.append(n)

    tasks = [asyncio.create_task(work(n)) for n in range(3)]
    await asyncio.sleep(0)
    with pytest.raises(Busy):
        await work(3)
    tasks[1].cancel()
    gone_on.set()
    await in_time("the others", asyncio.gather(tasks[0], tasks[2]), within=PATIENCE_SECONDS)
    await work(4)
    assert done == [0, 2, 4]


async def test_a_poll_of_a_room_without_news_asks_for_neither_packets_nor_epochs(team: Team, talk: Guest) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connections["default"]) as seen:
            parts.read_parts([parts.Wanted(talk.room.hex(), 0, epoch=0)])
        return sum("live_chat_packet" in each["sql"] or "roomshare" in each["sql"] for each in seen.captured_queries)

    assert await in_reading_thread(queries) == 0
