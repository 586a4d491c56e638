"""Visitors before a door: the words or the room's token they hold, and what has become of them."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import httpx

from origo_chat.anon_qa.api.visitor import QuestionBody
from origo_chat.anon_qa.services.asking import ask, erase
from origo_chat.conversations.sessions import MailboxSession, begin_session, leave_session, read_session
from origo_chat.core import clock
from origo_chat.live_chat.models import Room
from tests.api.doors.rooms import make_room
from tests.api.http.anon_qa.phone import Phone
from tests.support.chat import Guest

LONG_AGO: Final = timedelta(hours=1)


@dataclass(frozen=True)
class Held:
    """What a page holds in its memory."""

    credentials: dict[str, str]
    phone: Phone | None = None
    guest: Guest | None = None


def with_words(session: str | None = None, **question: str) -> Held:
    """A question with its words, and a session they have opened."""
    phone = Phone(httpx.AsyncClient())
    ask(new=QuestionBody(**phone.question(**question)).plain())
    phone.session = session or session_of(phone)
    return Held({"authorization": f"Mailbox {phone.session}"}, phone=phone)


def session_of(phone: Phone, token: bytes = b"") -> str:
    """What showing the words gives."""
    return begin_session(
        mailbox=phone.words.id.hex(), token_hash=hashlib.sha256(token or phone.words.token).hexdigest()
    )


def in_room(state: str = "talking") -> Held:
    """A place in the line or in a talk."""
    guest = make_room(state)
    return Held({"authorization": guest.header["Authorization"]}, guest=guest)


def _read(found: Held) -> MailboxSession:
    assert found.phone is not None
    session = read_session(found.phone.session)
    assert session is not None
    return session


def _left() -> Held:
    found = with_words()
    leave_session(_read(found))
    return found


def _late() -> Held:
    with clock.stopped_for_testing(clock.now() - LONG_AGO):
        return with_words()


def _other_words() -> Held:
    """The mailbox has others now: as after they were changed."""
    found = with_words()
    assert found.phone is not None
    before = session_of(found.phone, token=bytes(32))
    return Held({"authorization": f"Mailbox {before}"}, phone=found.phone)


def _erased() -> Held:
    found = with_words()
    erase(session=_read(found))
    return found


def _other_token() -> Held:
    found = in_room()
    assert found.guest is not None
    found.guest.token = bytes(32)
    return Held({"authorization": found.guest.header["Authorization"]}, guest=found.guest)


def _erased_room() -> Held:
    found = in_room()
    assert found.guest is not None
    Room.objects.filter(pk=found.guest.room.hex()).delete()
    return found


def _as(scheme: str, found: Held) -> Held:
    _, _, rest = found.credentials["authorization"].partition(" ")
    return Held({"authorization": f"{scheme} {rest}"})


VISITORS: Final[dict[str, Callable[[], Held]]] = {
    "nobody": lambda: Held({}),
    "rubbish": lambda: Held({"cookie": "session=" + "x" * 43, "authorization": "Mailbox rubbish"}),
    "mailbox": with_words,
    "mailbox-left": _left,
    "mailbox-late": _late,
    "mailbox-other-words": _other_words,
    "mailbox-erased": _erased,
    "room": in_room,
    "room-other-token": _other_token,
    "room-erased": _erased_room,
    "mailbox-as-room": lambda: _as("Room", with_words()),
    "room-as-mailbox": lambda: _as("Mailbox", in_room()),
}


def held(kind: str) -> Held:
    """Made now."""
    return VISITORS[kind]()
