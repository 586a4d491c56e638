"""/api/keyring/epochs and /members: the team's seeds, sealed to each member."""

from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from origo_chat.accounts.admission import CERTIFIED, MEMBER, caller_of
from origo_chat.accounts.api.shapes import KemPk, SignPk, TeamName
from origo_chat.accounts.states import PersonState
from origo_chat.gateway.acting import acting
from origo_chat.gateway.encoded import AnswerId, Encoded, SentId
from origo_chat.gateway.reading import Decimal
from origo_chat.gateway.shapes import Answer, Body
from origo_chat.keyring.selectors import epochs_for, holders
from origo_chat.keyring.services import epochs
from origo_chat.keyring.states import EpochState
from origo_chat.protocol import limits
from origo_chat.service.roles import Role

router = Router()
members_router = Router()

SealedSeed = Annotated[bytes, Encoded(limits.SLOT_BYTES, limits.SLOT_BYTES)]
Holder = SentId | Literal["recovery"]
Number = Annotated[int, Field(ge=1, lt=2**31), Decimal]


class EpochAnswer(Answer):
    """An epoch of the team, with one's own slot where somebody has sealed it, and the recovery key's: every member can
    make that one again and compare."""

    n: int
    state: EpochState
    key_id: AnswerId
    slot: SealedSeed | None
    recovery: SealedSeed | None


class Epochs(Answer):
    """The newest first; destroyed ones are not here."""

    epochs: list[EpochAnswer]


class SealedFor(Body):
    """A seed, sealed to a member (their person id) or to the recovery key ("recovery")."""

    holder: Holder
    slot: SealedSeed


class SealBody(Body):
    """Slots of the current or the proposed epoch."""

    slots: Annotated[list[SealedFor], Field(min_length=1, max_length=50)]


class SealedAnswer(Answer):
    """How many of them were new: the first for a holder stays."""

    stored: int


class MemberAnswer(Answer):
    """Somebody who reads, and the numbers of the epochs that are sealed to them."""

    person: AnswerId
    alias: str
    role: Role
    state: PersonState
    sign_pk: SignPk
    kem_pk: KemPk
    epochs: list[int]


class Members(Answer):
    """In the order of their aliases."""

    members: list[MemberAnswer]


@router.get("/{team}", auth=MEMBER, response=Epochs)
def read_epochs(request: HttpRequest, team: TeamName) -> Epochs:
    """The team's epochs with one's own slots."""
    return Epochs(
        epochs=[
            EpochAnswer(n=each.n, state=each.state, key_id=each.key_id, slot=each.slot, recovery=each.recovery)
            for each in epochs_for(caller_of(request).person, team)
        ]
    )


@router.post("/{team}/{n}/slots", auth=MEMBER, response=SealedAnswer)
@acting
def seal_epoch(request: HttpRequest, team: TeamName, n: Number, body: SealBody) -> SealedAnswer:
    """Seal the seed to colleagues."""
    slots = {each.holder: each.slot for each in body.slots}
    return SealedAnswer(stored=epochs.seal_epoch(by=caller_of(request).person, team=team, n=n, slots=slots))


@router.delete("/{team}/{n}/slots/own", auth=MEMBER, response={204: None})
@acting
def drop_own_slot(request: HttpRequest, team: TeamName, n: Number) -> None:
    """Drop one's own slot because it does not open; a colleague seals it again."""
    epochs.drop_own_slot(by=caller_of(request).person, team=team, n=n)


@members_router.get("/{team}", auth=CERTIFIED, response=Members)
def read_members(request: HttpRequest, team: TeamName) -> Members:
    """Whoever reads. The keys here are for showing: what is sealed to is what keys.log certifies."""
    return Members(
        members=[
            MemberAnswer(
                person=each.member.id,
                alias=each.member.alias,
                role=each.member.role,
                state=each.member.state,
                sign_pk=each.member.keys.sign_pk,
                kem_pk=each.member.keys.kem_pk,
                epochs=each.epochs,
            )
            for each in holders(team)
            if each.member.keys is not None
        ]
    )
