"""An open mailbox: a sealed note to ourselves that the page holds alone. A row would tell when somebody was awake.

It names a part of the token's hash, so new words and erasure end it at once. Leaving ends it through the shared cache;
while that is away, leaving holds in the process that was told, and everywhere the session ends by its own time.
"""

import struct
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from origo_chat.abuse.once import use_once, was_used
from origo_chat.core import base64url, clock, identifiers
from origo_chat.gateway.server_keys import open_sealed, seal

LIFE: Final = timedelta(minutes=30)
_PURPOSE: Final = "mailbox-session"
# Mailbox, the first half of the token's hash, session, end.
_NOTE: Final = struct.Struct(">16s16s16sQ")
_LONGEST: Final = 200


@dataclass(frozen=True)
class MailboxSession:
    """What a session says about itself; all of it in hexadecimal, as the tables have it."""

    mailbox: str
    token_part: str
    id: str
    ends_at: int

    def opens(self, token_hash: str) -> bool:
        """Whether the mailbox still has the words the session was opened with."""
        return token_hash.startswith(self.token_part)


def begin_session(*, mailbox: str, token_hash: str) -> str:
    """A session for somebody who has shown the token. Nothing is stored."""
    ends_at = int((clock.now() + LIFE).timestamp())
    parts = (bytes.fromhex(mailbox), bytes.fromhex(token_hash)[:16], identifiers.random_bytes(16), ends_at)
    return base64url.encode(seal(_PURPOSE, _NOTE.pack(*parts)))


def read_session(text: str) -> MailboxSession | None:
    """The session, if it is one of ours, has not ended and was not left."""
    if len(text) > _LONGEST:
        return None
    try:
        note = open_sealed(_PURPOSE, base64url.decode(text))
    except ValueError:
        return None
    if note is None:
        return None
    mailbox, token_part, name, ends_at = _NOTE.unpack(note)
    session = MailboxSession(mailbox.hex(), token_part.hex(), name.hex(), ends_at)
    if clock.now().timestamp() >= ends_at or was_used(_PURPOSE, session.id):
        return None
    return session


def leave_session(session: MailboxSession) -> None:
    """End it before its time."""
    use_once(_PURPOSE, session.id, seconds=int(LIFE.total_seconds()))
