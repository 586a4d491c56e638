"""Packets end: with a moved clock, nothing of a room is left in any table, however it ended. What stays are the deeds
of staff, which name a room by its random id, as long as deeds are kept."""

import hashlib
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.db import connection

from origo_chat.core import base64url, clock
from origo_chat.core.base64url import encode_id
from origo_chat.live_chat.models import Room
from origo_chat.live_chat.sweeping import sweep
from origo_chat.retention.services import run_plan
from origo_chat.service.current import current_service
from tests.api.http.live_chat.conftest import Team
from tests.support.chat import (
    VISITOR_ID,
    Guest,
    act,
    arrived,
    epoch_body,
    invitation_of,
    new_key,
    new_packet,
    packet_body,
)
from tests.support.staff import text

MINUTES = timedelta(minutes=current_service().retention.live_room_minutes)
PLACE_KEPT = timedelta(seconds=current_service().limits.place_kept_seconds)
SECOND = timedelta(seconds=1)
DEEDS = {"audit_entry": {"room"}}
# Where each thing lies while the room is there; the hello goes with the talk's end.
HELD = {
    "live_chat_room": {"room", "token hash"},
    "live_chat_member": {"room", "key"},
    "live_chat_roomepoch": {"room", "roster"},
    "live_chat_roomshare": {"share", "memory"},
    "live_chat_packet": {"room", "packet"},
    **DEEDS,
}


@dataclass
class Life:
    """A talk with everything in it, and what was said and sealed there."""

    guest: Guest
    planted: dict[str, bytes] = field(default_factory=dict)

    def plant(self, name: str, text_of_it: str) -> None:
        """Remember bytes by a name."""
        self.planted[name] = base64url.decode(text_of_it)


@pytest.fixture
def life() -> Life:
    """Somebody before they enter."""
    guest = Guest()
    digest = hashlib.sha256(guest.token).digest()
    return Life(guest, {"room": guest.room, "token": guest.token, "token hash": digest})


async def lived(team: Team, life: Life) -> None:
    """Entered, taken, another member with a key, an epoch, packets, marks."""
    body = life.guest.body()
    await life.guest.http.post("/api/chat/rooms", json=body, headers={"Idempotency-Key": "k" * 22})
    life.plant("hello", body["hello"])
    sam, ivan = (team.people[name].id for name in ("sam", "ivan"))
    came = new_key()
    for browser, verb, said in (
        (team.sam, "take", None),
        (team.sam, "invite", invitation_of(ivan)),
        (team.ivan, "join", came),
        (team.sam, "epochs", made := epoch_body(1, VISITOR_ID, encode_id(sam), encode_id(ivan))),
    ):
        answer = await act(browser, life.guest, verb, said)
        assert answer.is_success, answer.text
    written = packet_body(new_packet(1))
    assert (await life.guest.say("packets", written)).status_code == 200, "the packet was not taken"
    life.plant("packet", written["packet"])
    life.plant("key", came["key"]["pk"])
    life.plant("share", made["shares"][0]["share"])
    life.plant("roster", made["roster"])
    life.plant("memory", made["memory"])


def found(planted: dict[str, bytes]) -> dict[str, set[str]]:
    """Which table holds which of the planted bytes, in any shape."""
    shapes = {name: (data, data.hex().encode(), text(data).encode()) for name, data in planted.items()}
    held = {}
    for table in connection.introspection.table_names():
        content = b"\n".join(cells_of(table))
        if names := {name for name, forms in shapes.items() if any(form in content for form in forms)}:
            held[table] = names
    return held


def cells_of(table: str) -> Iterator[bytes]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
        for row in cursor.fetchall():
            yield from (bytes(cell) if isinstance(cell, bytes | memoryview) else str(cell).encode() for cell in row)


async def found_after(by: timedelta, planted: dict[str, bytes], erase: Callable[[], Any]) -> dict[str, set[str]]:
    """What is held when so much time has passed."""
    with clock.stopped_for_testing(clock.now() + by):
        await sync_to_async(erase)()
        return await sync_to_async(found)(planted)


async def left(team: Team, life: Life) -> timedelta:
    await life.guest.say("leave")
    return MINUTES


async def ended_by_staff(team: Team, life: Life) -> timedelta:
    await act(team.sam, life.guest, "end", {"report": True})
    return MINUTES


async def fell_silent(team: Team, life: Life) -> timedelta:
    """Nobody is there any more; the sweeper ends it, and the minutes begin."""
    with clock.stopped_for_testing(clock.now() + PLACE_KEPT):
        await sync_to_async(sweep)()
        assert (await Room.objects.aget(pk=life.guest.room.hex())).ended == "silence"
    return PLACE_KEPT + MINUTES


@pytest.mark.parametrize("ending", [left, ended_by_staff, fell_silent])
async def test_minutes_after_its_end_it_is_in_no_table(
    team: Team, life: Life, ending: Callable[[Team, Life], Awaitable[timedelta]]
) -> None:
    await lived(team, life)
    assert (await sync_to_async(found)(life.planted))["live_chat_hello"] == {"room", "hello"}
    due = await ending(team, life)
    assert await found_after(due - SECOND, life.planted, sweep) == HELD
    assert await found_after(due, life.planted, sweep) == DEEDS


async def test_the_retention_run_ends_it_too(team: Team, life: Life) -> None:
    await lived(team, life)
    assert await found_after(await left(team, life), life.planted, run_plan) == DEEDS


async def test_cleared_it_is_in_no_table_at_once(team: Team, life: Life) -> None:
    await lived(team, life)
    await left(team, life)
    assert (await life.guest.say("clear")).status_code == 204
    assert await sync_to_async(found)(life.planted) == DEEDS
    assert (await life.guest.say("clear")).status_code == 404


async def test_a_talk_is_not_cleared_before_its_end(team: Team, life: Life) -> None:
    await lived(team, life)
    assert (await life.guest.say("clear")).json()["code"] == "wrong_state"
    assert (await sync_to_async(found)(life.planted))["live_chat_packet"] == {"room", "packet"}


async def test_who_left_the_line_leaves_nothing_at_all(team: Team) -> None:
    guest = await arrived()
    planted = {"room": guest.room, "token hash": hashlib.sha256(guest.token).digest()}
    await guest.say("leave")
    assert "live_chat_hello" not in await sync_to_async(found)(planted)
    assert await found_after(MINUTES, planted, sweep) == {}
