"""What happens at the same moment, with real threads against the real database."""

from collections.abc import Callable
from functools import partial

import httpx
import pytest
from django.db import transaction

from origo_chat.anon_qa.api.visitor import QuestionBody
from origo_chat.anon_qa.models import Question
from origo_chat.anon_qa.services.answering import answer
from origo_chat.anon_qa.services.asking import ask, erase, mark_read, take_new_words, write_more
from origo_chat.anon_qa.services.claiming import claim
from origo_chat.conversations.models import Conversation, Envelope, Mailbox, Slot
from origo_chat.conversations.sessions import MailboxSession, begin_session, read_session
from origo_chat.conversations.threads import NewMailbox, TeamSlot
from origo_chat.core import identifiers
from origo_chat.gateway.services import PlainAnswer, answer_once
from origo_chat.keyring.models import Epoch
from origo_chat.keyring.states import EpochState
from tests.api.http.anon_qa.phone import EPOCH_KEY, Phone
from tests.api.http.anon_qa.staff_seats import make_epoch
from tests.support.at_once import at_once
from tests.support.staff import hire

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS = 8
NEW_KEY = "dd" * 16
TEAM = TeamSlot(EPOCH_KEY, bytes(1168))


@pytest.fixture
def phone() -> Phone:
    """Vera's, before she asks."""
    make_epoch()
    return Phone(httpx.AsyncClient())


def asks(phone: Phone) -> Callable[[], object]:
    new = QuestionBody(**phone.question()).plain()
    return lambda: ask(new=new)


def session_of(phone: Phone) -> MailboxSession:
    row = Mailbox.objects.get(pk=phone.words.id.hex())
    session = read_session(begin_session(mailbox=row.pk, token_hash=row.token_hash))
    assert session is not None
    return session


def renewal(phone: Phone, session: MailboxSession, generation: int = 2) -> Callable[[], object]:
    words = NewMailbox(identifiers.record_id(), identifiers.random_bytes(32).hex(), identifiers.random_bytes(1091))
    first = phone.envelope(generation=generation)
    return lambda: take_new_words(session=session, mailbox=words, generation=generation, team=TEAM, envelope=first)


def held_by_sam(phone: Phone) -> str:
    sam = hire("sam").id
    claim(by=sam, conversation=phone.conversation.hex())
    return sam


def test_two_posts_with_one_key_are_one_question(phone: Phone) -> None:
    for _ in range(ROUNDS):
        here = Phone(phone.http)
        act, key = asks(here), identifiers.token()

        def once(act: Callable[[], object] = act, key: str = key) -> object:
            return answer_once(key=key, call=(b"same",), act=lambda: PlainAnswer(200, str(act()).encode()))

        first, second = at_once(once, once)
        assert first == second
    assert (Question.objects.count(), Envelope.objects.count()) == (ROUNDS, ROUNDS)


def test_the_same_question_under_two_keys_is_one_question(phone: Phone) -> None:
    for count in range(1, ROUNDS + 1):
        act = asks(Phone(phone.http))
        first, second = at_once(act, act)
        assert first == second
        assert Question.objects.count() == count


def test_one_message_sent_twice_at_once_has_one_number(phone: Phone) -> None:
    asks(phone)()
    session = session_of(phone)
    for n in range(2, ROUNDS + 2):
        sent = phone.envelope()
        assert at_once(*[partial(write_more, session=session, envelope=sent)] * 3) == [n] * 3


def test_many_messages_at_once_are_numbered_without_a_gap(phone: Phone) -> None:
    asks(phone)()
    session = session_of(phone)
    sent = [phone.envelope() for _ in range(6)]
    numbers = at_once(*[partial(write_more, session=session, envelope=each) for each in sent])
    assert sorted(numbers) == list(range(2, 8))  # type: ignore[type-var]
    assert Conversation.objects.get().last == 7


