"""Fills the database of a service with questions of the right shape that open nowhere. PostgreSQL makes them itself: a
hundred thousand take seconds."""

from typing import Final

import psycopg

# Bytes that do not compress, as sealed ones do not.
_BYTES: Final = "(SELECT string_agg(decode(md5(g || '/' || p), 'hex'), '') FROM generate_series(1, {blocks}) p)"
_ENVELOPE: Final = f"substring({_BYTES.format(blocks=70)} for 1112)"
_SLOT: Final = f"substring({_BYTES.format(blocks=73)} for 1168)"
_STATEMENTS: Final = (
    """INSERT INTO conversations_conversation
       (id, created_on, last_active_on, expires_on, state, generation, last, last_note)
       SELECT md5(%(state)s::text || g), current_date - 40, current_date - g %% 40, current_date + 50, 'open', 1, 2, 0
       FROM generate_series(%(from)s::int, %(to)s::int) g""",
    """INSERT INTO anon_qa_question
       (conversation_id, state, version, claimed_by, for_role, needs_second_reader, answer_by, last_by, is_read,
        is_kept_longer, flagged_by, unflagged_by)
       SELECT md5(%(state)s::text || g), %(state)s::text, 1, '', '', false,
              date_trunc('hour', now()) + g %% 72 * interval '1 hour', 'visitor', true, false, '', ''
       FROM generate_series(%(from)s::int, %(to)s::int) g""",
    f"""INSERT INTO conversations_slot (conversation_id, kind, generation, key_id, bytes)
       SELECT md5(%(state)s::text || g), 'thread', 1, k, {_SLOT}
       FROM generate_series(%(from)s::int, %(to)s::int) g, unnest(ARRAY[%(key_id)s::text, repeat('a', 32)]) k""",
    f"""INSERT INTO conversations_envelope (conversation_id, track, n, side, message_id, begins, bytes, day)
       SELECT md5(%(state)s::text || g), 'thread', n, 'visitor', md5(g || 'm' || n), false, {_ENVELOPE}, current_date
       FROM generate_series(%(from)s::int, %(to)s::int) g, generate_series(1, 2) n""",
)


def fill(database: str, state: str, first: int, last: int) -> None:
    """Questions in one state, numbered; and what autovacuum would find out by and by."""
    with psycopg.connect(database, autocommit=True) as connection:
        (key_id,) = connection.execute("SELECT key_id FROM keyring_epoch WHERE state = 'current'").fetchone() or ("",)
        for statement in _STATEMENTS:
            connection.execute(statement, {"state": state, "from": first, "to": last, "key_id": key_id})
        connection.execute("ANALYZE")
