"""The worst that can be done to the line and to rooms: places that nobody sits in, knocks at rooms that are not there,
polls without end on one that is."""

import asyncio
import hashlib
import json
from collections.abc import Coroutine
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from websockets.asyncio.client import connect
from websockets.exceptions import InvalidHandshake, WebSocketException
from websockets.typing import Origin

from origo_chat.core import base64url, identifiers
from origo_chat.protocol import rooms
from origo_chat.protocol.limits import ATTEND_FRAMES, FRAMES_PER_SECOND
from tests.load.attacks.floods import worked_for
from tests.load.attacks.wire import Wire

if TYPE_CHECKING:
    from tests.load.attacks.attacker import Attack

JOINING, SOCKETS, POLLS, POLLED = 8, 60, 400, 6
# Just below what closes a socket for bursts; every other one does not care, is closed and comes again.
ATTENDS_A_SECOND: Final = FRAMES_PER_SECOND / ATTEND_FRAMES * 0.95
HEEDLESS_ATTENDS_A_SECOND: Final = 19
# However it is written, it is a poll.
WAITS: Final = ("wait", "%77ait")
KEPT_EVERY: Final = 5.0
_TROUBLE = (OSError, EOFError, TimeoutError, ValueError)


class Place:
    """A room of a stranger's own."""

    def __init__(self, epoch_key: str) -> None:
        self.room, self.token = identifiers.random_bytes(16), identifiers.random_bytes(32)
        told = {
            "room": self.room,
            "token_hash": hashlib.sha256(self.token).digest(),
            "team_key_id": bytes.fromhex(epoch_key),
            "hello": identifiers.random_bytes(rooms.HELLO_BYTES),
        }
        self.body: dict[str, Any] = {name: base64url.encode(data) for name, data in told.items()}

    @property
    def header(self) -> dict[str, str]:
        """Whose it is."""
        return {"Authorization": f"Room {base64url.encode(self.room)}.{base64url.encode(self.token)}"}


async def fill_the_line(attack: "Attack") -> None:
    """Join as often as it goes, and keep every place."""
    places: list[Place] = []
    await asyncio.gather(*(_join(attack, places) for _ in range(JOINING)), _keep(attack, places))


async def _join(attack: "Attack", places: list[Place]) -> None:
    wire = Wire(attack.port)
    while attack.goes_on:  # endless: the attack has an end
        place = Place(attack.target["epoch_key"])
        with suppress(*_TROUBLE):
            status, _ = await worked_for(wire, "POST", "/chat/rooms", place.body)
            attack.came[str(status)] += 1
            if status == 200:
                places.append(place)
    wire.close()


async def _keep(attack: "Attack", places: list[Place]) -> None:
    wire = Wire(attack.port)
    while attack.goes_on:  # endless: the attack has an end
        for place in list(places):
            with suppress(*_TROUBLE):
                status, _ = await wire.ask("GET", "/chat/room", headers=place.header)
                attack.came[f"{status} kept"] += 1
        await asyncio.sleep(KEPT_EVERY)
    wire.close()


async def attend_everywhere(attack: "Attack") -> None:
    """Sockets that knock at rooms nobody has, as fast as a socket may speak."""
    await asyncio.gather(*(_knock(attack, number) for number in range(SOCKETS)))


async def _knock(attack: "Attack", number: int) -> None:
    await asyncio.sleep(number / SOCKETS)
    address, origin = f"ws://localhost:{attack.port}/socket/visitor", Origin(f"http://localhost:{attack.port}")
    while attack.goes_on:  # endless: the attack has an end
        try:
            async with connect(address, origin=origin, proxy=None, compression=None, max_queue=None) as line:
                await line.send('{"type":"hello","version":1,"locale":"sv"}')
                await _until_closed(attack, line, HEEDLESS_ATTENDS_A_SECOND if number % 2 else ATTENDS_A_SECOND)
        except (*_TROUBLE, WebSocketException, InvalidHandshake):
            attack.came["closed"] += 1
            await asyncio.sleep(0.2)


async def _until_closed(attack: "Attack", line: Any, pace: float) -> None:
    while attack.goes_on:  # endless: the attack has an end
        shown = {"room": base64url.encode(identifiers.random_bytes(16)), "token": base64url.encode(bytes(32))}
        await line.send(json.dumps({"type": "attend", "after": 0, **shown}))
        attack.came["attends"] += 1
        await asyncio.sleep(1 / pace)


async def poll_own_rooms(attack: "Attack") -> None:
    """Polls on the tokens of some rooms, as many as can be; in the middle of it the rooms change, and all of them
    wake."""
    wire, places = Wire(attack.port), [Place(attack.target["epoch_key"]) for _ in range(POLLED)]
    versions = []
    for place in places:
        await worked_for(wire, "POST", "/chat/rooms", place.body)
        _, told = await wire.ask("GET", "/chat/room", headers=place.header)
        versions.append(json.loads(told).get("room", {}).get("version", 0))
    sides: list[Coroutine[Any, Any, None]] = [
        _poll(attack, places[n % POLLED], f"/chat/room?{WAITS[n % 2]}=25&version={versions[n % POLLED]}")
        for n in range(POLLS)
    ]
    await asyncio.gather(*sides, _change(attack, wire, places))


async def _change(attack: "Attack", wire: Wire, places: list[Place]) -> None:
    await asyncio.sleep(max(1.0, (attack.until - asyncio.get_running_loop().time()) / 2))
    for place in places:
        with suppress(*_TROUBLE):
            await wire.ask("POST", "/chat/room/leave", headers=place.header)


async def _poll(attack: "Attack", place: Place, path: str) -> None:
    wire = Wire(attack.port)
    while attack.goes_on:  # endless: the attack has an end
        try:
            status, _ = await wire.ask("GET", path, headers=place.header)
            attack.came[str(status)] += 1
        except _TROUBLE:
            attack.came["cut"] += 1
            wire.close()
            await asyncio.sleep(0.2)
    wire.close()
