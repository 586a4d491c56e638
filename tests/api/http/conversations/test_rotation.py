"""Sealing threads again after a new epoch: by two at once, stopped half-way, put twice; and the end of old seeds."""

import asyncio
from datetime import timedelta

import httpx
import pytest
from asgiref.sync import sync_to_async

from origo_chat.anon_qa.services.ending import end_conversations
from origo_chat.conversations.claims import LEASE
from origo_chat.conversations.models import Conversation, Slot
from origo_chat.conversations.purge import kept_slots, needless_epochs
from origo_chat.conversations.services.resealing import SLOTS_KEPT
from origo_chat.conversations.states import ConversationState
from origo_chat.core import clock
from origo_chat.keyring.models import Epoch, EpochSlot
from origo_chat.service.roles import Role
from tests.api.http.conversations.conftest import NEW_KEY, OLD_KEY, ROTATION, Team, claim, left, make_threads, put
from tests.hostile.lie import lie
from tests.support.staff import administrator, browser_of, hired, text


async def threads(count: int, state: ConversationState = ConversationState.OPEN) -> None:
    await sync_to_async(make_threads)(count, state)


async def under(key_id: str) -> int:
    return await Slot.objects.filter(key_id=key_id, ends_on=None).acount()


async def test_a_batch_is_claimed_sealed_and_put(team: Team) -> None:
    await threads(3)
    claimed = await claim(team.sam)
    assert [each["slot"] for each in claimed] == [text(b"old" + bytes(1165))] * 3
    assert (await put(team.sam, claimed)).json() == {"replaced": 3, "left": 0}
    assert (await under(OLD_KEY), await under(NEW_KEY)) == (0, 3)


async def test_two_at_once_never_get_the_same(team: Team) -> None:
    await threads(40)
    browsers = [team.sam, team.mira] * 4
    answers = await asyncio.gather(*(claim(browser, 5) for browser in browsers))
    claimed = [str(each["conversation"]) for answer in answers for each in answer]
    assert len(claimed) == len(set(claimed)) == 40


async def work(browser: httpx.AsyncClient) -> int:
    done = 0
    while claimed := await claim(browser, 7):
        done += (await put(browser, claimed)).json()["replaced"]
    return done


async def test_two_browsers_share_the_work(team: Team) -> None:
    await threads(50)
    done = await asyncio.gather(work(team.sam), work(team.mira))
    assert (sum(done), await left(team.sam), await under(NEW_KEY)) == (50, 0, 50)


async def test_what_a_closed_browser_had_is_handed_out_again_after_a_minute(team: Team) -> None:
    await threads(10)
    taken = await claim(team.sam, 6)
    assert [len(taken), len(await claim(team.mira)), len(await claim(team.mira))] == [6, 4, 0]
    with clock.stopped_for_testing(clock.now() + LEASE):
        assert len(await claim(team.mira)) == 10


async def test_put_again_or_by_another_it_changes_nothing(team: Team) -> None:
    await threads(2)
    claimed = await claim(team.sam)
    replaced = [
        (await put(team.sam, claimed)).json()["replaced"],
        (await put(team.mira, claimed, b"b")).json()["replaced"],
    ]
    assert replaced == [2, 0]
    assert {bytes(slot.bytes)[:3] async for slot in Slot.objects.filter(ends_on=None)} == {b"new"}


async def test_two_that_put_the_same_at_once_replace_it_once(team: Team) -> None:
    await threads(20)
    claimed = await claim(team.sam)
    answers = await asyncio.gather(*(put(browser, claimed) for browser in (team.sam, team.mira) * 3))
    assert [each.status_code for each in answers] == [200] * 6
    assert sum(each.json()["replaced"] for each in answers) == 20
    assert (await under(OLD_KEY), await under(NEW_KEY)) == (0, 20)


