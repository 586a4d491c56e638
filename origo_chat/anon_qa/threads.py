"""What a member's browser opens: the sealed parts of a question, as they lie."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import F

from origo_chat.accounts.teams import TEAM
from origo_chat.anon_qa.models import Draft, ProposedAnswer
from origo_chat.anon_qa.selectors import QuestionRow, row_of
from origo_chat.conversations.models import KeyStatement, Slot
from origo_chat.conversations.selectors import ReadEnvelope, thread_part
from origo_chat.conversations.states import SlotKind, Track
from origo_chat.keyring.models import Epoch


@dataclass(frozen=True)
class TeamSlot:
    """A key of a conversation, sealed to an epoch of the team."""

    generation: int
    key_id: str
    slot: bytes


@dataclass(frozen=True)
class Written:
    """What somebody has in hand. An answer before its second reader has no version: it is what it is."""

    version: int
    by: str
    envelope: bytes


@dataclass(frozen=True)
class WholeQuestion:
    """Everything of one question, of a long one the beginning: what follows is asked for by number."""

    row: QuestionRow
    thread_slots: list[TeamSlot]
    notes_slots: list[TeamSlot]
    notes_keys: list[bytes]
    envelopes: list[ReadEnvelope]
    notes: list[ReadEnvelope]
    draft: Written | None
    proposed: Written | None


def whole_question(conversation: str) -> WholeQuestion:
    """One question with what is sealed in it."""
    row = row_of(conversation)
    draft = Draft.objects.filter(pk=conversation).first()
    proposed = ProposedAnswer.objects.filter(pk=conversation).first()
    return WholeQuestion(
        row=row,
        thread_slots=team_slots([conversation], SlotKind.THREAD).get(conversation, []),
        notes_slots=team_slots([conversation], SlotKind.NOTES).get(conversation, []),
        notes_keys=key_statements([conversation]).get(conversation, []),
        envelopes=thread_part(conversation, after=0),
        notes=thread_part(conversation, after=0, track=Track.NOTES),
        draft=Written(draft.version, draft.by, bytes(draft.envelope)) if draft else None,
        proposed=Written(0, proposed.by, bytes(proposed.envelope)) if proposed else None,
    )


def team_slots(conversations: Sequence[str], kind: SlotKind) -> dict[str, list[TeamSlot]]:
    """The slots of some conversations that the team can open."""
    ours = Epoch.objects.filter(team=TEAM).values("key_id")
    found = Slot.objects.filter(conversation__in=conversations, kind=kind, key_id__in=ours)
    slots: dict[str, list[TeamSlot]] = {}
    # What takes the place of another comes first; what was kept is for when that opens nothing.
    for each in found.order_by("generation", F("ends_on").desc(nulls_first=True), "-pk"):
        made = TeamSlot(each.generation, each.key_id, bytes(each.bytes))
        slots.setdefault(each.conversation_id, []).append(made)
    return slots


def key_statements(conversations: Sequence[str]) -> dict[str, list[bytes]]:
    """Who made the notes keys of some conversations."""
    found = KeyStatement.objects.filter(conversation__in=conversations).order_by("generation")
    statements: dict[str, list[bytes]] = {}
    for each in found:
        statements.setdefault(each.conversation_id, []).append(bytes(each.bytes))
    return statements