def test_an_answer_and_an_erasure_leave_nothing_or_were_in_time(phone: Phone) -> None:
    sam = hire("sam").id
    for _ in range(ROUNDS):
        here = Phone(phone.http)
        asks(here)()
        name, session = here.conversation.hex(), session_of(here)
        claim(by=sam, conversation=name)
        sent = here.envelope()
        answered, erased = at_once(
            partial(answer, by=sam, conversation=name, envelope=sent),
            partial(erase, session=session),
        )
        assert (answered in (None, "not_found"), erased) == (True, None)
        assert [each.objects.count() for each in (Conversation, Envelope, Slot, Mailbox, Question)] == [0] * 5


def rotate() -> object:
    with transaction.atomic():
        Epoch.objects.filter(state=EpochState.CURRENT).update(state=EpochState.OLD)
        return Epoch.objects.create(team="team", n=2, key_id=NEW_KEY, state=EpochState.CURRENT).n


def asks_and_looks(phone: Phone) -> Callable[[], object]:
    """Ask, and say which key is current while the transaction of the question still lasts."""
    act = asks(phone)

    def both() -> object:
        with transaction.atomic():
            act()
            return Epoch.objects.get(state=EpochState.CURRENT).key_id

    return both


def test_what_is_asked_is_sealed_to_the_key_that_is_current_until_it_is_kept(phone: Phone) -> None:
    for _ in range(ROUNDS):
        Slot.objects.all().delete()
        Epoch.objects.all().delete()
        make_epoch()
        asked, _ = at_once(asks_and_looks(Phone(phone.http)), rotate)
        assert asked in (EPOCH_KEY, "changed_meanwhile")


def test_an_answer_goes_through_a_rotation(phone: Phone) -> None:
    asks(phone)()
    sam, name = held_by_sam(phone), phone.conversation.hex()
    answered, _ = at_once(partial(answer, by=sam, conversation=name, envelope=phone.envelope()), rotate)
    assert answered is None
    assert Question.objects.get().state == "answered"


def test_new_words_and_a_message_come_one_after_the_other(phone: Phone) -> None:
    for _ in range(ROUNDS):
        here = Phone(phone.http)
        asks(here)()
        session, sent = session_of(here), here.envelope()
        written, renewed = at_once(partial(write_more, session=session, envelope=sent), renewal(here, session))
        row = Conversation.objects.get(pk=here.conversation.hex())
        assert (written in (2, "not_found"), renewed) == (True, None)
        assert (row.generation, row.last) == (2, 3 if written == 2 else 2)


def test_new_words_are_taken_once(phone: Phone) -> None:
    for _ in range(ROUNDS):
        here = Phone(phone.http)
        asks(here)()
        session = session_of(here)
        results = at_once(renewal(here, session), renewal(here, session))
        assert sorted(map(str, results)) == ["None", "not_found"]
        assert Mailbox.objects.filter(conversation=here.conversation.hex()).count() == 1
        assert Slot.objects.filter(conversation=here.conversation.hex()).count() == 2


def test_an_answer_and_new_words_leave_an_answer_the_person_can_open(phone: Phone) -> None:
    sam = hire("sam").id
    for _ in range(ROUNDS):
        here = Phone(phone.http)
        asks(here)()
        name, session, sent = here.conversation.hex(), session_of(here), here.envelope()
        claim(by=sam, conversation=name)
        answered, renewed = at_once(partial(answer, by=sam, conversation=name, envelope=sent), renewal(here, session))
        assert (answered in (None, "changed_meanwhile"), renewed) == (True, None)
        assert Conversation.objects.get(pk=name).last == (3 if answered is None else 2)


def test_reading_twice_at_once_is_one_reading(phone: Phone) -> None:
    asks(phone)()
    answer(by=held_by_sam(phone), conversation=phone.conversation.hex(), envelope=phone.envelope())
    version, session = Question.objects.get().version, session_of(phone)
    assert at_once(*[partial(mark_read, session=session)] * 3) == [None] * 3
    assert Question.objects.get().version == version + 1
