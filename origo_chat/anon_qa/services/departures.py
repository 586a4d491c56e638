"""Somebody leaves, or begins again: what they held is given back, and what was theirs alone goes with their account."""

from django.db import transaction

from origo_chat.accounts.access import lock_person
from origo_chat.accounts.inviting import Ticket
from origo_chat.anon_qa.access import lock_question
from origo_chat.anon_qa.models import Question, Template
from origo_chat.anon_qa.services.changing import give_back
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.conversations.models import Conversation
from origo_chat.core.errors import NotFound
from origo_chat.keyring.services import departures


@transaction.atomic
def depart(*, by: str, person: str) -> None:
    """Close everything for somebody. Their own templates go; their questions wait for the others again."""
    released = _release_all(person)
    own = Template.objects.filter(owner=person, is_shared=False)
    Conversation.objects.filter(pk__in=own.values("pk")).delete()
    departures.depart(by=by, person=person)
    _record_released(by, released)


@transaction.atomic
def begin_again(*, by: str, person: str, ticket: Ticket) -> None:
    """A lost passphrase: until they are certified again they read nothing, so others take their questions."""
    released = _release_all(person)
    departures.begin_again(by=by, person=person, ticket=ticket)
    _record_released(by, released)


def _release_all(person: str) -> list[str]:
    """Lock the person first, so that nothing is handed to them meanwhile; then the questions, in one order. Nothing is
    recorded before the last lock is held: the record is a lock that every deed takes last."""
    lock_person(person)
    held = list(Question.objects.filter(claimed_by=person).order_by("pk").values_list("pk", flat=True))
    return [each for each in held if _release(each, person)]


def _release(conversation: str, person: str) -> bool:
    try:
        question = lock_question(conversation)
    except NotFound:
        return False  # erased a moment ago
    if question.claimed_by != person:
        return False
    give_back(question)
    return True


def _record_released(by: str, released: list[str]) -> None:
    for each in released:
        record(actor=by, event=Event.QUESTION_RELEASED, subject=each)
