"""Who holds an open mailbox. Everything that does not open one is not found."""

from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest

from origo_chat.conversations.access import mailbox_of
from origo_chat.conversations.sessions import MailboxSession, read_session
from origo_chat.gateway.admission import Admission, Caller
from origo_chat.protocol.audiences import Audience

SCHEME: Final = "Mailbox"
_BEGINNING: Final = f"{SCHEME} "


@dataclass(frozen=True)
class MailboxCaller(Caller):
    """A visitor who has shown their words, as views see them."""

    session: MailboxSession
    conversation: str


def visitor_of(request: HttpRequest) -> MailboxCaller:
    """Who called a route of mailboxes."""
    caller = request.auth  # type: ignore[attr-defined]  # set by the admission of the route
    if not isinstance(caller, MailboxCaller):
        raise TypeError("this route is not for visitors with a mailbox: give it the admission MAILBOX")
    return caller


def _recognise(request: HttpRequest) -> MailboxCaller | None:
    header = request.headers.get("Authorization", "")
    session = read_session(header.removeprefix(_BEGINNING)) if header.startswith(_BEGINNING) else None
    conversation = mailbox_of(session) if session else None
    if session is None or conversation is None:
        return None
    return MailboxCaller(Audience.MAILBOX, session.mailbox, session, conversation)


MAILBOX: Final = Admission(Audience.MAILBOX, _recognise)
