"""A seat in a room is a row; whether its holder may be there is for their role and standing to say, on sockets as on
routes. What a socket is told unasked is for readers alone."""

import pytest
from asgiref.sync import sync_to_async

from tests.api.doors.calling import answer_to
from tests.api.doors.people import ROLES, Who
from tests.api.doors.table import Row, is_let_in, of, part
from tests.api.doors.test_frames import GREETINGS, STAFF, said_by_staff
from tests.api.doors.trying import Doors, nobody_has_asked_yet, nothing_waits
from tests.api.doors.wires import SHUT, Wire, staff_wire, ticket_of


@pytest.mark.parametrize("role", ROLES)
async def test_a_seat_alone_admits_to_no_frame(doors: Doors, role: str) -> None:
    frames = {row["frame"]: row for row in of("frames", socket="staff", seat="in")}
    frames |= {row["frame"]: row for row in of("frames", socket="staff") if row["frame"] in (*GREETINGS, "Ping")}
    standings = [row["standing"] for row in part("standings") if row["with"] == "every" or role == ROLES[0]]
    for standing in standings:
        for frame, row in frames.items():
            nobody_has_asked_yet()
            who = await doors.known(role, standing)
            came = await said_by_staff(row, who, "talking")
            doors.tried.note(f"staff {frame}", who.name, " (with a seat)", _expected(row, role, standing), came)
        await sync_to_async(nothing_waits)()
    doors.tried.none_is_open()


def _expected(row: Row, role: str, standing: str) -> str:
    if not is_let_in(role, standing, "staff"):
        return SHUT
    if is_let_in(role, standing, row["audience"]):
        return row["talking"]
    (without,) = of("frames", frame=row["frame"], **{"as": "kurator", "seat": "none", "socket": "staff"})
    return without["talking"]


@pytest.mark.parametrize("standing", ["active", "enrolled"])
async def test_notices_are_for_readers_alone(doors: Doors, standing: str) -> None:
    reader = await doors.known("kurator")
    async with Wire(STAFF, reader) as control:
        await staff_wire(control, await ticket_of(reader))
        for role in ROLES:
            nobody_has_asked_yet()
            who = await doors.fresh(role, standing)
            async with Wire(STAFF, who) as wire:
                await staff_wire(wire, await ticket_of(who))
                for row in part("notices"):
                    told = await _told_after(doors, row["notice"], control, wire, reader)
                    expected = is_let_in(role, standing, row["audience"])
                    doors.tried.note(row["notice"], who.name, "", _word(expected), _word(told))
    doors.tried.none_is_open()


def _word(is_told: bool) -> str:
    return "told" if is_told else "untold"


async def _told_after(doors: Doors, notice: str, control: Wire, wire: Wire, reader: Who) -> bool:
    """Something happens of which somebody who may know it is told; whether the other socket was told as well."""
    route = "POST /chat/presence" if notice == "line_changed" else "POST /questions/{conversation}/claim"
    await answer_to("POST", await doors.call_for(route, reader), reader.credentials)
    await control.hear(notice)
    return notice in {each["type"] for each in await wire.until_now()}
