"""A talk's whole life against a real service under planted canaries, and then a search for them in everything the
service holds: database, Redis, what it wrote, and the memory of its process.

The token of a room passes through the server in the clear, as the access token of a mailbox does; the database keeps
its hash alone. What opens or says something never gets there.
"""

import asyncio
import re
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import httpx
import pytest

from origo_chat.core import base64url
from origo_chat.sealing.room_packets import PacketKind
from tests.api.running.test_live_talk import Place, place_at, texts
from tests.support import canaries
from tests.support.chat_client import Talk
from tests.support.chat_host import HostTalk
from tests.support.chat_visitor import VisitorTalk
from tests.support.databases import Content
from tests.support.running import ROOT, RunningService, running_service
from tests.support.waiting import until

FIRST, WISH, ASKED, TOLD, SUMMARY, LATER, MIRAS = TEXTS = tuple(
    f"kanarie-{each}-åäö-51ve" for each in ("första", "önskan", "fråga", "svar", "samman", "sedan", "mira")
)
PATIENCE_SECONDS = 20
# In a line of the record, and in none of a table of rooms.
DEED = re.compile("(?<!live_)chat_[a-z]+")
# As a clock does that has moved on ten minutes, for one room.
MOVE = """
import sys; import django; django.setup()
from datetime import timedelta
from origo_chat.live_chat.models import Room
room = Room.objects.get(pk=sys.argv[1])
Room.objects.filter(pk=room.pk).update(ended_at=room.ended_at - timedelta(minutes=10))
"""

Planted = dict[str, tuple[bytes, ...]]


@pytest.fixture
def service_of_its_own(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningService]:
    """The demonstration organisation, and nobody else's talks."""
    folder: Path = tmp_path_factory.mktemp("canaries")
    with running_service(request.config.getoption("--storage"), folder, Content.PEOPLE) as service:
        yield service


def heard_by(text: str, *talks: Talk) -> bool:
    return all(text in texts(talk) for talk in talks)


class Told:
    """A talk between Vera and Sam, then Mira, and what is secret in it."""

    def __init__(self, place: Place, vera: VisitorTalk) -> None:
        self.place, self.vera = place, vera
        self.members: list[Talk] = [vera]
        self.secrets: list[bytes] = [vera.psk, vera.seat.keys.seed]
        # The visitor takes every epoch there is.
        setattr(vera, "took", lambda _, secret: self.secrets.append(secret))  # noqa: B010  # in place of a method

    async def live(self) -> None:
        """Everything that can be said is said."""
        sam = await self.place.taken(await self.place.desk("sam"), self.vera)
        self._came(sam)
        await self._said((self.vera, ASKED, PacketKind.TEXT), (sam, TOLD, PacketKind.TEXT))
        mira = await self._asked_in(sam)
        await self._said((sam, SUMMARY, PacketKind.SUMMARY))
        await sam.calls.act("step-out")
        await self._together(mira, len(self.members))
        await self._said((mira, MIRAS, PacketKind.TEXT), (self.vera, LATER, PacketKind.TEXT))
        assert texts(self.vera) == [ASKED, TOLD, SUMMARY, MIRAS, LATER]
        assert [each.faults for each in self.members] == [[], [], []]

    async def _asked_in(self, sam: HostTalk) -> HostTalk:
        desk = await self.place.desk("mira")
        await sam.invite(desk.browser.person)
        mira = await desk.join(self.vera.name)
        self._came(mira)
        mira.put_on(self.place.on_line(desk.line(self.place.service.address)))
        await self._together(mira, len(self.members) - 1)
        return mira

    async def _together(self, mira: HostTalk, epoch: int) -> None:
        """Each who comes or goes is another epoch."""
        await until(
            f"epoch {epoch}",
            lambda: mira.epoch == self.vera.epoch == epoch,
            within=PATIENCE_SECONDS,
            seen=lambda: [mira.state(), self.vera.state()],
        )

    async def _said(self, *sayings: tuple[Talk, str, PacketKind]) -> None:
        for talk, text, kind in sayings:
            talk.say(text, kind)
            there = partial(heard_by, text, talk, self.vera)
            await until(text, there, within=PATIENCE_SECONDS, seen=self.vera.state)

    def _came(self, talk: HostTalk) -> None:
        self.members.append(talk)
        self.secrets.append(talk.seat.keys.seed)

    def planted(self) -> Planted:
        """Everything that opens something or says something."""
        said = {text: canaries.forms_of(text) for text in TEXTS}
        return said | {f"secret {at}": canaries.shapes_of(each) for at, each in enumerate(self.secrets)}

    def ciphertext(self) -> Planted:
        """What lies in the database for as long as the room does."""
        names = {"room": canaries.shapes_of(self.vera.room)}
        return names | {f"packet {each.n}": canaries.shapes_of(each.packet) for each in self.vera.heard}


