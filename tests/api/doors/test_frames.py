"""Every frame of both sockets, in a room of every state, by whoever has a seat in it or none."""

from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.db import transaction

from origo_chat.accounts.teams import CHATTING_ROLES
from tests.api.doors.people import Who
from tests.api.doors.rooms import make_room
from tests.api.doors.table import Row, of, part
from tests.api.doors.trying import Doors, nobody_has_asked_yet, nothing_waits
from tests.api.doors.wires import SHUT, Wire, answer_to_frame, staff_wire, ticket_of, visitor_wire, word_of
from tests.support.chat import Guest, new_packet, packet_body
from tests.support.staff import text

VISITOR, STAFF = "/socket/visitor", "/socket/staff"
GREETINGS = ("Hello", "StaffHello")
STATES = tuple(part("frames")[0].cells("socket", "frame", "audience", "as", "seat"))


async def made(*of_what: Any) -> Guest:
    return await sync_to_async(transaction.atomic(make_room))(*of_what)


@pytest.mark.parametrize("state", STATES)
async def test_what_visitors_send(doors: Doors, state: str) -> None:
    for row in of("frames", socket="visitor"):
        guest = await made(state)
        token = (await made(state)).token if row["seat"] == "another" else guest.token
        token = bytes(32) if row["as"] == "room-other-token" else token
        async with Wire(VISITOR, Who("nobody")) as wire:
            came = await visitor_wire(wire)
            if row["frame"] not in GREETINGS:
                came = await answer_to_frame(wire, row["frame"], guest, token)
        note(doors, row, row["as"], state, came)
    doors.tried.none_is_open()


@pytest.mark.parametrize("state", STATES)
async def test_what_staff_send(doors: Doors, state: str) -> None:
    for row in of("frames", socket="staff"):
        nobody_has_asked_yet()
        came = await said_by_staff(row, await doors.known(row["as"]), state)
        note(doors, row, row["as"], state, came)
        await sync_to_async(nothing_waits)()
    doors.tried.none_is_open()


async def said_by_staff(row: Row, who: Who, state: str) -> str:
    """What a frame is answered in a room of this state."""
    # Whoever may sit in no room had another role when they sat down.
    role = who.kind if who.kind in CHATTING_ROLES else "kurator"
    guest = await made(state, row["seat"], who.person, role)
    async with Wire(STAFF, who) as wire:
        came = await staff_wire(wire, await ticket_of(who))
        if row["frame"] in GREETINGS or came == SHUT:
            return came
        return await answer_to_frame(wire, row["frame"], guest)


def note(doors: Doors, row: Row, who: str, state: str, came: str) -> None:
    doors.tried.note(f"{row['socket']} {row['frame']}", who, f", {row['seat']} ({state})", row[state], came)


@pytest.mark.parametrize("path", [VISITOR, STAFF])
async def test_nothing_is_taken_before_a_greeting(doors: Doors, path: str) -> None:
    who, guest = await doors.known("kurator"), await made("talking")
    shown = {"token": text(guest.token)} if path == VISITOR else {}
    frames: dict[str, dict[str, Any]] = {
        "ping": {},
        "attend": {"room": text(guest.room), "after": 0, **shown},
        "send": {"room": text(guest.room), **packet_body(new_packet(1))},
        "typing": {"room": text(guest.room)},
        "mark": {"room": text(guest.room), "delivered": 1, "read": 1},
    }
    for kind, more in frames.items():
        async with Wire(path, who) as wire:
            await wire.say(kind, **more)
            came = word_of(await wire.hear("pong", "room", "gone", "ack", "refused"))
        doors.tried.note(f"{path} {kind}", who.name, " (first)", SHUT, came)
    doors.tried.none_is_open()
