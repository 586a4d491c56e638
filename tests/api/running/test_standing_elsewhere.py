"""Two processes before one database: what one closes for a person, the other closes at once, and soon when the live
layer is away. A Redis that hangs makes nobody wait, and a database that started anew keeps nobody out."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, contextmanager

import pytest
import pytest_asyncio
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin

from origo_chat.core import base64url
from origo_chat.protocol.close_codes import CloseCode
from tests.api.running.test_live_lost_process import LOST, STAYS, served_by
from tests.api.running.test_live_talk import Place
from tests.chaos.cluster import Cluster, running_cluster
from tests.support.chat_host import Desk
from tests.support.demonstration import Browsers
from tests.support.running import ROOT
from tests.support.waiting import in_time, until

PATIENCE_SECONDS = 30
pytestmark = pytest.mark.timeout(600)
# Far below what a layer that hangs made one wait, far above what a deed takes.
DEED_SECONDS = 4
REVOKE = """
import sys; import django; django.setup()
from django.db import transaction
from origo_chat.accounts.access import lock_person
from origo_chat.accounts.services.standing import uncertify
from origo_chat.accounts.standing_lost import record_all
with transaction.atomic():
    record_all(uncertify(person=lock_person(sys.argv[1])), by="system")
"""


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Servers that belong to these tests alone, since they are killed."""
    with running_cluster(tmp_path_factory.mktemp("standing"), 2) as running:
        yield running


@pytest_asyncio.fixture
async def place(cluster: Cluster) -> AsyncIterator[Place]:
    """Lena has opened the chat."""
    async with AsyncExitStack() as open_until:
        with Browsers(served_by(cluster, STAYS)) as browsers:
            made = Place(served_by(cluster, STAYS), browsers, open_until)
            await (await made.desk("lena")).open_chat()
            yield made


async def socket_of(desk: Desk, address: str) -> ClientConnection:
    """A staff socket that was welcomed."""
    cookies = "; ".join(f"{name}={value}" for name, value in desk.http.cookies.items())
    wire = await connect(
        address.replace("http", "ws", 1) + "/socket/staff",
        origin=Origin(address),
        additional_headers={"Cookie": cookies},
        proxy=None,
    )
    await wire.send(json.dumps(await desk._greeting()))
    welcome = json.loads(await in_time("a welcome", wire.recv(), within=PATIENCE_SECONDS))
    assert welcome["type"] == "staff_welcome"
    return wire


async def close_code(wire: ClientConnection) -> int:
    async def read() -> None:
        while True:
            await wire.recv()  # endless: the close, or `in_time`

    with pytest.raises(ConnectionClosed):
        await in_time("the close", read(), within=PATIENCE_SECONDS, seen=lambda: wire.state)
    return wire.close_code or 0


async def revoke(cluster: Cluster, person: str) -> None:
    command = [sys.executable, "-c", REVOKE, base64url.decode_id(person)]
    await asyncio.to_thread(subprocess.run, command, cwd=ROOT, env=cluster.environment, check=True, timeout=60)


@contextmanager
def hanging(cluster: Cluster) -> Iterator[None]:
    """Redis takes what is sent, and answers nothing."""
    assert cluster.redis.program is not None
    pid = cluster.redis.program.pid
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


async def test_a_revocation_elsewhere_ends_the_socket_and_the_place_in_the_room(cluster: Cluster, place: Place) -> None:
    sam = await place.desk("sam")
    await sam.be_at_work()
    vera = await place.visitor()
    host = await place.taken(sam, vera)
    await until("the talk", lambda: vera.snapshot.get("state") == "talking", within=PATIENCE_SECONDS)
    wires = [await socket_of(sam, served_by(cluster, number).address) for number in (STAYS, LOST)]
    await revoke(cluster, sam.browser.person)
    assert [await close_code(wire) for wire in wires] == [CloseCode.CHANGED] * 2
    await until("the room to know", lambda: vera.snapshot["state"] == "interrupted", within=PATIENCE_SECONDS)
    there = {each["role"]: each["state"] for each in vera.snapshot["members"]}
    assert (there["kurator"], host.room == vera.room) == ("left", True)


async def test_without_the_live_layer_it_is_found_by_asking(cluster: Cluster, place: Place) -> None:
    mira = await place.desk("mira")
    wires = [await socket_of(mira, served_by(cluster, number).address) for number in (STAYS, LOST)]
    cluster.redis.kill()
    try:
        await revoke(cluster, mira.browser.person)
        assert [await close_code(wire) for wire in wires] == [CloseCode.CHANGED] * 2
    finally:
        cluster.redis.start()


async def test_a_redis_that_hangs_makes_nobody_wait_after_the_commit(cluster: Cluster, place: Place) -> None:
    lena = await place.desk("lena")
    await lena.be_at_work()
    with hanging(cluster):
        for is_open in (False, None, True):
            await in_time("the deed", lena.open_chat(is_open=is_open), within=DEED_SECONDS)


async def test_after_the_database_started_anew_the_first_hello_is_welcomed(cluster: Cluster, place: Place) -> None:
    lena = await place.desk("lena")
    address = served_by(cluster, LOST).address
    before = await asyncio.gather(*(socket_of(lena, address) for _ in range(4)))
    cluster.postgres.kill()
    cluster.postgres.start()
    for wire in [*before, *[await socket_of(lena, address) for _ in range(4)]]:
        await wire.close()
