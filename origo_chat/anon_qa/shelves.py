"""Templates and publications as members see them."""

from dataclasses import dataclass

from origo_chat.anon_qa.access import templates_for
from origo_chat.anon_qa.models import Publication
from origo_chat.anon_qa.states import PublicationState
from origo_chat.anon_qa.threads import TeamSlot, key_statements, team_slots
from origo_chat.conversations.states import SlotKind


@dataclass(frozen=True)
class ShelvedTemplate:
    """A template somebody may use."""

    id: str
    is_shared: bool
    is_mine: bool
    version: int
    slots: list[TeamSlot]
    keys: list[bytes]
    envelope: bytes


@dataclass(frozen=True)
class ShelvedPublication:
    """A publication with what is sealed, or public, of it."""

    id: str
    state: PublicationState
    proposed_by: str
    slots: list[TeamSlot]
    keys: list[bytes]
    envelope: bytes
    language: str
    question: str
    answer: str


def shelved_templates(person: str) -> list[ShelvedTemplate]:
    """The team's templates and one's own."""
    found = list(templates_for(person).order_by("pk"))
    slots = team_slots([each.pk for each in found], SlotKind.NOTES)
    keys = key_statements([each.pk for each in found])
    return [
        ShelvedTemplate(
            id=each.pk,
            is_shared=each.is_shared,
            is_mine=each.owner == person,
            version=each.version,
            slots=slots.get(each.pk, []),
            keys=keys.get(each.pk, []),
            envelope=bytes(each.envelope),
        )
        for each in found
    ]


def shelved_publications() -> list[ShelvedPublication]:
    """Every publication, the latest changed first."""
    found = list(Publication.objects.order_by("-changed_on", "id"))
    slots = team_slots([each.id for each in found], SlotKind.NOTES)
    keys = key_statements([each.id for each in found])
    return [
        ShelvedPublication(
            id=each.id,
            state=PublicationState(each.state),
            proposed_by=each.proposed_by,
            slots=slots.get(each.id, []),
            keys=keys.get(each.id, []),
            envelope=bytes(each.envelope),
            language=each.language,
            question=each.question,
            answer=each.answer,
        )
        for each in found
    ]
