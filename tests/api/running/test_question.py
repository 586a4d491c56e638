"""A question against a real service with real keys: asked, answered, gone on with under other words, erased."""

from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest

from origo_chat.core import base64url
from origo_chat.sealing.authors import Author
from origo_chat.sealing.threads import ReadMessage, RefusedMessage
from origo_chat.sealing.wishes import AgeBand, Wish, WishedRole
from tests.support.answering import Answering
from tests.support.databases import Content
from tests.support.demonstration import Browsers
from tests.support.running import running_service
from tests.support.visitor_client import VisitorClient, texts_of

WISH = Wish("ar", WishedRole.MIDWIFE, AgeBand.FROM_16, "tjej")


@pytest.fixture(scope="module")
def browsers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browsers]:
    """Everybody's browsers at a demonstration organisation on a service of its own."""
    folder = tmp_path_factory.mktemp("question")
    storage = request.config.getoption("--storage")
    with running_service(storage, folder, Content.PEOPLE) as service, Browsers(service) as opened:
        yield opened


@pytest.fixture(scope="module")
def sam(browsers: Browsers) -> Answering:
    """Sam's inbox."""
    return browsers.answering("sam")


@pytest.fixture(scope="module")
def mira(browsers: Browsers) -> Answering:
    """Mira's inbox."""
    return browsers.answering("mira")


def name_of(vera: VisitorClient) -> str:
    assert vera.thread
    return base64url.encode(vera.thread.conversation)


def asked(browsers: Browsers, text: str, wish: Wish | None = None) -> VisitorClient:
    vera = browsers.visitor()
    vera.ask(text, wish)
    return vera


def again(browsers: Browsers, secret: int) -> VisitorClient:
    """Another browser, with nothing but the words."""
    return replace(browsers.visitor(), secret=secret).open()


def status_of(vera: VisitorClient) -> int:
    with pytest.raises(httpx.HTTPStatusError) as refused:
        vera.open()
    return refused.value.response.status_code


def test_an_answer_comes_back_to_the_words(browsers: Browsers, sam: Answering) -> None:
    vera = asked(browsers, "Får jag fråga?", WISH)
    question = name_of(vera)
    assert question in [row["conversation"] for row in sam.inbox()]
    assert sam.heads([question]) == {question: "Får jag fråga?"}
    sam.do(question, "claim")
    sam.open(question)
    assert sam.answer(question, "Ja.")["state"] == "answered"
    thread = again(browsers, vera.secret).read()
    assert (texts_of(thread), thread.faults()) == (["Får jag fråga?", "Ja."], [])
    first, answer = thread.messages
    assert isinstance(first, ReadMessage)
    assert first.message.wish == WISH
    assert isinstance(answer, ReadMessage)
    assert (answer.author, answer.alias) == (Author.VERIFIED, "Sam")


def test_notes_drafts_and_a_second_reader(browsers: Browsers, sam: Answering, mira: Answering) -> None:
    vera = asked(browsers, "Hej")
    question = name_of(vera)
    sam.do(question, "claim")
    sam.do(question, "flag", {"needs_second_reader": True})
    sam.note(question, "Ring Mira.")
    sam.open(question)
    assert sam.save_draft(question, "Hej du") == 1
    sam.open(question)
    assert sam.save_draft(question, "Hej du, vi hör av oss.") == 2
    read = mira.open(question)
    assert [each.message.text for each in read.notes] == ["Ring Mira."]
    assert read.draft
    assert read.draft.message.text == "Hej du, vi hör av oss."
    sam.submit(question, "Hej du!")
    assert mira.proposed_text(question) == "Hej du!"
    assert mira.approve(question)["state"] == "answered"
    assert vera.open().texts() == ["Hej", "Hej du!"]


def test_writing_more_is_read_without_a_fault(browsers: Browsers, sam: Answering) -> None:
    vera = asked(browsers, "Ett").open()
    assert [vera.write("Två"), vera.write("Tre")] == [2, 3]
    thread = sam.open(name_of(vera)).thread
    assert (texts_of(thread), thread.faults()) == (["Ett", "Två", "Tre"], [])


def test_new_words_open_everything_and_the_old_ones_nothing(browsers: Browsers, sam: Answering) -> None:
    vera = asked(browsers, "Ett").open()
    question, old = name_of(vera), vera.secret
    vera.read()
    secret = vera.new_words()
    vera.write("Två")
    sam.do(question, "claim")
    sam.open(question)
    sam.answer(question, "Tre")
    read = again(browsers, secret).read()
    assert (texts_of(read), read.faults()) == (["Ett", "Två", "Tre"], [])
    assert not any(isinstance(each, RefusedMessage) for each in read.messages)
    assert status_of(replace(browsers.visitor(), secret=old)) == 404


def test_erased_is_gone_for_both(browsers: Browsers, sam: Answering) -> None:
    vera = asked(browsers, "Glöm mig").open()
    vera.erase()
    assert status_of(vera) == 404
    assert name_of(vera) not in [row["conversation"] for row in sam.inbox()]
    with pytest.raises(httpx.HTTPStatusError):
        sam.open(name_of(vera))


def test_a_left_session_reads_nothing(browsers: Browsers) -> None:
    vera = asked(browsers, "Hej").open()
    vera.leave()
    with pytest.raises(httpx.HTTPStatusError):
        vera.read()
