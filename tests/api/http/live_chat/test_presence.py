"""What somebody takes now: recorded when it changes, and not changed without end."""

import httpx
import pytest
from asgiref.sync import sync_to_async

from origo_chat.abuse.limits import PRESENCE
from origo_chat.audit.models import Entry
from origo_chat.live_chat.models import Presence
from tests.api.http.live_chat.conftest import Team
from tests.support.chat import CHAT
from tests.support.staff import key


async def say(browser: httpx.AsyncClient, state: str, capacity: int = 2) -> httpx.Response:
    return await browser.post(f"{CHAT}/presence", json={"state": state, "capacity": capacity}, headers=key())


@sync_to_async
def recorded(person: str) -> list[str]:
    rows = Entry.objects.filter(actor=person, event="chat_presence").order_by("n")
    return list(rows.values_list("subject", flat=True))


@pytest.mark.parametrize("who", ["mira", "ivan"])
async def test_what_did_not_change_is_not_recorded(team: Team, who: str) -> None:
    browser, person = getattr(team, who), team.people[who].id
    said = [("away", 2), ("available", 2), ("available", 2), ("available", 3), ("break", 3), ("break", 3), ("away", 3)]
    for each in (*said, ("away", 3)):
        assert (await say(browser, *each)).status_code == 204
    assert await recorded(person) == ["available", "available", "break", "away"]


async def test_what_is_said_again_holds_on_and_asks_anew(team: Team) -> None:
    await Presence.objects.aupdate(unanswered=1)
    before = await Presence.objects.aget()
    await say(team.sam, "available")
    after = await Presence.objects.aget()
    assert (after.unanswered, after.seen_at > before.seen_at) == (0, True)


async def test_beyond_so_many_in_a_minute_one_waits(team: Team) -> None:
    for turn in range(PRESENCE.tries):
        assert (await say(team.ivan, "available", turn % 3)).status_code == 204
    refused = await say(team.ivan, "available", 5)
    assert (refused.status_code, refused.json()["code"]) == (429, "too_many")
    assert 1 <= refused.json()["params"]["seconds"] <= PRESENCE.seconds
    assert (await say(team.mira, "available")).status_code == 204
