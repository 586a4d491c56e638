"""Who a staff cookie is, and which doors it opens. Everything else is not found."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from django.http import HttpRequest

from origo_chat.accounts import cookies
from origo_chat.accounts.access import session_by_token
from origo_chat.accounts.models import Session
from origo_chat.accounts.states import TRUSTED
from origo_chat.accounts.teams import CHATTING_ROLES, READING_ROLES
from origo_chat.core import clock
from origo_chat.gateway.admission import Admission, Caller
from origo_chat.protocol.audiences import Audience
from origo_chat.service.roles import Role

# Noting every call would write to the database with every look at a page.
NOTED_EVERY: Final = timedelta(minutes=1)


@dataclass(frozen=True)
class StaffCaller(Caller):
    """A signed-in person, as views see them."""

    person: str
    role: Role
    session: str
    is_complete: bool


def caller_of(request: HttpRequest) -> StaffCaller:
    """Who called a route of staff."""
    caller = request.auth  # type: ignore[attr-defined]  # set by the admission of the route
    if not isinstance(caller, StaffCaller):
        raise TypeError("this route is not for staff: give it one of the admissions of accounts")
    return caller


def _recognise(audience: Audience, may: Callable[[Session], bool]) -> Callable[[HttpRequest], Caller | None]:
    def recognise(request: HttpRequest) -> Caller | None:
        token = cookies.read(request)
        session = session_by_token(token) if token else None
        if session is None or not may(session):
            return None
        _note(session)
        person = session.person
        return StaffCaller(audience, person.id, person.id, Role(person.role), session.id, session.is_complete)

    return recognise


def _note(session: Session) -> None:
    now = clock.now()
    if now - session.seen_at >= NOTED_EVERY:
        Session.objects.filter(pk=session.pk).update(seen_at=now)


def _trusted(session: Session) -> bool:
    return session.is_complete and session.person.state in TRUSTED


def _certified(session: Session) -> bool:
    return _trusted(session) and session.person.role in (*READING_ROLES, Role.ADMINISTRATOR)


def _member(session: Session) -> bool:
    return _trusted(session) and session.person.role in READING_ROLES


def _chatting(session: Session) -> bool:
    return _trusted(session) and session.person.role in CHATTING_ROLES


def _administrator(session: Session) -> bool:
    return _trusted(session) and session.person.role == Role.ADMINISTRATOR


SIGNED_IN: Final = Admission(Audience.SIGNED_IN, _recognise(Audience.SIGNED_IN, lambda _: True))
STAFF: Final = Admission(Audience.STAFF, _recognise(Audience.STAFF, lambda session: session.is_complete))
CERTIFIED: Final = Admission(Audience.CERTIFIED, _recognise(Audience.CERTIFIED, _certified))
MEMBER: Final = Admission(Audience.MEMBER, _recognise(Audience.MEMBER, _member))
CHATTING: Final = Admission(Audience.CHATTING, _recognise(Audience.CHATTING, _chatting))
CHATTING_WAITING: Final = replace(CHATTING, is_async=True)
ADMINISTRATOR: Final = Admission(Audience.ADMINISTRATOR, _recognise(Audience.ADMINISTRATOR, _administrator))
