"""Fetching a question, a template or a publication on somebody's behalf. Absent and forbidden are the same error."""

from django.db.models import Q, QuerySet

from origo_chat.accounts.access import lock_person
from origo_chat.accounts.models import Person
from origo_chat.accounts.states import TRUSTED
from origo_chat.accounts.teams import READING_ROLES
from origo_chat.anon_qa.models import Publication, Question, Template
from origo_chat.conversations.access import lock_conversation, lock_conversations, lock_own_conversation
from origo_chat.conversations.models import Conversation
from origo_chat.conversations.sessions import MailboxSession
from origo_chat.core.errors import NotFound


def lock_question(conversation: str) -> Question:
    """A question with its conversation, both locked until the transaction ends. The conversation first, always: two
    deeds on one question wait for each other, and never in a circle."""
    return _lock_question_of(lock_conversation(conversation))


def lock_own_question(session: MailboxSession) -> Question:
    """The same for the person whose words open it."""
    return _lock_question_of(lock_own_conversation(session))


def _lock_question_of(row: Conversation) -> Question:
    question = Question.objects.select_for_update().filter(pk=row.pk).first()
    if question is None:
        raise NotFound
    question.conversation = row
    return question


def lock_member(person: str) -> Person:
    """Somebody who may hold a question, locked before the question is: who leaves gives back what they hold, and
    between that and their leaving nothing can be given to them."""
    row = lock_person(person)
    if row.state not in TRUSTED or row.role not in READING_ROLES:
        raise NotFound
    return row


def templates_for(person: str) -> QuerySet[Template]:
    """The team's templates and one's own."""
    return Template.objects.filter(Q(is_shared=True) | Q(owner=person))


def lock_template(person: str, template: str) -> Template:
    """A template that somebody may change, locked with its conversation as a question is. One look says no to what is
    absent and to what is a colleague's own, before anything is locked."""
    own = templates_for(person).filter(pk=template)
    if not own.exists():
        raise NotFound
    row = lock_conversation(template)
    found = own.select_for_update().first()
    if found is None:
        raise NotFound
    found.conversation = row
    return found


def lock_publication(publication: str) -> Publication:
    """A publication, locked with what it was proposed in; that first, as with a question."""
    shown = Publication.objects.filter(pk=publication).exclude(conversation=None)
    lock_conversations(shown.values_list("conversation_id", flat=True))
    row = Publication.objects.select_for_update().filter(pk=publication).first()
    if row is None:
        raise NotFound
    return row
