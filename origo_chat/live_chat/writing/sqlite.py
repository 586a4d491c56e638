"""SQLite: a writer's transaction begins with the one lock there is, so numbers are read and written inside it."""

from collections.abc import Sequence
from typing import Final

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from origo_chat.abuse.limits import TALK_PACKETS
from origo_chat.live_chat.states import IN_TALK, MemberState
from origo_chat.live_chat.writing.batch import AHEAD, FULL, OVER, REFUSED, Fate, Outcome, Sent

_ALLOWED: Final = """
SELECT room.last, room.epoch, room.state FROM live_chat_room room
JOIN live_chat_member member ON member.room_id = room.id AND member.member = %s AND member.state = %s
WHERE room.id = %s
"""
_KNOWN: Final = "SELECT n, packet FROM live_chat_packet WHERE room_id = %s AND member = %s AND client_id = %s"
_INSERT: Final = "INSERT INTO live_chat_packet (room_id, n, member, client_id, packet) VALUES (%s, %s, %s, %s, %s)"
_COUNT: Final = "UPDATE live_chat_room SET last = %s WHERE id = %s"


@transaction.atomic
def keep(batch: Sequence[Sent]) -> list[Outcome]:
    """Commit; whatever it is not about is refused."""
    with connection.cursor() as cursor:
        return [_keep_one(cursor, sent) for sent in batch]


def _keep_one(cursor: CursorWrapper, sent: Sent) -> Outcome:
    cursor.execute(_KNOWN, sent.name)
    known = cursor.fetchone()
    if known is not None:
        is_same = bytes(known[1]) == sent.packet
        return Outcome(Fate.KNOWN, known[0]) if is_same else Outcome(Fate.OTHER, 0)
    cursor.execute(_ALLOWED, (sent.member, MemberState.IN, sent.room))
    allowed = cursor.fetchone()
    if allowed is None:
        return REFUSED
    if allowed[2] not in IN_TALK:
        return Outcome(Fate.SILENT, 0, allowed[2])
    if allowed[1] != sent.epoch:
        return OVER if sent.epoch < allowed[1] else AHEAD
    n = allowed[0] + 1
    if n > TALK_PACKETS:
        return FULL
    cursor.execute(_INSERT, (sent.room, n, sent.member, sent.client_id, sent.packet))
    cursor.execute(_COUNT, (n, sent.room))
    return Outcome(Fate.NEW, n)
