"""Tickets for sockets: a session's cookie never stands in an address, and a socket's address stands in no history."""

from datetime import timedelta
from typing import Final

from django.db import transaction

from origo_chat.abuse import limits
from origo_chat.abuse.counting import spend
from origo_chat.accounts.access import live_sessions
from origo_chat.accounts.models import Session, SocketTicket
from origo_chat.accounts.server_keys import hash_of_token
from origo_chat.core import clock, identifiers

# Long enough for a slow connection, too short to be found and used by somebody else.
LIFE: Final = timedelta(seconds=30)


def make_ticket(*, person: str, session: str) -> str:
    """A ticket for one socket of one session."""
    spend(limits.SOCKET_TICKET, person)
    ticket = identifiers.token()
    SocketTicket.objects.create(token_hash=hash_of_token(ticket), session_id=session, ends_at=clock.now() + LIFE)
    return ticket


@transaction.atomic
def use_ticket(*, ticket: str) -> Session | None:
    """The live session a ticket stands for, once."""
    now = clock.now()
    row = SocketTicket.objects.select_for_update().filter(token_hash=hash_of_token(ticket)).first()
    if row is None:
        return None
    live = live_sessions(now).filter(pk=row.session_id, is_complete=True)
    session = live.first() if row.ends_at > now else None
    row.delete()
    return session