async def test_only_the_current_epoch_is_sealed_to(team: Team) -> None:
    await threads(1)
    claimed = await claim(team.sam)
    await Epoch.objects.filter(n=2).aupdate(key_id="cc" * 16)
    assert (await put(team.sam, claimed)).json()["code"] == "changed_meanwhile"
    assert await under(OLD_KEY) == 1


async def test_closed_ones_stay_under_their_epoch(team: Team) -> None:
    await threads(2, ConversationState.CLOSED)
    assert await claim(team.sam) == []
    assert await left(team.sam) == 0


async def test_the_old_seed_is_destroyed_when_nothing_needs_it(team: Team) -> None:
    await threads(1)
    await threads(1, ConversationState.CLOSED)
    await put(team.sam, await claim(team.sam))
    assert await sync_to_async(needless_epochs)() == 0
    await Conversation.objects.filter(state="closed").aupdate(expires_on=clock.today() - timedelta(days=1))
    assert await sync_to_async(end_conversations)() > 0
    assert await sync_to_async(needless_epochs)() == 0
    await Slot.objects.exclude(ends_on=None).aupdate(ends_on=clock.today())
    assert await sync_to_async(kept_slots)() == 1
    assert await sync_to_async(needless_epochs)() == 1
    assert await EpochSlot.objects.acount() == 0
    assert (await Epoch.objects.aget(n=1)).state == "destroyed"


async def test_progress_is_shown(team: Team) -> None:
    await threads(2)
    await put(team.sam, await claim(team.sam, 1))
    shown = (await (await administrator()).get(ROTATION)).json()
    assert [(each["n"], each["state"], each["conversations"]) for each in shown["epochs"]] == [
        (2, "current", 1),
        (1, "old", 1),
    ]
    assert (shown["left"], shown["proposal"]) == (1, None)


@pytest.mark.parametrize("body", [{}, {"count": 0}, {"count": 51}, {"count": "many"}])
async def test_a_malformed_claim_is_refused(team: Team, body: dict[str, object]) -> None:
    answer = await team.sam.post(f"{ROTATION}/claim", json=body)
    assert answer.json()["code"] == "malformed"


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.INTERPRETER, Role.OPERATOR])
async def test_whoever_does_not_read_claims_nothing(team: Team, role: Role) -> None:
    browser = await browser_of(await hired("other", role))
    assert (await browser.post(f"{ROTATION}/claim", json={"count": 1})).status_code == 404


async def test_a_whole_batch_fits_a_body(team: Team) -> None:
    await threads(50)
    assert (await put(team.sam, await claim(team.sam, 50))).json()["replaced"] == 50


async def mend(browser: httpx.AsyncClient, claimed: list[dict[str, object]], new: bytes) -> int:
    """Put other slots in the place of those of the current epoch."""
    answer = await put(browser, claimed, new, over=NEW_KEY)
    return int(answer.json()["replaced"])


@lie("resealed-slot-of-rubbish")
async def test_what_was_sealed_to_nothing_is_mended_from_what_was_kept(team: Team) -> None:
    await threads(1)
    claimed = await claim(team.sam)
    await put(team.sam, claimed, b"rubbish")
    kept = [slot async for slot in Slot.objects.filter(key_id=OLD_KEY)]
    assert [(bytes(each.bytes)[:3], each.ends_on) for each in kept] == [(b"old", clock.today() + SLOTS_KEPT)]
    assert await mend(team.mira, claimed, b"good") == 1
    assert {bytes(slot.bytes)[:4] async for slot in Slot.objects.filter(ends_on=None)} == {b"good"}
    assert await Slot.objects.acount() == 3


async def test_nothing_is_mended_that_was_never_sealed_again(team: Team) -> None:
    await threads(1)
    claimed = await claim(team.sam)
    await Slot.objects.all().aupdate(key_id=NEW_KEY)
    assert await mend(team.mira, claimed, b"other") == 0
    assert await under(NEW_KEY) == 1
