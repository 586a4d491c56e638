"""The one way a question changes: its state by the table, its version up by one, staff told after the commit."""

from origo_chat.anon_qa.broadcast import question_changed
from origo_chat.anon_qa.models import Question
from origo_chat.anon_qa.states import QuestionState, Verb, after


def change(question: Question, verb: Verb) -> None:
    """Take a locked question on. Fields the caller has set are saved with it."""
    question.state = after(QuestionState(question.state), verb)
    save_changed(question)


def save_changed(question: Question) -> None:
    """Save a locked question whose state stays."""
    question.version += 1
    question.save()
    question_changed(question.pk)
