"""Fetching a question on somebody's behalf. Absent and forbidden are the same error."""

from origo_chat.anon_qa.models import Question
from origo_chat.conversations.access import lock_conversation
from origo_chat.core.errors import NotFound


def lock_question(conversation: str) -> Question:
    """A question with its conversation, both locked until the transaction ends. The conversation first, always: two
    deeds on one question wait for each other, and never in a circle."""
    row = lock_conversation(conversation)
    question = Question.objects.select_for_update().filter(pk=conversation).first()
    if question is None:
        raise NotFound
    question.conversation = row
    return question
