"""Somebody may read no more: what they held is given back, and the templates of who leaves go with them. A part of what
accounts do, which record it."""

from origo_chat.accounts.standing_lost import Deed
from origo_chat.accounts.states import Step
from origo_chat.anon_qa.access import lock_question
from origo_chat.anon_qa.models import Question, Template
from origo_chat.anon_qa.services.changing import give_back
from origo_chat.audit.events import Event
from origo_chat.conversations.access import lock_conversations
from origo_chat.conversations.models import Conversation
from origo_chat.core.errors import NotFound


def give_back_all(person: str, step: Step) -> list[Deed]:
    """Their questions wait for the others again. The person is locked, so that nothing is handed to them meanwhile;
    then all their conversations, in one order."""
    held = list(Question.objects.filter(claimed_by=person).order_by("pk").values_list("pk", flat=True))
    own = Template.objects.filter(owner=person, is_shared=False).values_list("pk", flat=True)
    ended = list(own) if step is Step.LEAVE else []
    lock_conversations([*held, *ended])
    Conversation.objects.filter(pk__in=ended).delete()
    released = [each for each in held if _release(each, person)]
    return [(Event.QUESTION_RELEASED, each) for each in released]


def _release(conversation: str, person: str) -> bool:
    try:
        question = lock_question(conversation)
    except NotFound:
        return False  # erased a moment ago
    if question.claimed_by != person:
        return False
    give_back(question)
    return True
