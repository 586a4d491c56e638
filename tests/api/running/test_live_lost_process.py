"""Two processes before one database, and one is killed: whoever was at work through it alone is not waited for."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import replace

import pytest

from origo_chat.core import base64url
from tests.api.running.test_live_talk import Place
from tests.chaos.cluster import Cluster, running_cluster
from tests.support.chat_calls import Told
from tests.support.demonstration import Browsers
from tests.support.running import ROOT, RunningService
from tests.support.waiting import until

STAYS, LOST = 0, 1
PATIENCE_SECONDS = 40
# Processes give a sign every ten seconds, and look every three for who gave none for sixty.
SIGN_SECONDS, LOOK_SECONDS, AGED_SECONDS = 11, 4, 40
# As a clock does that has moved on, for one person's last sign of life. A ring itself goes on for an hour.
MOVE = """
import sys; import django; django.setup()
from datetime import timedelta
from django.db.models import F
from origo_chat.core import clock
from origo_chat.live_chat.models import Presence, Room
person, seconds = sys.argv[1], int(sys.argv[2])
assert Presence.objects.filter(pk=person).update(seen_at=F("seen_at") - timedelta(seconds=seconds))
Room.objects.update(ring_ends_at=clock.now() + timedelta(hours=1))
"""


@pytest.fixture
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Servers that belong to this test alone, since one is killed."""
    with running_cluster(tmp_path_factory.mktemp("lost"), 2) as running:
        yield running


def served_by(cluster: Cluster, number: int) -> RunningService:
    """One of the processes as browsers know it."""
    return replace(cluster.service, port=cluster.ports[number])


async def moved_on(cluster: Cluster, person: str) -> None:
    command = [sys.executable, "-c", MOVE, base64url.decode_id(person), str(AGED_SECONDS)]
    await asyncio.to_thread(subprocess.run, command, cwd=ROOT, env=cluster.environment, check=True, timeout=60)


async def at_work(place: Place, name: str, address: str) -> str:
    desk = await place.desk(name)
    place.on_line(desk.line(address))
    await desk.be_at_work()
    return desk.browser.person


async def line_seen_by(place: Place, name: str) -> Told:
    http = (await place.desk(name)).http
    return dict((await http.get("/api/chat/line")).json())


def is_asked(seen: Told, person: str, *there: str) -> bool:
    """Whether somebody is asked about the one room, and these are at work and nobody else."""
    return {each["person"] for each in seen["team"]} == {*there} and seen["rooms"][0]["assigned_to"] == person


async def until_rings_at(place: Place, person: str, *there: str) -> None:
    seen: list[Told] = []

    async def is_so() -> bool:
        seen[:] = [await line_seen_by(place, "lena")]
        return is_asked(seen[0], person, *there)

    await until("a ring at somebody who is there", is_so, within=PATIENCE_SECONDS, seen=lambda: seen, pause=0.5)


async def test_rings_of_a_killed_process_go_to_somebody_who_is_there(cluster: Cluster) -> None:
    stays, lost = served_by(cluster, STAYS), served_by(cluster, LOST)
    async with AsyncExitStack() as open_until:
        with Browsers(stays) as browsers:
            place = Place(stays, browsers, open_until)
            await (await place.desk("lena")).open_chat()
            sam = await at_work(place, "sam", lost.address)
            vera = await place.visitor()
            mira = await at_work(place, "mira", stays.address)
            await until_rings_at(place, sam, sam, mira)
            # As long as the process lives, a sign comes in time.
            for seconds in (SIGN_SECONDS, LOOK_SECONDS):
                await moved_on(cluster, sam)
                await asyncio.sleep(seconds)
            assert is_asked(await line_seen_by(place, "lena"), sam, sam, mira)
            cluster.kill(LOST)
            await moved_on(cluster, sam)
            await until_rings_at(place, mira, mira)
            assert (vera.snapshot["state"], vera.is_gone) == ("ringing", False)
