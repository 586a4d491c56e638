"""Ending one's sessions."""

from django.db import transaction

from origo_chat.accounts.access import session_of
from origo_chat.accounts.broadcast import sessions_ended
from origo_chat.accounts.models import Session
from origo_chat.accounts.purge import end_sessions
from origo_chat.audit.events import Event
from origo_chat.audit.services import record


@transaction.atomic
def sign_out(*, person: str, session: str) -> None:
    """End the session one is in."""
    end_sessions(Session.objects.filter(person_id=person, pk=session))
    record(actor=person, event=Event.SIGNED_OUT, subject=session)
    sessions_ended([session])


@transaction.atomic
def end_session(*, person: str, session: str) -> None:
    """End one of one's own sessions."""
    end_sessions(Session.objects.filter(pk=session_of(person, session).pk))
    record(actor=person, event=Event.SESSION_ENDED, subject=session)
    sessions_ended([session])


@transaction.atomic
def end_other_sessions(*, person: str, session: str) -> int:
    """End all of one's own sessions but this one; says how many."""
    ended = end_sessions(Session.objects.filter(person_id=person).exclude(pk=session))
    record(actor=person, event=Event.OTHER_SESSIONS_ENDED, subject=session)
    sessions_ended(ended)
    return len(ended)
