"""The team at its browsers, and questions of the right shape that open nowhere: the server never looks into them."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
from asgiref.sync import sync_to_async

from origo_chat.anon_qa.models import Question
from origo_chat.anon_qa.promise import answer_due
from origo_chat.anon_qa.states import QuestionState
from origo_chat.conversations.models import Conversation, Envelope, Mailbox, Slot
from origo_chat.conversations.states import ConversationState, Side, SlotKind, Track
from origo_chat.core import base64url, clock, identifiers
from origo_chat.keyring.models import Epoch
from origo_chat.keyring.states import EpochState
from origo_chat.protocol.envelopes import ENVELOPE_BYTES, MAGIC, EnvelopeType
from origo_chat.service.roles import Role
from tests.support.staff import Staff, browser_of, hired, key, text

EPOCH = "ee" * 16
STATEMENT = bytes(155)
SLOT = b"slot" + bytes(1164)
MESSAGE, NOTE, DRAFT = EnvelopeType.MESSAGE, EnvelopeType.NOTE, EnvelopeType.DRAFT


@dataclass(frozen=True)
class Seat:
    """Somebody of the team at their browser."""

    staff: Staff
    browser: httpx.AsyncClient

    @property
    def id(self) -> str:
        """Who it is."""
        return self.staff.id

    @property
    def named(self) -> str:
        """The same as the wire has it."""
        return self.staff.named

    async def act(self, conversation: str, verb: str, **body: Any) -> httpx.Response:
        """Do something with a question."""
        return await self.post(f"/api/questions/{conversation}/{verb}", **body)

    async def post(self, address: str, **body: Any) -> httpx.Response:
        """A call that acts."""
        return await self.browser.post(address, json=body, headers=key())

    async def get(self, address: str) -> Any:
        """A call that reads."""
        answer = await self.browser.get(address)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def read(self, conversation: str) -> Any:
        """Everything of a question."""
        return await self.get(f"/api/questions/{conversation}")


@dataclass(frozen=True)
class Seats:
    """Sam and Mira answer, Lena leads."""

    sam: Seat
    mira: Seat
    lena: Seat


async def seat(name: str, role: Role = Role.KURATOR) -> Seat:
    """Somebody who reads."""
    staff = await hired(name, role)
    return Seat(staff, await browser_of(staff))


def make_epoch() -> None:
    """What is sealed to."""
    Epoch.objects.create(team="team", n=1, key_id=EPOCH, state=EpochState.CURRENT)


def sealed(
    conversation: str, kind: EnvelopeType = MESSAGE, generation: int = 1, size: int = ENVELOPE_BYTES[0]
) -> bytes:
    """An envelope as far as the server looks."""
    header = MAGIC + bytes([kind]) + base64url.decode(conversation) + generation.to_bytes(4, "big")
    return header + identifiers.random_bytes(size - len(header))


def envelope(conversation: str, kind: EnvelopeType = MESSAGE, generation: int = 1) -> str:
    """The same as text."""
    return text(sealed(conversation, kind, generation))


def notes_slot(key_id: str = EPOCH, **changed: Any) -> dict[str, Any]:
    """A notes key for the team."""
    sealed = {"key_id": base64url.encode_id(key_id), "slot": text(SLOT), "statement": text(STATEMENT)}
    return {"generation": 1, **sealed, **changed}


def make_question(**fields: Any) -> str:
    """A question as a visitor leaves it."""
    today, name = clock.today(), identifiers.record_id()
    row = Conversation.objects.create(
        id=name,
        created_on=today,
        last_active_on=today,
        expires_on=today + timedelta(days=90),
        state=ConversationState.OPEN,
        last=1,
    )
    Slot.objects.create(
        id=identifiers.record_id(),
        conversation=row,
        kind=SlotKind.THREAD,
        generation=1,
        key_id=EPOCH,
        bytes=SLOT,
    )
    Mailbox.objects.create(id=identifiers.record_id(), token_hash="0" * 64, ring=b"k", conversation=row)
    put_message(row, Side.VISITOR, 1)
    told = {"state": QuestionState.ASKED, "answer_by": answer_due(), "last_by": Side.VISITOR, **fields}
    Question.objects.create(conversation=row, **told)
    return base64url.encode_id(name)


def put_message(row: Conversation, side: Side, n: int) -> bytes:
    """A message in the thread."""
    data = sealed(base64url.encode_id(row.id))
    Envelope.objects.create(
        conversation=row,
        track=Track.THREAD,
        n=n,
        side=side,
        message_id=data[24:40].hex(),
        bytes=data,
        day=row.created_on,
    )
    return data


async def asked(**fields: Any) -> str:
    """A question, from an asynchronous test."""
    return await sync_to_async(make_question)(**fields)


def code(answer: httpx.Response) -> str:
    """How a call was refused."""
    return str(answer.json()["code"])
