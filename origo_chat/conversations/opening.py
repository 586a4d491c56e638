"""Opening a mailbox with the token that six words give. Wrong and absent are one answer and the same work."""

import hmac
from dataclasses import dataclass
from typing import Final

from origo_chat.accounts.server_keys import hash_of_token
from origo_chat.conversations.models import EndedMailbox, Mailbox
from origo_chat.conversations.sessions import begin_session
from origo_chat.core.errors import MailboxEnded, NotFound

# What a mailbox that nobody has is compared with: the hash of no token.
_NOBODYS: Final = "0" * 64


@dataclass(frozen=True)
class OpenedMailbox:
    """A session, and the conversation it opens."""

    session: str
    conversation: str


def open_mailbox(*, mailbox: str, token: bytes) -> OpenedMailbox:
    """A session for the right words. Both tables are asked and compared with, whatever is found."""
    shown = hash_of_token(token)
    row = Mailbox.objects.filter(pk=mailbox).values_list("token_hash", "conversation_id").first()
    ended = EndedMailbox.objects.filter(pk=mailbox).values_list("token_hash", "ended_on").first()
    is_right = hmac.compare_digest(row[0] if row else _NOBODYS, shown)
    was_right = hmac.compare_digest(ended[0] if ended else _NOBODYS, shown)
    if row and is_right:
        return OpenedMailbox(begin_session(mailbox=mailbox, token_hash=shown), row[1])
    if ended and was_right:
        raise MailboxEnded(day=ended[1].isoformat())
    raise NotFound
