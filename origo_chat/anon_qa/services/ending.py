"""The end of what nobody asks for any more; an answer that was not fetched gets the same time once more before that."""

from datetime import date, timedelta

from django.db import transaction

from origo_chat.anon_qa.access import lock_question
from origo_chat.anon_qa.broadcast import question_changed
from origo_chat.anon_qa.models import Question
from origo_chat.audit.events import Event
from origo_chat.audit.services import SYSTEM, record
from origo_chat.conversations.access import lock_conversation
from origo_chat.conversations.models import Conversation
from origo_chat.conversations.purge import end_mailbox, erase_conversation
from origo_chat.core import clock
from origo_chat.core.errors import NotFound
from origo_chat.core.one_by_one import each_by_itself
from origo_chat.service.current import current_service


def end_conversations() -> int:
    """Conversations whose last day is past, with everything of them; says how many. One day for the whole run: what is
    put off must not be met again after midnight by what erases the rest."""
    today = clock.today()
    ended = Conversation.objects.filter(expires_on__lt=today).order_by("expires_on", "pk")
    return each_by_itself(list(ended.values_list("pk", flat=True)), lambda each: _end(each, today))


@transaction.atomic
def _end(conversation: str, today: date) -> bool:
    """Erase a conversation whose time is over, or put its end off; says whether it is gone."""
    try:
        row = lock_conversation(conversation)
    except NotFound:
        return False
    if row.expires_on >= today:
        return False
    if not Question.objects.filter(pk=conversation).exists():
        erase_conversation(conversation)
        return True
    return _end_question(lock_question(conversation))


def _end_question(question: Question) -> bool:
    if not question.is_read and not question.is_kept_longer:
        _put_off(question)
        return False
    if not question.is_read:
        end_mailbox(question.pk)
    erase_conversation(question.pk)
    record(actor=SYSTEM, event=Event.QUESTION_ENDED, subject=question.pk)
    question_changed(question.pk)
    return True


def _put_off(question: Question) -> None:
    row = question.conversation
    row.expires_on += timedelta(days=current_service().retention.question_days)
    row.save(update_fields=["expires_on"])
    question.is_kept_longer = True
    question.version += 1
    question.save(update_fields=["is_kept_longer", "version"])
    question_changed(question.pk)
