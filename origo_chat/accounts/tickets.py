"""Tickets for sockets: a session's cookie never stands in an address, and a socket's address stands in no history.

A ticket carries a mac of ours, so that one somebody made up costs no query. A genuine one is a row, and serves once.
"""

from datetime import timedelta
from typing import Final

from django.db import transaction

from origo_chat.abuse import limits
from origo_chat.abuse.counting import spend
from origo_chat.accounts import own_tokens
from origo_chat.accounts.access import live_sessions
from origo_chat.accounts.models import Session, SocketTicket
from origo_chat.accounts.server_keys import hash_of_token
from origo_chat.core import clock
from origo_chat.core.errors import NotFound

# Long enough for a slow connection, too short to be found and used by somebody else.
LIFE: Final = timedelta(seconds=30)
_TOKEN_BYTES: Final = 16
_PURPOSE: Final = "socket-ticket"


def make_ticket(*, person: str, session: str) -> str:
    """A ticket for one socket of one session."""
    spend(limits.SOCKET_TICKET, person)
    ticket = own_tokens.new_token(_PURPOSE, _TOKEN_BYTES)
    _keep(ticket, session)
    return ticket


@transaction.atomic
def _keep(ticket: str, session: str) -> None:
    """The session is locked, so that it does not end before its ticket is there."""
    row = Session.objects.select_for_update().filter(pk=session).first()
    if row is None:
        raise NotFound
    SocketTicket.objects.create(token_hash=hash_of_token(ticket), session=row, ends_at=clock.now() + LIFE)


def is_ours(ticket: str) -> bool:
    """Whether we gave it; says nothing about whether it still lets anybody in."""
    return own_tokens.is_ours(_PURPOSE, ticket)


@transaction.atomic
def use_ticket(*, ticket: str) -> Session | None:
    """The live session a ticket of ours stands for, once."""
    now = clock.now()
    row = SocketTicket.objects.select_for_update().filter(token_hash=hash_of_token(ticket)).first()
    if row is None:
        return None
    live = live_sessions(now).filter(pk=row.session_id, is_complete=True)
    session = live.first() if row.ends_at > now else None
    row.delete()
    return session