@asynccontextmanager
async def told_at(service: RunningService) -> AsyncIterator[Told]:
    """A talk that was had."""
    async with place_at(service) as place:
        told = Told(place, await place.visitor(FIRST, WISH))
        await told.live()
        yield told


def found(service: RunningService, planted: Planted, *, files: bool = True) -> set[str]:
    held = [
        canaries.database(service.environment["ORIGO_DATABASE_URL"]),
        canaries.live_layer(service.environment["ORIGO_REDIS_URL"]),
        canaries.folder(service.written.parent) if files else service.written.read_bytes(),
    ]
    return {name for name, forms in planted.items() if any(form in part for form in forms for part in held)}


async def test_a_talk_is_had_and_nothing_that_opens_it_is_held(service_of_its_own: RunningService) -> None:
    async with told_at(service_of_its_own) as told:
        planted, token = told.planted(), {"token": canaries.shapes_of(told.vera.token)}
        assert len(told.secrets) == 7, "the visitor's two, two keys of staff, three epochs"
        assert found(service_of_its_own, planted | token) == set()
        assert canaries.in_memory(service_of_its_own.process.pid, planted) == set()
        # The same search finds what is there.
        sealed = told.ciphertext()
        assert found(service_of_its_own, sealed) == set(sealed)
        await told.vera.calls.act("leave")
        await told.vera.calls.act("clear")
        assert nothing_is_left(service_of_its_own, told)
        assert found(service_of_its_own, planted | token) == set()
    assert service_of_its_own.written.read_text() == ""


async def test_ten_minutes_later_the_running_service_holds_nothing(service_of_its_own: RunningService) -> None:
    async with told_at(service_of_its_own) as told:
        await told.vera.calls.act("leave")
        assert not nothing_is_left(service_of_its_own, told)
        command = [sys.executable, "-c", MOVE, told.vera.room.hex()]
        await asyncio.to_thread(
            subprocess.run, command, cwd=ROOT, env=service_of_its_own.environment, check=True, timeout=60
        )
        gone = partial(nothing_is_left, service_of_its_own, told)
        await until("the end of everything about the room", gone, within=PATIENCE_SECONDS, pause=0.5)
        header = told.vera.calls.headers
        answer = await told.vera.calls.http.get("/api/chat/room", headers=header)
        assert answer.status_code == httpx.codes.NOT_FOUND


def nothing_is_left(service: RunningService, told: Told) -> bool:
    """Deeds of staff name the room, and nothing else does. Pages of a database file that are free are not looked at."""
    packets = {name: forms for name, forms in told.ciphertext().items() if name != "room"}
    dump = canaries.database(service.environment["ORIGO_DATABASE_URL"]).decode().splitlines()
    naming = [line for line in dump if told.vera.room.hex() in line]
    layer = canaries.live_layer(service.environment["ORIGO_REDIS_URL"])
    in_layer = any(form in layer for form in (told.vera.room.hex().encode(), base64url.encode(told.vera.room).encode()))
    is_elsewhere = in_layer or bool(found(service, packets, files=False))
    return bool(naming) and not is_elsewhere and all(DEED.search(line) for line in naming)
