"""The one way a question changes: its state by the table, its version up by one, staff told after the commit. Parts of
the verbs beside this; who calls them records the deed."""

from origo_chat.anon_qa.broadcast import question_changed
from origo_chat.anon_qa.models import Draft, ProposedAnswer, Question
from origo_chat.anon_qa.promise import answer_due
from origo_chat.anon_qa.states import QuestionState, SecondReading, Verb, after
from origo_chat.conversations.models import Envelope
from origo_chat.conversations.services.appending import append
from origo_chat.conversations.states import ConversationState, Side, Track
from origo_chat.core.errors import ChangedMeanwhile, KeyReused
from origo_chat.service.current import current_service


def change(question: Question, verb: Verb) -> None:
    """Take a locked question on. Fields the caller has set are saved with it."""
    question.state = after(QuestionState(question.state), verb)
    _keep_sealable(question)
    save_changed(question)


def save_changed(question: Question) -> None:
    """Save a locked question whose state stays."""
    question.version += 1
    question.save()
    question_changed(question.pk)


def require_holder(question: Question, by: str) -> None:
    """Whoever has it may go on; what nobody has is left to the table."""
    if question.claimed_by not in ("", by):
        raise ChangedMeanwhile


def second_reading(question: Question) -> SecondReading:
    """Who wants the answer read by somebody else, and who does not."""
    return SecondReading(question.needs_second_reader, question.flagged_by, question.unflagged_by)


def needs_second_reader(question: Question) -> bool:
    """Whether another person reads the answer first: always, or because somebody flagged this one."""
    return question.needs_second_reader or current_service().policies.second_reader


def give_back(question: Question) -> None:
    """Nobody holds it any more; an answer that waits for its second reader is taken back, a draft stays."""
    ProposedAnswer.objects.filter(pk=question.pk).delete()
    question.claimed_by = ""
    change(question, _release_of(question))


def settle(question: Question, verb: Verb, envelope: bytes) -> None:
    """Put an answer into the thread; the question waits for nobody."""
    appended = append(conversation=question.pk, side=Side.STAFF, track=Track.THREAD, envelope=envelope)
    if not appended.is_new:
        raise KeyReused
    question.last_by = Side.STAFF
    question.is_read = question.is_kept_longer = False
    put_down(question, verb)


def put_down(question: Question, verb: Verb) -> None:
    """Whatever somebody was writing is done with, and with it the promise."""
    Draft.objects.filter(pk=question.pk).delete()
    ProposedAnswer.objects.filter(pk=question.pk).delete()
    question.claimed_by = ""
    question.answer_by = None
    change(question, verb)


def _release_of(question: Question) -> Verb:
    if question.last_by == Side.STAFF:
        return Verb.RELEASE
    if question.answer_by is None:
        # It was closed unanswered and taken up again: from now on it waits.
        question.answer_by = answer_due()
    answers = Envelope.objects.filter(conversation=question.pk, track=Track.THREAD, side=Side.STAFF)
    return Verb.RELEASE_WAITING if answers.exists() else Verb.RELEASE_FIRST


def _keep_sealable(question: Question) -> None:
    """Only what is closed stays under its epoch; opened again, it is sealed again with the rest."""
    closed = question.state == QuestionState.CLOSED
    wanted = ConversationState.CLOSED if closed else ConversationState.OPEN
    if question.conversation.state != wanted:
        question.conversation.state = wanted
        question.conversation.save(update_fields=["state"])
