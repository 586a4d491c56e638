"""Questions have an end that is counted from the last sign of life, and an unread answer is never erased silently."""

from datetime import date, timedelta

import httpx
import pytest

from origo_chat.anon_qa.api.visitor import QuestionBody
from origo_chat.anon_qa.models import Publication, Question
from origo_chat.anon_qa.notes_slots import NotesSlot
from origo_chat.anon_qa.purge import PUBLISHED_KEPT, WITHDRAWN_KEPT
from origo_chat.anon_qa.services.answering import answer
from origo_chat.anon_qa.services.asking import ask, mark_read, write_more
from origo_chat.anon_qa.services.claiming import claim
from origo_chat.anon_qa.services.publishing import propose_publication
from origo_chat.anon_qa.states import PublicationState
from origo_chat.audit.events import Event
from origo_chat.audit.models import Entry
from origo_chat.conversations.models import Conversation, EndedMailbox, Mailbox
from origo_chat.conversations.opening import open_mailbox
from origo_chat.conversations.purge import ENDED_MAILBOX_KEPT
from origo_chat.conversations.sessions import MailboxSession, begin_session, read_session
from origo_chat.core import clock, identifiers
from origo_chat.core.errors import MailboxEnded, NotFound
from origo_chat.protocol.envelopes import EnvelopeType
from origo_chat.retention.services import run_plan
from origo_chat.service.current import current_service
from tests.api.http.anon_qa.phone import EPOCH_KEY, Phone
from tests.api.http.anon_qa.staff_seats import make_epoch
from tests.support.staff import hire

pytestmark = pytest.mark.django_db(transaction=True)

KEPT = 90
DAY = timedelta(days=1)


@pytest.fixture
def phone() -> Phone:
    """Vera's, after she has asked."""
    make_epoch()
    vera = Phone(httpx.AsyncClient())
    ask(new=QuestionBody(**vera.question()).plain())
    assert current_service().retention.question_days == KEPT
    return vera


def answer_it(phone: Phone) -> None:
    sam, name = hire("sam").id, phone.conversation.hex()
    claim(by=sam, conversation=name)
    answer(by=sam, conversation=name, envelope=phone.envelope())


def session_of(phone: Phone) -> MailboxSession:
    row = Mailbox.objects.get(pk=phone.words.id.hex())
    session = read_session(begin_session(mailbox=row.pk, token_hash=row.token_hash))
    assert session is not None
    return session


def erased_after(days: int) -> int:
    """Run the plan that many days from now; says how many conversations are left."""
    with clock.stopped_for_testing(clock.now() + days * DAY):
        run_plan()
    return Conversation.objects.count()


def test_a_question_ends_when_nothing_was_heard_for_its_time(phone: Phone) -> None:
    assert erased_after(KEPT) == 1
    assert erased_after(KEPT + 1) == 0
    ended = Entry.objects.filter(event=Event.QUESTION_ENDED).values_list("actor", "subject")
    assert list(ended) == [("system", phone.conversation.hex())]


def test_what_the_person_writes_begins_its_time_anew(phone: Phone) -> None:
    with clock.stopped_for_testing(clock.now() + 60 * DAY):
        write_more(session=session_of(phone), envelope=phone.envelope())
    assert erased_after(KEPT + 60) == 1
    assert erased_after(KEPT + 61) == 0


def test_what_staff_answer_begins_its_time_anew(phone: Phone) -> None:
    with clock.stopped_for_testing(clock.now() + 60 * DAY):
        answer_it(phone)
        mark_read(session=session_of(phone))
    assert erased_after(KEPT + 60) == 1
    assert erased_after(KEPT + 61) == 0


def test_an_unread_answer_is_kept_for_the_same_time_once_more(phone: Phone) -> None:
    answer_it(phone)
    before = Question.objects.get().version
    assert [erased_after(days) for days in (KEPT + 1, KEPT + 2, 2 * KEPT)] == [1, 1, 1]
    assert Question.objects.get().version == before + 1
    assert erased_after(2 * KEPT + 1) == 0


def test_whoever_comes_late_with_the_right_words_is_told_the_day(phone: Phone) -> None:
    answer_it(phone)
    erased_after(KEPT + 1)
    erased_after(2 * KEPT + 1)
    mailbox = phone.words.id.hex()
    with pytest.raises(MailboxEnded) as told:
        open_mailbox(mailbox=mailbox, token=phone.words.token)
    assert date.fromisoformat(str(told.value.params["day"])) == clock.today() + (2 * KEPT + 1) * DAY
    with pytest.raises(NotFound):
        open_mailbox(mailbox=mailbox, token=bytes(32))
    erased_after(2 * KEPT + 2 + ENDED_MAILBOX_KEPT.days)
    assert EndedMailbox.objects.count() == 0


def test_an_answer_that_was_read_leaves_nothing_behind(phone: Phone) -> None:
    answer_it(phone)
    mark_read(session=session_of(phone))
    assert erased_after(KEPT + 1) == 0
    assert EndedMailbox.objects.count() == 0


def test_a_sign_of_life_puts_the_clock_back_to_the_beginning(phone: Phone) -> None:
    answer_it(phone)
    erased_after(KEPT + 1)
    with clock.stopped_for_testing(clock.now() + (KEPT + 10) * DAY):
        mark_read(session=session_of(phone))
        answer_again = Question.objects.get()
    assert (answer_again.is_kept_longer, answer_again.is_read) == (False, True)
    assert erased_after(2 * KEPT + 10) == 1
    assert erased_after(2 * KEPT + 11) == 0


def test_what_was_proposed_to_others_and_never_approved_ends(phone: Phone) -> None:
    name = identifiers.random_bytes(16)
    note = Phone(phone.http, conversation=name).envelope(kind=EnvelopeType.NOTE)
    propose_publication(
        by="s", publication=name.hex(), envelope=note, key=NotesSlot(1, EPOCH_KEY, bytes(1168), bytes(155))
    )
    erased_after(90)
    assert Publication.objects.count() == 1
    erased_after(91)
    assert Publication.objects.count() == 0


@pytest.mark.parametrize(
    ("state", "kept"), [(PublicationState.WITHDRAWN, WITHDRAWN_KEPT), (PublicationState.PUBLISHED, PUBLISHED_KEPT)]
)
def test_what_others_could_read_ends(state: PublicationState, kept: timedelta) -> None:
    Publication.objects.create(id="p", state=state, proposed_by="s", changed_on=clock.today())
    erased_after(kept.days)
    assert Publication.objects.count() == 1
    erased_after(kept.days + 1)
    assert Publication.objects.count() == 0
