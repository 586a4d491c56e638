"""Pages that join the line, and places as strangers leave them."""

from datetime import timedelta
from typing import Any

import httpx
from asgiref.sync import sync_to_async

from origo_chat.abuse.limits import Effort
from origo_chat.core import clock, identifiers
from origo_chat.live_chat.models import VISITOR, Hello, Member, Room
from origo_chat.live_chat.states import MemberState, RoomState
from origo_chat.protocol import rooms
from tests.support.chat import TEAM_KEY, Guest
from tests.support.work import worked_out


async def at_the_door(guest: Guest) -> httpx.Response:
    """The answer to a page that does the work it is asked for."""
    body = guest.body()
    answer = await guest.enter(**body)
    while answer.json().get("code") == "work_needed":
        answer = await guest.enter(**body, work=await worked_out(answer))
    return answer


async def worked_in(guest: Guest) -> None:
    """It is let in, and does not show itself yet."""
    answer = await at_the_door(guest)
    assert answer.status_code == 200, answer.text


async def refused_at(guest: Guest) -> dict[str, Any]:
    """It is not let in for all its work."""
    answer = await at_the_door(guest)
    assert answer.status_code != 200
    return dict(answer.json())


async def came(guest: Guest) -> dict[str, Any]:
    """It is let in, and shows that it is there."""
    await worked_in(guest)
    return dict((await guest.read())["room"])


def make_strangers(count: int, *, is_here: bool, age: timedelta = timedelta(), **changed: Any) -> None:
    """Places as somebody leaves them who does the work and whose page is there, or is not."""
    now = clock.now()
    told = {"token_hash": "0" * 64, "state": RoomState.WAITING, "ahead_at_first": 0, **changed}
    made = Room.objects.bulk_create(
        Room(id=identifiers.record_id(), joined_at=now - age + timedelta(milliseconds=n), **told) for n in range(count)
    )
    seen_at = now if is_here else now - age
    seen = {"member": VISITOR, "state": MemberState.IN, "seen_at": seen_at, "is_connected": is_here}
    Member.objects.bulk_create(Member(room=room, **seen) for room in made)
    Hello.objects.bulk_create(Hello(room=room, key_id=TEAM_KEY, bytes=bytes(rooms.HELLO_BYTES)) for room in made)


strangers = sync_to_async(make_strangers)


async def asked_of(guest: Guest) -> Effort | None:
    """What joining costs at this moment."""
    answer = await guest.enter()
    if answer.status_code == 200:
        return None
    asked = answer.json()["params"]
    return Effort(asked["puzzles"], asked["bits"])
