"""Answering by oneself, where nobody has to read it first, and closing."""

from django.db import transaction

from origo_chat.anon_qa.access import lock_question
from origo_chat.anon_qa.services.changing import needs_second_reader, put_down, require_holder, second_reading, settle
from origo_chat.anon_qa.states import QuestionState, Verb, after
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.core.errors import SomebodyElse, WrongState


@transaction.atomic
def answer(*, by: str, conversation: str, envelope: bytes) -> None:
    """Put an answer into the thread."""
    question = lock_question(conversation)
    require_holder(question, by)
    after(QuestionState(question.state), Verb.ANSWER)
    if needs_second_reader(question):
        raise WrongState(state=question.state)
    if not second_reading(question).lets_answer_alone(by):
        raise SomebodyElse
    settle(question, Verb.ANSWER, envelope)
    record(actor=by, event=Event.QUESTION_ANSWERED, subject=conversation)


@transaction.atomic
def close(*, by: str, conversation: str) -> None:
    """Nothing more is to be said from our side. Whoever writes again is heard again."""
    question = lock_question(conversation)
    require_holder(question, by)
    put_down(question, Verb.CLOSE)
    record(actor=by, event=Event.QUESTION_CLOSED, subject=conversation)
