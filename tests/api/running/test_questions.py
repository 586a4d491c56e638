"""A question's whole life against a real service under planted canaries, and then a search for them in everything the
service holds: database, Redis, what it wrote, and the memory of its process.

What passes through the server in the clear is the access token, once for each opening, and the session it gives. The
database keeps only a hash of one and nothing of the other; the process forgets both when the request is over, but
Python does not wipe what it gives back, so that for a while somebody who reads the memory may find them. They open no
envelope. Everything that does is looked for without exception.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import httpx
import pytest

from origo_chat.core import base64url
from origo_chat.protocol.words import word_list
from origo_chat.sealing.authors import Author
from origo_chat.sealing.threads import ReadMessage, RefusedMessage
from origo_chat.sealing.wishes import Wish
from origo_chat.sealing.words import to_digits, to_words
from tests.support import canaries
from tests.support.answering import Answering
from tests.support.databases import Content
from tests.support.demonstration import Browsers
from tests.support.running import RunningService, running_service
from tests.support.visitor_client import VisitorClient, texts_of

ASKED, MORE, ANSWER, LATER, NOTE, BACK, DRAFT, GENDER = TEXTS = tuple(
    f"kanarie-{each}-åäö-7c1e" for each in ("fråga", "mer", "svar", "sedan", "anteckning", "tillbaka", "utkast", "kön")
)


@dataclass(frozen=True)
class Place:
    """A service and everybody's browsers."""

    service: RunningService
    browsers: Browsers
    sam: Answering
    mira: Answering


@pytest.fixture
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """The demonstration organisation on a service of its own."""
    folder = tmp_path_factory.mktemp("questions")
    storage = request.config.getoption("--storage")
    with running_service(storage, folder, Content.PEOPLE) as service, Browsers(service) as browsers:
        yield Place(service, browsers, browsers.answering("sam"), browsers.answering("mira"))


def name_of(vera: VisitorClient) -> str:
    assert vera.thread
    return base64url.encode(vera.thread.conversation)


def reviewed(place: Place, question: str) -> None:
    """Drafted, noted, submitted, sent back, submitted again, approved."""
    sam, mira = place.sam, place.mira
    assert sam.heads([question]) == {question: ASKED}
    sam.do(question, "claim")
    sam.open(question)
    sam.save_draft(question, DRAFT)
    sam.open(question)
    sam.note(question, NOTE)
    sam.submit(question, "Inte så här.")
    mira.open(question)
    mira.note(question, BACK)
    assert mira.do(question, "send-back", {})["state"] == "drafted"
    read = sam.open(question)
    assert read.draft
    assert [each.message.text for each in (*read.notes, read.draft)] == [NOTE, BACK, DRAFT]
    sam.submit(question, ANSWER)
    assert mira.proposed_text(question) == ANSWER
    assert mira.approve(question)["state"] == "answered"


def returned(place: Place, vera: VisitorClient) -> VisitorClient:
    """In another browser, with nothing but the words: read, write more, take new words."""
    back = replace(place.browsers.visitor(), secret=vera.secret).open()
    read = back.read()
    assert (texts_of(read), read.faults()) == ([ASKED, ANSWER], [])
    answer = read.messages[1]
    assert isinstance(answer, ReadMessage)
    assert answer.author is Author.VERIFIED
    assert back.write(MORE) == 3
    back.read()
    old = replace(back)
    back.new_words()
    for call in (old.read, old.open):
        with pytest.raises(httpx.HTTPStatusError, match="404"):
            call()
    return back


def rotated(place: Place) -> None:
    """A new epoch, and every thread sealed again."""
    sam, ada, adam = place.sam.browser, place.browsers.of("ada"), place.browsers.of("adam")
    proposal, _ = sam.begin_epoch()
    ada.sign(proposal)
    assert adam.sign(proposal) is not None
    for browser in (sam, place.mira.browser):
        browser.open_epochs()
    while sam.reseal_some():
        pass


