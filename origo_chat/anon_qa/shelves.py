"""Templates and publications as members see them."""

from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from django.db.models import Q, QuerySet
from django.db.models.expressions import Combinable
from django.db.models.functions import Length

from origo_chat.anon_qa.access import templates_for
from origo_chat.anon_qa.models import Publication, Template
from origo_chat.anon_qa.states import PublicationState
from origo_chat.anon_qa.threads import TeamSlot, key_statements, team_slots
from origo_chat.conversations.states import SlotKind
from origo_chat.gateway.parts import fitting

# One answer: a shelf of letters, or a few of the longest.
SHELF_PART: Final = 100
SHELF_PART_BYTES: Final = 512 * 1024

Shelved = TypeVar("Shelved", Template, Publication)


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


def shelved_templates(person: str, after: str | None = None) -> tuple[list[ShelvedTemplate], str | None]:
    """The team's templates and one's own, some of them; and from which on the next are asked for."""
    rows = templates_for(person).filter(pk__gt=after or "").order_by("pk")
    found, has_more = _part(rows, Length("envelope"))
    slots = team_slots([each.pk for each in found], SlotKind.NOTES)
    keys = key_statements([each.pk for each in found])
    shelved = [
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
    return shelved, shelved[-1].id if has_more else None


def shelved_publications(
    after: tuple[date, str] | None = None,
) -> tuple[list[ShelvedPublication], tuple[date, str] | None]:
    """Publications, the latest changed first, some of them; and after which the next are asked for."""
    rows = Publication.objects.order_by("-changed_on", "id")
    if after is not None:
        day, last = after
        rows = rows.filter(Q(changed_on__lt=day) | Q(changed_on=day, id__gt=last))
    found, has_more = _part(rows, Length("envelope") + Length("question") + Length("answer"))
    slots = team_slots([each.id for each in found], SlotKind.NOTES)
    keys = key_statements([each.id for each in found])
    shelved = [
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
    return shelved, (found[-1].changed_on, found[-1].id) if has_more else None


def _part(rows: QuerySet[Shelved], length: Combinable) -> tuple[list[Shelved], bool]:
    """As many from the front as fit one answer, and whether more follow."""
    lengths = list(rows.values_list(length, flat=True)[: SHELF_PART + 1])
    count = fitting(lengths[:SHELF_PART], SHELF_PART_BYTES)
    return list(rows[:count]), len(lengths) > count
