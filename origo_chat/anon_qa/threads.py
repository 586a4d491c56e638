"""What a member's browser opens: the sealed parts of questions, as they lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, OuterRef, Subquery

from origo_chat.accounts.teams import TEAM
from origo_chat.anon_qa.models import Draft, ProposedAnswer, Question
from origo_chat.anon_qa.selectors import QuestionRow, row_of
from origo_chat.conversations.models import Conversation, Envelope, KeyStatement, Slot
from origo_chat.conversations.services.appending import generation_of
from origo_chat.conversations.states import Side, SlotKind, Track
from origo_chat.keyring.models import Epoch


@dataclass(frozen=True)
class TeamSlot:
    """A key of a conversation, sealed to an epoch of the team."""

    generation: int
    key_id: str
    slot: bytes


@dataclass(frozen=True)
class Head:
    """Enough to show what a question is about: the first message, and the person's last one when it is another."""

    conversation: str
    slots: list[TeamSlot]
    first: bytes
    # The first envelopes of later generations: what vouches for their keys.
    begun: list[bytes]
    latest: bytes | None


@dataclass(frozen=True)
class Numbered:
    """An envelope where it stands."""

    n: int
    side: Side
    day: date
    envelope: bytes


@dataclass(frozen=True)
class Written:
    """What somebody has in hand. An answer before its second reader has no version: it is what it is."""

    version: int
    by: str
    envelope: bytes


@dataclass(frozen=True)
class WholeQuestion:
    """Everything of one question."""

    row: QuestionRow
    thread_slots: list[TeamSlot]
    notes_slots: list[TeamSlot]
    notes_keys: list[bytes]
    envelopes: list[Numbered]
    notes: list[Numbered]
    draft: Written | None
    proposed: Written | None


def heads_of(conversations: Sequence[str]) -> list[Head]:
    """The heads of some questions, in as many queries for a hundred as for one."""
    there = list(Question.objects.filter(pk__in=conversations).order_by("pk").values_list("pk", flat=True))
    slots = team_slots(there, SlotKind.THREAD)
    first = _envelopes(there, n=1)
    latest = _envelopes(there, n=_last_of_visitor())
    begun = _begun(there)
    return [
        Head(
            each,
            slots.get(each, []),
            first[each].envelope,
            begun.get(each, []),
            _other(first[each], latest.get(each)),
        )
        for each in there
        if each in first
    ]


def whole_question(conversation: str) -> WholeQuestion:
    """One question with all that is sealed in it."""
    row = row_of(conversation)
    draft = Draft.objects.filter(pk=conversation).first()
    proposed = ProposedAnswer.objects.filter(pk=conversation).first()
    return WholeQuestion(
        row=row,
        thread_slots=team_slots([conversation], SlotKind.THREAD).get(conversation, []),
        notes_slots=team_slots([conversation], SlotKind.NOTES).get(conversation, []),
        notes_keys=key_statements([conversation]).get(conversation, []),
        envelopes=_track(conversation, Track.THREAD),
        notes=_track(conversation, Track.NOTES),
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


def _begun(conversations: Sequence[str]) -> dict[str, list[bytes]]:
    """The first envelope of every generation after the first, in their order."""
    renewed = Conversation.objects.filter(pk__in=conversations, generation__gt=1).values("pk")
    written = Envelope.objects.filter(conversation__in=renewed, track=Track.THREAD, side=Side.VISITOR)
    written = written.order_by("conversation", "n")
    begun: dict[str, list[bytes]] = {}
    reached: dict[str, int] = {}
    for each in written:
        generation = generation_of(bytes(each.bytes))
        if generation > reached.get(each.conversation_id, 1):
            reached[each.conversation_id] = generation
            begun.setdefault(each.conversation_id, []).append(bytes(each.bytes))
    return begun


def _last_of_visitor() -> Subquery:
    written = Envelope.objects.filter(conversation=OuterRef("conversation"), track=Track.THREAD, side=Side.VISITOR)
    return Subquery(written.order_by("-n").values("n")[:1])


def _envelopes(conversations: Sequence[str], **which: object) -> dict[str, Numbered]:
    found = Envelope.objects.filter(conversation__in=conversations, track=Track.THREAD, **which)
    return {each.conversation_id: _numbered(each) for each in found}


def _other(first: Numbered, latest: Numbered | None) -> bytes | None:
    return latest.envelope if latest is not None and latest.n != first.n else None


def _track(conversation: str, track: Track) -> list[Numbered]:
    found = Envelope.objects.filter(conversation=conversation, track=track).order_by("n")
    return [_numbered(each) for each in found]


def _numbered(each: Envelope) -> Numbered:
    return Numbered(each.n, Side(each.side), each.day, bytes(each.bytes))
