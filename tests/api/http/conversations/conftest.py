"""Sam and Mira at their browsers, and threads under an old epoch."""

from dataclasses import dataclass

import httpx
import pytest_asyncio
from asgiref.sync import sync_to_async

from origo_chat.accounts.models import Person
from origo_chat.conversations.models import Conversation, Slot
from origo_chat.conversations.states import ConversationState, SlotKind
from origo_chat.core import clock, identifiers
from origo_chat.core.base64url import encode_id
from origo_chat.keyring.models import Epoch, EpochSlot
from origo_chat.keyring.states import EpochState
from tests.support.staff import browser_of, hired, key, text

OLD_KEY, NEW_KEY = "aa" * 16, "bb" * 16
ROTATION = "/api/conversations/rotation/team"


@dataclass(frozen=True)
class Team:
    """Two browsers that seal again."""

    sam: httpx.AsyncClient
    mira: httpx.AsyncClient


def make_threads(count: int, state: ConversationState = ConversationState.OPEN) -> None:
    """Conversations with a slot under the old epoch."""
    today = clock.today()
    made = [
        Conversation(id=identifiers.record_id(), created_on=today, last_active_on=today, expires_on=today, state=state)
        for _ in range(count)
    ]
    Conversation.objects.bulk_create(made)
    Slot.objects.bulk_create(
        Slot(
            id=identifiers.record_id(),
            conversation=each,
            kind=SlotKind.THREAD,
            generation=1,
            key_id=OLD_KEY,
            bytes=b"old" + bytes(1165),
        )
        for each in made
    )


def make_epochs() -> None:
    """An old epoch and the current one."""
    Epoch.objects.create(team="team", n=1, key_id=OLD_KEY, state=EpochState.OLD)
    Epoch.objects.create(team="team", n=2, key_id=NEW_KEY, state=EpochState.CURRENT)
    holder = Person.objects.order_by("sign_in_name").first()
    assert holder is not None
    EpochSlot.objects.create(team="team", n=1, holder=holder.id, slot=b"x")


@pytest_asyncio.fixture
async def team(client: httpx.AsyncClient) -> Team:
    """Both members, after a rotation."""
    made = Team(*[await browser_of(await hired(name)) for name in ("sam", "mira")])
    await sync_to_async(make_epochs)()
    return made


async def claim(browser: httpx.AsyncClient, count: int = 50) -> list[dict[str, object]]:
    """Take some."""
    return list((await browser.post(f"{ROTATION}/claim", json={"count": count})).json()["slots"])


async def put(
    browser: httpx.AsyncClient, claimed: list[dict[str, object]], new: bytes = b"new", over: str = OLD_KEY
) -> httpx.Response:
    """Put them back, sealed again."""
    names = ("conversation", "kind", "generation")
    sealed = {"old_key_id": encode_id(over), "slot": text(new + bytes(1168 - len(new)))}
    slots = [{**{name: each[name] for name in names}, **sealed} for each in claimed]
    body = {"key_id": encode_id(NEW_KEY), "slots": slots}
    return await browser.post(f"{ROTATION}/put", json=body, headers=key())


async def left(browser: httpx.AsyncClient) -> int:
    """How many are still to be done."""
    return int((await browser.get(ROTATION)).json()["left"])
