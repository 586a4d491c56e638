"""How the routes of questions are called, by members and by whoever has the words."""

from collections.abc import Callable
from typing import Any, Final

import httpx

from origo_chat.core.base64url import encode_id
from tests.api.doors.calling import Call
from tests.api.doors.people import Who
from tests.api.doors.scene import NOT_THERE, OTHER, About, Scene
from tests.api.doors.visitors import with_words
from tests.api.http.anon_qa.phone import Phone, Words
from tests.api.http.anon_qa.staff_seats import DRAFT, NOTE, envelope, notes_slot
from tests.support.staff import text

Make = Callable[[Scene, Who, About], Call]
Body = Callable[[Scene, Who, str], Any]


def _about(verb: str, state: str, body: Body = lambda scene, who, name: None) -> Make:
    """A deed on one question, which is in this state unless the table wants another."""

    def make(scene: Scene, who: Who, about: About) -> Call:
        name = scene.question(who, about.state or state)
        return Call(f"/questions/{name}{verb}", body(scene, who, name))

    return make


def _sealed() -> Body:
    return lambda scene, who, name: {"envelope": envelope(name)}


def _noted(kind: Any, **more: Any) -> Body:
    """The first of its kind brings its key."""
    return lambda scene, who, name: {"envelope": envelope(name, kind), "notes_slot": notes_slot(), **more}


def _several(address: str) -> Make:
    return lambda s, w, a: Call(address, {"conversations": [s.question(w, "asked")]})


def _phone(scene: Scene, who: Who, about: About) -> Phone:
    """The page of whoever asks; what it holds of another one's, when the table says so."""
    assert who.held is not None
    assert who.held.phone is not None
    scene.question_of(who, about.state)
    if about.whose != OTHER:
        return who.held.phone
    other = with_words().phone
    assert other is not None
    return other


def _write(scene: Scene, who: Who, about: About) -> Call:
    return Call("/mailbox/envelopes", {"envelope": text(_phone(scene, who, about).envelope())})


def _words(scene: Scene, who: Who, about: About) -> Call:
    return Call("/mailbox/words", _phone(scene, who, about).new_words(Words()))


def _of_mailbox(path: str) -> Make:
    def make(scene: Scene, who: Who, about: About) -> Call:
        _phone(scene, who, about)
        return Call(path)

    return make


def _open(scene: Scene, who: Who, about: About) -> Call:
    phone = with_words().phone
    assert phone is not None
    shown = phone.words.opening()
    if about.whose == OTHER:
        shown |= {"access_token": Words().opening()["access_token"]}
    if about.whose == NOT_THERE:
        shown = Words().opening()
    return Call("/mailboxes/open", shown)


QUESTION_CALLS: Final[dict[str, Make]] = {
    "POST /questions": lambda s, w, a: Call("/questions", Phone(httpx.AsyncClient()).question()),
    "POST /mailboxes/open": _open,
    "GET /mailbox": _of_mailbox("/mailbox"),
    "GET /mailbox/envelopes": _of_mailbox("/mailbox/envelopes"),
    "POST /mailbox/envelopes": _write,
    "POST /mailbox/words": _words,
    "POST /mailbox/erase": _of_mailbox("/mailbox/erase"),
    "POST /mailbox/leave": _of_mailbox("/mailbox/leave"),
    "GET /inbox": lambda s, w, a: Call("/inbox"),
    "GET /inbox/settled": lambda s, w, a: Call("/inbox/settled"),
    "POST /inbox/rows": _several("/inbox/rows"),
    "POST /inbox/heads": _several("/inbox/heads"),
    "GET /questions/{conversation}": _about("", "claimed"),
    "GET /questions/{conversation}/parts/envelopes": _about("/parts/envelopes?after=0", "claimed"),
    "GET /questions/{conversation}/parts/notes": _about("/parts/notes?after=0", "claimed"),
    "POST /questions/{conversation}/claim": _about("/claim", "asked"),
    "POST /questions/{conversation}/release": _about("/release", "claimed"),
    "POST /questions/{conversation}/hand": _about(
        "/hand", "claimed", lambda s, w, n: {"person": encode_id(s.colleague.person)}
    ),
    "POST /questions/{conversation}/flag": _about("/flag", "claimed", lambda s, w, n: {"needs_second_reader": True}),
    "POST /questions/{conversation}/draft": _about("/draft", "claimed", _noted(DRAFT, version=0)),
    "POST /questions/{conversation}/notes": _about("/notes", "claimed", _noted(NOTE)),
    "POST /questions/{conversation}/submit": _about("/submit", "claimed", _sealed()),
    "POST /questions/{conversation}/send-back": _about("/send-back", "in_review:other", lambda s, w, n: {}),
    "POST /questions/{conversation}/approve": _about(
        "/approve", "in_review:other", lambda s, w, n: {"envelope": s.proposed}
    ),
    "POST /questions/{conversation}/answer": _about("/answer", "claimed", _sealed()),
    "POST /questions/{conversation}/close": _about("/close", "claimed"),
}
