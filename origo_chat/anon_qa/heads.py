"""What shows a member's browser what questions are about, without the rest of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Final

from django.db.models import Count, Max, Q, QuerySet, Sum
from django.db.models.functions import Length

from origo_chat.anon_qa.models import Question
from origo_chat.anon_qa.threads import TeamSlot, team_slots
from origo_chat.conversations.models import Envelope, Slot
from origo_chat.conversations.states import Side, SlotKind, Track
from origo_chat.gateway.parts import fitting
from origo_chat.protocol.limits import SLOT_BYTES

# One answer. The usual head has two kilobytes; the largest a stranger makes of a question has four hundred.
HEADS_BYTES: Final = 1024 * 1024


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
class Heads:
    """Some heads, and the questions whose heads did not fit: they are asked for again."""

    heads: list[Head]
    left: list[str]


def heads_of(conversations: Sequence[str]) -> Heads:
    """The heads of some questions, in as many queries for a hundred as for one."""
    shown = _shown(list(Question.objects.filter(pk__in=conversations).values_list("pk", flat=True)))
    lengths = _lengths(shown)
    there = sorted(lengths)
    taken = there[: fitting((lengths[each] for each in there), HEADS_BYTES)]
    slots = team_slots(taken, SlotKind.THREAD)
    envelopes: dict[str, list[Envelope]] = {}
    for each in shown.filter(conversation__in=taken).order_by("conversation", "n"):
        envelopes.setdefault(each.conversation_id, []).append(each)
    heads = [_head(each, slots.get(each, []), envelopes[each]) for each in taken if each in envelopes]
    return Heads(heads, there[len(taken) :])


def _head(conversation: str, slots: list[TeamSlot], envelopes: list[Envelope]) -> Head:
    first, latest = envelopes[0], envelopes[-1]
    begun = [bytes(each.bytes) for each in envelopes if each.begins]
    return Head(conversation, slots, bytes(first.bytes), begun, bytes(latest.bytes) if latest.n != first.n else None)


def _shown(conversations: Sequence[str]) -> QuerySet[Envelope]:
    """The first envelopes, those that begin another key, and the person's last ones."""
    written = Envelope.objects.filter(conversation__in=conversations, track=Track.THREAD)
    last = written.filter(side=Side.VISITOR).values_list("conversation").annotate(n=Max("n"))
    lasts = (Q(conversation=conversation, n=n) for conversation, n in last if n > 1)
    return written.filter(reduce(or_, lasts, Q(n=1) | Q(begins=True)))


def _lengths(shown: QuerySet[Envelope]) -> dict[str, int]:
    """How long each head is, with every slot: known before a byte of one is read."""
    lengths = dict(shown.order_by().values_list("conversation").annotate(size=Sum(Length("bytes"))))
    slots = Slot.objects.filter(conversation__in=list(lengths), kind=SlotKind.THREAD)
    for conversation, count in slots.order_by().values_list("conversation").annotate(count=Count("pk")):
        lengths[conversation] += count * SLOT_BYTES
    return lengths
