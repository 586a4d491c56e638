"""How much of each kind a conversation takes. Counted in the rows, under the lock of the conversation."""

from collections.abc import Mapping
from typing import Final

from django.db.models import Count, Max, QuerySet, Sum
from django.db.models.functions import Length

from origo_chat.abuse.limits import OF_NOTES, OF_STAFF, OF_VISITOR, UNANSWERED, Ceiling
from origo_chat.conversations.models import Envelope
from origo_chat.conversations.states import Side, Track
from origo_chat.core.errors import AnswerFirst, ThreadFull

_OF_THREAD: Final[Mapping[Side, Ceiling]] = {Side.VISITOR: OF_VISITOR, Side.STAFF: OF_STAFF}


def require_room(conversation: str, side: Side, track: Track, size: int) -> None:
    """Refuse what would be too much: a person's too much for now first, since an answer mends it."""
    written = Envelope.objects.filter(conversation=conversation, track=track)
    if track is Track.NOTES:
        if not _fits(written, size, OF_NOTES):
            raise ThreadFull
        return
    own = written.filter(side=side)
    if not _fits(own, size, _OF_THREAD[side]):
        raise ThreadFull
    if side is Side.VISITOR and not _fits(own.filter(n__gt=_last_answer(written)), size, UNANSWERED):
        raise AnswerFirst


def _fits(rows: QuerySet[Envelope], size: int, ceiling: Ceiling) -> bool:
    """The database knows the lengths without reading the bytes."""
    found = rows.aggregate(envelopes=Count("pk"), bytes=Sum(Length("bytes")))
    return found["envelopes"] < ceiling.envelopes and (found["bytes"] or 0) + size <= ceiling.bytes


def _last_answer(written: QuerySet[Envelope]) -> int:
    return int(written.filter(side=Side.STAFF).aggregate(n=Max("n"))["n"] or 0)
