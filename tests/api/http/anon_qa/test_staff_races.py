"""Two deeds on one question in the same moment, on threads of their own. Each pair is tried several times, because who
is first is chance; what must hold does not depend on it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pytest
from django.db import transaction

from origo_chat.anon_qa.models import Draft, ProposedAnswer, Question
from origo_chat.anon_qa.notes_slots import NotesSlot
from origo_chat.anon_qa.services import answering, claiming, drafting, reviewing
from origo_chat.anon_qa.states import HELD
from origo_chat.audit.selectors import verify
from origo_chat.conversations.access import lock_conversation
from origo_chat.conversations.models import Conversation, Envelope
from origo_chat.conversations.purge import erase_conversation
from origo_chat.conversations.services.resealing import ResealedSlot, put_resealed
from origo_chat.conversations.states import SlotKind
from origo_chat.core import base64url
from origo_chat.keyring.models import Epoch
from origo_chat.keyring.services.departures import depart
from origo_chat.keyring.states import EpochState
from origo_chat.service.roles import Role
from tests.api.http.anon_qa.staff_seats import DRAFT, EPOCH, SLOT, STATEMENT, make_epoch, make_question, sealed
from tests.support.at_once import at_once
from tests.support.staff import hire

NEW_EPOCH = "ff" * 16
pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = range(5)


@dataclass(frozen=True)
class Two:
    """Two members."""

    sam: str
    mira: str


@pytest.fixture
def two() -> Two:
    """They work here."""
    make_epoch()
    return Two(hire("sam").id, hire("mira", Role.MIDWIFE).id)


def new_question() -> str:
    return base64url.decode(make_question()).hex()


def claimed(by: str) -> str:
    question = new_question()
    claiming.claim(by=by, conversation=question)
    return question


def message(question: str, generation: int = 1) -> bytes:
    return sealed(base64url.encode_id(question), generation=generation)


def held_or_waiting() -> bool:
    """Somebody has a question exactly while it is in one of the states in which somebody has it."""
    return all(bool(each.claimed_by) == (each.state in HELD) for each in Question.objects.all())


@transaction.atomic
def erase(question: str) -> None:
    lock_conversation(question)
    erase_conversation(question)


def test_of_two_claims_one_wins(two: Two) -> None:
    for _ in ROUNDS:
        question = new_question()
        deeds = [partial(claiming.claim, by=by, conversation=question) for by in (two.sam, two.mira)]
        assert sorted(map(str, at_once(*deeds))) == ["None", "changed_meanwhile"]
    assert verify().broken_at is None


def test_twenty_claims_leave_one_who_has_it(two: Two) -> None:
    question, by = new_question(), [two.sam, two.mira] * 10
    results = at_once(*[partial(claiming.claim, by=each, conversation=question) for each in by])
    assert results.count(None) == 1
    assert Question.objects.get().claimed_by == by[results.index(None)]


def test_a_claim_and_an_erasure_leave_nothing(two: Two) -> None:
    for _ in ROUNDS:
        question = new_question()
        taken, erased = at_once(partial(claiming.claim, by=two.sam, conversation=question), partial(erase, question))
        assert taken in (None, "not_found")
        assert Conversation.objects.count() == Question.objects.count() == 0, erased


def test_of_two_saves_of_one_version_one_is_kept(two: Two) -> None:
    slot = NotesSlot(1, EPOCH, SLOT, STATEMENT)
    for _ in ROUNDS:
        question = claimed(two.sam)
        drafts = [sealed(base64url.encode_id(question), DRAFT) for _ in range(2)]
        results = at_once(*[saving(two.sam, question, each, slot) for each in drafts])
        assert sorted(map(str, results)) == ["1", "changed_meanwhile"]
        assert bytes(Draft.objects.get(pk=question).envelope) == drafts[results.index(1)]


def saving(by: str, question: str, draft: bytes, slot: NotesSlot) -> Callable[[], int]:
    return partial(drafting.save_draft, by=by, conversation=question, envelope=draft, version=0, notes_slot=slot)


def submitted(by: str) -> tuple[str, bytes]:
    question = claimed(by)
    answer = message(question)
    reviewing.submit(by=by, conversation=question, envelope=answer)
    return question, answer


def test_an_answer_is_approved_once(two: Two) -> None:
    lena = hire("lena", Role.LEAD).id
    for _ in ROUNDS:
        question, answer = submitted(two.sam)
        results = at_once(
            *[partial(reviewing.approve, by=by, conversation=question, envelope=answer) for by in (two.mira, lena)]
        )
        assert sorted(map(str, results)) == ["None", "wrong_state"]
        assert Envelope.objects.filter(conversation=question).count() == 2


def test_approved_or_sent_back_and_never_both(two: Two) -> None:
    lena = hire("lena", Role.LEAD).id
    for _ in ROUNDS:
        question, answer = submitted(two.sam)
        results = at_once(
            partial(reviewing.approve, by=two.mira, conversation=question, envelope=answer),
            partial(reviewing.send_back, by=lena, conversation=question, note=None, notes_slot=None),
        )
        assert sorted(map(str, results)) == ["None", "wrong_state"]
        answered = Envelope.objects.filter(conversation=question).count() == 2
        assert answered == (results[0] is None)
    assert ProposedAnswer.objects.count() == 0


@transaction.atomic
def renew(question: str) -> None:
    row = lock_conversation(question)
    row.generation += 1
    row.save(update_fields=["generation"])


def test_an_answer_while_words_change_is_kept_under_the_words_it_was_sealed_for_or_not_at_all(two: Two) -> None:
    for _ in ROUNDS:
        question = claimed(two.sam)
        answered, _ = at_once(
            partial(answering.answer, by=two.sam, conversation=question, envelope=message(question)),
            partial(renew, question),
        )
        assert answered in (None, "changed_meanwhile")
        assert Envelope.objects.filter(conversation=question).count() == (2 if answered is None else 1)


def test_an_answer_while_everything_is_erased_leaves_nothing(two: Two) -> None:
    for _ in ROUNDS:
        question = claimed(two.sam)
        answered, _ = at_once(
            partial(answering.answer, by=two.sam, conversation=question, envelope=message(question)),
            partial(erase, question),
        )
        assert answered in (None, "not_found")
        assert [kind.objects.count() for kind in (Conversation, Envelope, Question)] == [0, 0, 0]


@pytest.mark.parametrize("is_handed", [True, False])
def test_nothing_is_left_with_somebody_who_leaves(two: Two, is_handed: bool) -> None:
    for place in ROUNDS:
        leaver = hire(f"nora{place}").id
        kept = claimed(leaver)
        question = claimed(two.sam) if is_handed else new_question()
        take = handing(two.sam, question, leaver) if is_handed else taking(question, leaver)
        taken, left = at_once(take, partial(depart, by="system", person=leaver))
        assert (left, taken in (None, "not_found")) == (None, True)
        assert not Question.objects.filter(claimed_by=leaver).exists()
        assert Question.objects.get(pk=kept).state == "asked"
    assert held_or_waiting()
    assert verify().broken_at is None


def handing(by: str, question: str, to: str) -> Callable[[], None]:
    return partial(claiming.hand_to_person, by=by, conversation=question, person=to)


def taking(question: str, by: str) -> Callable[[], None]:
    return partial(claiming.claim, by=by, conversation=question)


def test_a_thread_that_is_erased_while_it_is_sealed_again_is_gone(two: Two) -> None:
    Epoch.objects.filter(key_id=EPOCH).update(state=EpochState.OLD)
    Epoch.objects.create(team="team", n=2, key_id=NEW_EPOCH, state=EpochState.CURRENT)
    for _ in range(20):
        questions = [new_question() for _ in range(5)]
        slots = [ResealedSlot(each, SlotKind.THREAD, 1, EPOCH, SLOT) for each in questions]
        put = partial(put_resealed, by=two.sam, team="team", key_id=NEW_EPOCH, slots=slots)
        replaced, *_ = at_once(put, *(partial(erase, each) for each in questions))
        assert isinstance(replaced, int)
        assert Conversation.objects.count() == 0
