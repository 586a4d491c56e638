"""Whoever joined and never heard so makes the same call again, also when work is asked for by then."""

import httpx
import pytest
from asgiref.sync import sync_to_async

from origo_chat.abuse.limits import JOINING, JOINING_AFTER_A_REPORT, Pressure
from origo_chat.abuse.pressure import count
from origo_chat.live_chat.models import Room
from tests.api.http.live_chat.conftest import Team
from tests.support.chat import CHAT, Guest, act
from tests.support.staff import key
from tests.support.work import worked_out


async def press(pressure: Pressure) -> None:
    for _ in range(pressure.free):
        await sync_to_async(count)(pressure)


async def rise(team: Team, talk: Guest, pressure: Pressure) -> None:
    """Work is asked for from now on, for one of the two reasons there are."""
    if pressure is JOINING_AFTER_A_REPORT:
        await act(team.sam, talk, "end", {"report": True})
    await press(pressure)


@pytest.mark.parametrize("pressure", [JOINING, JOINING_AFTER_A_REPORT])
async def test_a_lost_answer_is_given_again_with_work(team: Team, talk: Guest, pressure: Pressure) -> None:
    guest, headers = Guest(), key()
    body = guest.body()

    async def join(**more: object) -> httpx.Response:
        return await guest.http.post(f"{CHAT}/rooms", json={**body, **more}, headers=headers)

    first = await join()
    await rise(team, talk, pressure)
    refused = await join()
    assert (refused.status_code, refused.json()["code"]) == (429, "work_needed")
    again = await join(work=await worked_out(refused))
    assert (again.status_code, again.content) == (200, first.content)
    assert await Room.objects.filter(pk=guest.room.hex()).acount() == 1


async def test_work_for_a_place_is_work_for_that_place_alone(team: Team) -> None:
    await press(JOINING)
    guest, other = Guest(), Guest()
    body = guest.body()
    refused = await guest.http.post(f"{CHAT}/rooms", json=body, headers=key())
    work = await worked_out(refused)
    assert (await other.enter(work=work)).json()["code"] == "work_needed"
    answers = [await guest.http.post(f"{CHAT}/rooms", json={**body, "work": work}, headers=key()) for _ in range(2)]
    assert [each.status_code for each in answers] == [200, 429]
