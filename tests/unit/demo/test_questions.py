"""The demonstration's questions: in every state, and some can be returned to with the printed words."""

from io import StringIO

import pytest
from django.core.management import call_command

from origo_chat.accounts.teams import TEAM
from origo_chat.anon_qa.models import Publication, Question, Template
from origo_chat.anon_qa.states import QuestionState
from origo_chat.anon_qa.told import published
from origo_chat.conversations.models import Envelope, Mailbox, Slot
from origo_chat.conversations.opening import open_mailbox
from origo_chat.conversations.selectors import ring_of, thread_part
from origo_chat.core import base64url, clock
from origo_chat.demo.services import seed_demonstration
from origo_chat.demo.stories import Story, told
from origo_chat.keyring.models import LogLine
from origo_chat.protocol.words import word_list
from origo_chat.sealing.authors import Believed
from origo_chat.sealing.derivation import derive_mailbox, derive_root
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.ring import open_ring
from origo_chat.sealing.threads import FiledEnvelope, ReadMessage, Thread
from origo_chat.sealing.words import recognise, secret_bytes
from origo_chat.service.current import current_service

pytestmark = pytest.mark.django_db


@pytest.fixture
def printed() -> str:
    """What the command says while it fills an empty database."""
    said = StringIO()
    call_command("seed_demonstration", stdout=said)
    return said.getvalue()


def read(secret: int) -> Thread:
    """What a visitor's page reads with the words, staff signatures looked up in keys.log."""
    mailbox = derive_mailbox(derive_root(secret_bytes(secret), current_service().id))
    opened = open_mailbox(mailbox=mailbox.id.hex(), token=mailbox.access_token)
    lines = b"".join(bytes(line.line) + b"\n" for line in LogLine.objects.order_by("n"))
    log = verify_keys_log(lines, base64url.decode(current_service().root_key), clock.today())
    thread = Thread(bytes.fromhex(opened.conversation))
    thread.keep_ring(open_ring(mailbox.ring_key, thread.conversation, ring_of(mailbox.id.hex())))
    part = thread_part(opened.conversation, after=0)
    thread.read([FiledEnvelope(e.n, e.side, e.envelope) for e in part], Believed(log, TEAM))  # type: ignore[arg-type]
    return thread


def words_of(story: Story, printed: str) -> str:
    line = next(line for line in printed.splitlines() if f" {story.key} " in line)
    return " ".join(line.split()[-6:])


def test_whoever_looks_can_return_with_the_printed_words(printed: str) -> None:
    stories = [story for story in told().questions if story.words]
    assert {story.language for story in stories} == {"sv", "ar"}
    for story in stories:
        thread = read(recognise(words_of(story, printed), [word_list("sv")]))
        texts = [each.message.text for each in thread.messages if isinstance(each, ReadMessage)]
        assert texts == [text for text in (story.asked, story.answer, story.followed_up) if text]
        assert thread.faults() == []


def test_there_are_questions_in_every_language_and_nearly_every_state(printed: str) -> None:
    states = set(Question.objects.values_list("state", flat=True))
    assert states == set(QuestionState) - {QuestionState.CLAIMED}
    assert {story.language for story in told().questions} == {"sv", "en", "ar"}


def test_others_have_asked_something_in_every_language(printed: str) -> None:
    assert all(published(language) for language in ("sv", "en", "ar"))
    assert Template.objects.count() == 2
    assert Publication.objects.exclude(conversation=None).count() == 0


def test_what_was_written_lies_sealed(printed: str) -> None:
    kept = b"".join(bytes(each) for each in Envelope.objects.values_list("bytes", flat=True))
    assert len(kept) > 0
    assert not any(story.asked[:20].encode() in kept for story in told().questions)
    assert (Mailbox.objects.count(), Slot.objects.filter(conversation__template=None).count() > 0) == (6, True)


def test_the_organisation_can_be_had_without_them() -> None:
    seed_demonstration(with_questions=False)
    assert Question.objects.count() == 0
