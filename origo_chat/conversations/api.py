"""/api/conversations/rotation: what members' browsers do in the background after a new epoch."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from origo_chat.accounts.admission import CERTIFIED, MEMBER, caller_of
from origo_chat.accounts.api.shapes import TeamName
from origo_chat.conversations.claims import claim
from origo_chat.conversations.selectors import rotation_of
from origo_chat.conversations.services.resealing import ResealedSlot, put_resealed
from origo_chat.conversations.shapes import Generation, SealedKey
from origo_chat.conversations.states import SlotKind
from origo_chat.gateway.acting import acting
from origo_chat.gateway.encoded import AnswerId, SentId
from origo_chat.gateway.repeating import repeatable
from origo_chat.gateway.shapes import Answer, Body
from origo_chat.keyring.states import EpochState
from origo_chat.protocol import limits

router = Router()


class EpochUseAnswer(Answer):
    """An epoch, and how many conversations are sealed to it."""

    n: int
    state: EpochState
    key_id: AnswerId
    conversations: int


class RotationAnswer(Answer):
    """The team's epochs, the newest first; a proposal that waits; and how many slots have to be sealed again."""

    proposal: AnswerId | None
    epochs: list[EpochUseAnswer]
    left: int


class ClaimBody(Body):
    """How many one wants to do now."""

    count: Annotated[int, Field(ge=1, le=limits.SLOTS_IN_A_BATCH)]


class SlotAnswer(Answer):
    """A slot to open and to seal again within a minute."""

    conversation: AnswerId
    kind: SlotKind
    generation: int
    key_id: AnswerId
    slot: SealedKey


class Claimed(Answer):
    """None when all are done or somebody is at them."""

    slots: list[SlotAnswer]
    left: int


class ResealedBody(Body):
    """The slot that was claimed, by its names, and the same key under the current epoch."""

    conversation: SentId
    kind: SlotKind
    generation: Generation
    old_key_id: SentId
    slot: SealedKey


class PutBody(Body):
    """A batch under one epoch, which has to be the current one."""

    key_id: SentId
    slots: Annotated[list[ResealedBody], Field(min_length=1, max_length=limits.SLOTS_IN_A_BATCH)]


class PutAnswer(Answer):
    """How many old slots these replaced, and how many are left."""

    replaced: int
    left: int


@router.get("/{team}", auth=CERTIFIED, response=RotationAnswer)
def read_rotation(request: HttpRequest, team: TeamName) -> RotationAnswer:
    """How far it has come."""
    found = rotation_of(team)
    return RotationAnswer(
        proposal=found.proposal,
        epochs=[
            EpochUseAnswer(n=each.n, state=each.state, key_id=each.key_id, conversations=each.conversations)
            for each in found.epochs
        ],
        left=found.left,
    )


@router.post("/{team}/claim", auth=MEMBER, response=Claimed)
@repeatable
def claim_slots(request: HttpRequest, team: TeamName, body: ClaimBody) -> Claimed:
    """Take some slots to seal again. Asked twice, it gives others."""
    slots = [
        SlotAnswer(
            conversation=each.conversation,
            kind=each.kind,
            generation=each.generation,
            key_id=each.key_id,
            slot=each.slot,
        )
        for each in claim(team=team, count=body.count)
    ]
    return Claimed(slots=slots, left=rotation_of(team).left)


@router.post("/{team}/put", auth=MEMBER, response=PutAnswer)
@acting
def put_slots(request: HttpRequest, team: TeamName, body: PutBody) -> PutAnswer:
    """Put a batch back."""
    slots = [ResealedSlot(s.conversation, s.kind, s.generation, s.old_key_id, s.slot) for s in body.slots]
    replaced = put_resealed(by=caller_of(request).person, team=team, key_id=body.key_id, slots=slots)
    return PutAnswer(replaced=replaced, left=rotation_of(team).left)