def answered_during_a_rotation(place: Place, question: str) -> None:
    """Sealed before the team's keys changed, sent afterwards: thread keys are not the team's."""
    place.sam.do(question, "claim")
    place.sam.open(question)
    sealed = place.sam.sealed_answer(question, LATER)
    late = place.browsers.visitor().sealed_question("För sent")
    rotated(place)
    assert place.sam.do(question, "answer", {"envelope": sealed})["state"] == "answered"
    with pytest.raises(httpx.HTTPStatusError, match="409"):
        place.browsers.visitor().call("POST", "/questions", late)


def planted_by(*pages: VisitorClient) -> dict[str, tuple[bytes, ...]]:
    """Everything that opens something or says something, as it may lie somewhere."""
    planted = {text: canaries.forms_of(text) for text in TEXTS}
    for at, page in enumerate(pages):
        phrases = [" ".join(to_words(page.secret, word_list(each))) for each in ("sv", "en")]
        spelled = [*phrases, to_digits(page.secret)]
        planted |= {f"words {at}": tuple(form for each in spelled for form in canaries.forms_of(each))}
        planted |= {f"ring key {at}": canaries.shapes_of(page.mailbox.ring_key)}
        keys = page.thread.keys if page.thread else []
        planted |= {f"thread key {at}/{each.generation}": canaries.shapes_of(each.key) for each in keys}
    return planted


def found_at_rest(service: RunningService, planted: dict[str, tuple[bytes, ...]]) -> set[str]:
    held = (
        canaries.database(service.environment["ORIGO_DATABASE_URL"]),
        canaries.live_layer(service.environment["ORIGO_REDIS_URL"]),
        canaries.folder(service.written.parent),
    )
    return {name for name, forms in planted.items() for part in held if any(form in part for form in forms)}


def passed_through(*pages: VisitorClient) -> dict[str, tuple[bytes, ...]]:
    """What the server was shown and must not keep."""
    shown = {f"access token {at}": canaries.shapes_of(page.mailbox.access_token) for at, page in enumerate(pages)}
    return shown | {f"session {at}": canaries.forms_of(page.session) for at, page in enumerate(pages) if page.session}


def test_a_question_lives_and_nothing_of_it_is_held(place: Place) -> None:
    vera = place.browsers.visitor()
    vera.ask(ASKED, Wish("sv", gender=GENDER))
    question = name_of(vera)
    reviewed(place, question)
    back = returned(place, vera)
    answered_during_a_rotation(place, question)
    read = back.read()
    assert (texts_of(read), read.faults()) == ([ASKED, ANSWER, MORE, LATER], [])
    assert not any(isinstance(each, RefusedMessage) for each in read.messages)
    planted = planted_by(vera, back)
    assert canaries.in_memory(place.service.process.pid, planted) == set()
    assert found_at_rest(place.service, planted | passed_through(vera, back)) == set()
    back.erase()
    nothing_is_left(place, question, vera, back)


# What is recorded of a question says one of these.
RECORDED = ("question_", "answer_", "_added", "draft_")


def nothing_is_left(place: Place, question: str, *pages: VisitorClient) -> None:
    """The record of what staff did keeps the name of a conversation that is no more, and nothing else does."""
    name = base64url.decode(question).hex()
    lines = canaries.database(place.service.environment["ORIGO_DATABASE_URL"]).decode().splitlines()
    naming = [line for line in lines if name in line]
    assert naming
    assert [line for line in naming if not any(word in line for word in RECORDED)] == []
    assert not any(page.mailbox.id.hex() in line for page in pages for line in lines)


def test_the_search_finds_what_is_there(place: Place) -> None:
    """The service's own name is in its memory, and aliases of staff are in its database."""
    absent = {"absent": canaries.forms_of("kanarie-som-inte-finns")}
    held = {"held": canaries.forms_of("demo.origo.example")}
    assert canaries.in_memory(place.service.process.pid, {**held, **absent}) == {"held"}
    assert found_at_rest(place.service, {"held": canaries.forms_of("Sam"), **absent}) == {"held"}
