"""PostgreSQL: lock the rooms in one order, number and insert in one statement, commit: one round trip in a pipeline."""

from collections.abc import Sequence
from typing import Final

from django.db import connection

from origo_chat.abuse.limits import TALK_PACKETS
from origo_chat.live_chat.states import IN_TALK, MemberState
from origo_chat.live_chat.writing.batch import REFUSED, Fate, Outcome, Sent

# Everybody locks in the order of names, so two batches wait for each other and never in a circle. A statement of its
# own: what comes after the wait has to see what was committed during it, or a number would be given twice or lost.
_LOCK: Final = """
SELECT id FROM live_chat_room WHERE id = ANY(%(rooms)s) ORDER BY id FOR NO KEY UPDATE
"""
_KEEP: Final = """
WITH sent AS (
    SELECT * FROM unnest(
        %(room)s::text[], %(member)s::text[], %(client_id)s::text[], %(packet)s::bytea[], %(epoch)s::bigint[]
    ) WITH ORDINALITY AS t (room, member, client_id, packet, epoch, place)
), known AS (
    SELECT sent.place, kept.n, kept.packet = sent.packet AS is_same FROM sent
    JOIN live_chat_packet kept
    ON kept.room_id = sent.room AND kept.member = sent.member AND kept.client_id = sent.client_id
), allowed AS (
    SELECT sent.*, room.last, room.state, room.state = ANY(%(in_talk)s::text[]) AS is_talk, room.epoch AS newest
    FROM sent JOIN live_chat_room room ON room.id = sent.room
    JOIN live_chat_member member
    ON member.room_id = sent.room AND member.member = sent.member AND member.state = %(may_write)s
    WHERE sent.place NOT IN (SELECT place FROM known)
), numbered AS (
    SELECT allowed.*, last + row_number() OVER (PARTITION BY room ORDER BY place) AS n FROM allowed
    WHERE is_talk AND epoch = newest
), fresh AS (
    SELECT * FROM numbered WHERE n <= %(most)s
), inserted AS (
    INSERT INTO live_chat_packet (room_id, n, member, client_id, packet)
    SELECT room, n, member, client_id, packet FROM fresh
), counted AS (
    UPDATE live_chat_room room SET last = newest.n
    FROM (SELECT fresh.room, max(fresh.n) AS n FROM fresh GROUP BY fresh.room) newest WHERE room.id = newest.room
)
SELECT place, n, 'new', '' FROM fresh
UNION ALL SELECT place, 0, 'full', '' FROM numbered WHERE n > %(most)s
UNION ALL SELECT place, n, CASE WHEN is_same THEN 'known' ELSE 'other' END, '' FROM known
UNION ALL SELECT place, 0, 'silent', state FROM allowed WHERE NOT is_talk
UNION ALL SELECT place, 0, CASE WHEN epoch < newest THEN 'over' ELSE 'ahead' END, '' FROM allowed
WHERE is_talk AND epoch <> newest
"""


def keep(batch: Sequence[Sent]) -> list[Outcome]:
    """Commit; whatever it is not about is refused."""
    columns = {
        "room": [sent.room for sent in batch],
        "member": [sent.member for sent in batch],
        "client_id": [sent.client_id for sent in batch],
        "packet": [sent.packet for sent in batch],
        "epoch": [sent.epoch for sent in batch],
        "in_talk": list(IN_TALK),
        "most": TALK_PACKETS,
        "may_write": MemberState.IN.value,
    }
    connection.ensure_connection()
    raw = connection.connection
    with raw.pipeline(), raw.transaction():
        raw.execute(_LOCK, {"rooms": sorted({sent.room for sent in batch})}, prepare=True)
        found = raw.execute(_KEEP, columns, prepare=True)
    outcomes = [REFUSED] * len(batch)
    for place, n, fate, state in found.fetchall():
        outcomes[place - 1] = Outcome(Fate(fate), 0 if fate == Fate.OTHER else n, state)
    return outcomes
