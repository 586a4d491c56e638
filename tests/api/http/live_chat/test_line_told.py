"""What is told of the line to whom: a word to whoever does not stand in it, the truth to who waits and to staff."""

from datetime import timedelta

import httpx
from asgiref.sync import sync_to_async
from django.db import connection
from django.test.utils import CaptureQueriesContext

from origo_chat.abuse.limits import LINE_SHOWN, LINE_TOLD_SECONDS
from origo_chat.core import clock, identifiers
from origo_chat.gateway.briefly import FRESH
from origo_chat.live_chat import glances
from origo_chat.live_chat.api.overview import LineAnswer, line_told
from origo_chat.live_chat.models import Presence, Report, Wait
from origo_chat.live_chat.opening import WAITING_A_PERSON
from origo_chat.service.roles import Role
from tests.api.http.live_chat.conftest import Team
from tests.api.http.live_chat.pages import asked_of, strangers
from tests.support.chat import CHAT, Guest, act, arrived, at_work, line_of

SECOND, TOLD = timedelta(seconds=1), timedelta(seconds=LINE_TOLD_SECONDS)


async def test_one_who_comes_or_goes_is_not_seen_from_outside(team: Team, client: httpx.AsyncClient) -> None:
    before = (await client.get(f"{CHAT}/opening")).json()
    assert set(before) == {"open", "why", "changes_at", "crowd", "wait"}
    guest = await arrived()
    assert (await client.get(f"{CHAT}/opening")).json() == before
    await act(team.sam, guest, "take")
    assert (await client.get(f"{CHAT}/opening")).json() == before
    await guest.say("leave")
    assert (await client.get(f"{CHAT}/opening")).json() == before


async def test_whoever_brings_the_line_to_the_edge_of_a_word_does_not_see_the_moment_one_comes(
    team: Team, client: httpx.AsyncClient
) -> None:
    await at_work(team.sam, capacity=0)
    now = clock.now()
    with clock.stopped_for_testing(now):
        for _ in range(WAITING_A_PERSON // 2 - 1):
            await arrived()
        before = (await client.get(f"{CHAT}/opening")).json()
        await arrived()
        assert await asked_of(Guest()) is None
    with clock.stopped_for_testing(now + TOLD - SECOND):
        assert (await client.get(f"{CHAT}/opening")).json() == before
        assert await asked_of(Guest()) is None
    with clock.stopped_for_testing(now + TOLD):
        assert (await client.get(f"{CHAT}/opening")).json()["crowd"] == "some"
        assert await asked_of(Guest()) is not None


async def test_nothing_is_read_anew_for_who_looks_from_outside_because_somebody_comes_or_goes(
    team: Team, client: httpx.AsyncClient
) -> None:
    await at_work(team.sam, capacity=0)
    guest = await arrived()
    with clock.stopped_for_testing(clock.now()):
        before = (await client.get(f"{CHAT}/opening")).json()
        assert await asked_of(Guest()) is None
        # What nobody announced is seen as soon as something is read anew.
        await Report.objects.acreate(at=clock.now())
        await Presence.objects.all().adelete()
        await guest.say("leave")
        assert (await client.get(f"{CHAT}/opening")).json() == before
        assert (await Guest().enter()).json()["code"] == "chat_closed"
        await at_work(team.sam, state="away")
        assert (await client.get(f"{CHAT}/opening")).json()["why"] == "nobody"
        assert (await Guest().enter()).json()["code"] == "work_needed"


def looked_at(person: str) -> tuple[LineAnswer, list[str]]:
    """What a console is told, and what the database was asked about waits: that belongs to each reading of the line."""
    with CaptureQueriesContext(connection) as asked:
        told = line_told(person, Role.KURATOR)
    return told, [each["sql"] for each in asked.captured_queries if "live_chat_wait" in each["sql"]]


async def test_a_console_is_told_the_line_as_it_is_now_and_it_is_read_once(
    team: Team, client: httpx.AsyncClient
) -> None:
    await arrived()
    with clock.stopped_for_testing(clock.now()):
        assert (await client.get(f"{CHAT}/opening")).json()["open"]
        await Presence.objects.all().adelete()
        told, readings = await sync_to_async(looked_at)(team.people["sam"].id)
    assert (told.opening.why, len(readings)) == ("nobody", 1)


async def test_waits_of_this_hour_are_told_to_those_in_the_line_alone(team: Team, client: httpx.AsyncClient) -> None:
    hour = clock.now().replace(minute=0, second=0, microsecond=0)
    await Wait.objects.abulk_create(Wait(id=identifiers.record_id(), seconds=600, ahead=0, hour=hour) for _ in range(3))
    await at_work(team.sam, capacity=0)
    assert (await client.get(f"{CHAT}/opening")).json()["wait"] is None
    guest = await arrived()
    assert (await guest.read())["room"]["wait"] == {"from_minutes": 10, "to_minutes": 11}
    await Wait.objects.all().aupdate(hour=hour - timedelta(hours=1))
    glances.forget_for_testing()
    told = (await client.get(f"{CHAT}/opening")).json()["wait"]
    assert told == {"from_minutes": 10, "to_minutes": 10 * WAITING_A_PERSON // 2 + 1}


async def test_a_flood_of_looks_is_one_look_a_second(team: Team, client: httpx.AsyncClient) -> None:
    now = clock.now()
    with clock.stopped_for_testing(now):
        assert (await client.get(f"{CHAT}/opening")).json()["open"]
        await Presence.objects.all().adelete()
        assert (await client.get(f"{CHAT}/opening")).json()["open"]
    with clock.stopped_for_testing(now + FRESH):
        assert (await client.get(f"{CHAT}/opening")).json()["why"] == "nobody"


async def test_a_console_is_shown_the_first_of_a_long_line_and_how_many_there_are(team: Team) -> None:
    await at_work(team.sam, capacity=0)
    await strangers(LINE_SHOWN + 5, is_here=True)
    seen = await line_of(team.sam)
    assert (seen["waiting"], len(seen["rooms"])) == (LINE_SHOWN + 5, LINE_SHOWN)
    assert all(row["hello"] for row in seen["rooms"])
    assert (await line_of(team.ivan))["waiting"] == 0
