"""Every question and every room in every state: what each route makes of it, for whoever holds it, sits in it, was
asked in, has left, or has nothing to do with it."""

import pytest
from asgiref.sync import sync_to_async

from tests.api.doors.people import Who
from tests.api.doors.scene import About
from tests.api.doors.table import part
from tests.api.doors.trying import Doors, nobody_has_asked_yet, nothing_waits
from tests.api.doors.visitors import in_room

pytestmark = pytest.mark.timeout(600)


async def test_a_question_in_every_state(doors: Doors) -> None:
    for row in part("questions"):
        for state, expected in row.cells("route", "as").items():
            nobody_has_asked_yet()
            # What a visitor has words for is made with them.
            caller = await (doors.fresh if row["as"] == "mailbox" else doors.known)(row["as"])
            call = await doors.call_for(row["route"], caller, About(state=state))
            await doors.try_cell(row["route"], call, caller, expected, f" ({state})")
    doors.tried.none_is_open()


@pytest.mark.parametrize("side", ["/chat/rooms/", "/chat/room"])
async def test_a_room_in_every_state(doors: Doors, side: str) -> None:
    for row in part("rooms"):
        if row["route"].split("{")[0].rstrip("/").endswith("/rooms") == side.endswith("rooms/"):
            for state, expected in row.cells("route", "as", "seat").items():
                nobody_has_asked_yet()
                caller = await _caller(doors, row["as"], state)
                call = await doors.call_for(row["route"], caller, About(state=state, seat=row["seat"]))
                await doors.try_cell(row["route"], call, caller, expected, f", {row['seat']} ({state})")
            await sync_to_async(nothing_waits)()
    doors.tried.none_is_open()


async def _caller(doors: Doors, kind: str, state: str) -> Who:
    if kind != "room":
        return await doors.known(kind)
    held = await sync_to_async(in_room)(state)
    return Who(kind, credentials=held.credentials, held=held)
