"""What a person does with a question of their own: ask, write more, take new words, erase. None of it is on record:
the record has times, and would tell when somebody was awake."""

from datetime import datetime

from django.db import IntegrityError, transaction

from origo_chat.accounts.teams import TEAM
from origo_chat.anon_qa.access import lock_own_question
from origo_chat.anon_qa.broadcast import question_changed
from origo_chat.anon_qa.models import Question
from origo_chat.anon_qa.promise import answer_due
from origo_chat.anon_qa.services.changing import change, save_changed
from origo_chat.anon_qa.states import QuestionState, Verb
from origo_chat.conversations.access import lock_epoch_to_seal_to
from origo_chat.conversations.purge import erase_conversation
from origo_chat.conversations.services.appending import append, generation_of, touch
from origo_chat.conversations.sessions import MailboxSession
from origo_chat.conversations.states import Side, Track
from origo_chat.conversations.threads import (
    NewMailbox,
    NewThread,
    TeamSlot,
    begin_generation,
    begin_thread,
    is_begun,
    refuse_ended,
)
from origo_chat.core.errors import ChangedMeanwhile, Malformed, NotFound
from origo_chat.gateway.inserting import insert_new, insert_together


@transaction.atomic(savepoint=False)
def ask(*, new: NewThread) -> datetime:
    """Keep a question with everything it needs, or nothing of it; says when an answer is due. The same question again,
    under another idempotency key, has the answer it had, also when the team has other keys by then."""
    try:
        lock_epoch_to_seal_to(TEAM, new.team.key_id)
    except (ChangedMeanwhile, NotFound):
        if is_begun(new):
            return _due_of(new)
        raise
    due = answer_due()
    row, others = begin_thread(new)
    if not insert_new(row):
        if is_begun(new):
            return _due_of(new)
        raise ChangedMeanwhile
    question = Question(conversation=row, state=QuestionState.ASKED, answer_by=due, last_by=Side.VISITOR)
    try:
        insert_together([*others, question])
    except IntegrityError:
        # Somebody has that mailbox: by chance never, so the page makes other words.
        raise ChangedMeanwhile from None
    refuse_ended(new.mailbox.id)
    question_changed(row.pk)
    return due


def _due_of(kept: NewThread) -> datetime:
    due = Question.objects.filter(pk=kept.conversation).values_list("answer_by", flat=True).first()
    return due or answer_due()


@transaction.atomic
def write_more(*, session: MailboxSession, envelope: bytes) -> int:
    """Append what the person writes. Whoever was answered waits for an answer again."""
    question = lock_own_question(session)
    added = append(conversation=question.pk, side=Side.VISITOR, track=Track.THREAD, envelope=envelope)
    if added.is_new:
        question.answer_by = question.answer_by or answer_due()
        question.last_by, question.is_kept_longer = Side.VISITOR, False
        change(question, Verb.WRITE)
    return added.n


@transaction.atomic
def take_new_words(
    *, session: MailboxSession, mailbox: NewMailbox, generation: int, team: TeamSlot, envelope: bytes
) -> None:
    """Another key from now on, under other words or the same. Other words: the old ones and every session opened with
    them are dead with the commit. The first envelope comes with it, so that no generation is without one."""
    if generation_of(envelope) != generation:
        raise Malformed(field="envelope", problem="generation")
    lock_epoch_to_seal_to(TEAM, team.key_id)
    question = lock_own_question(session)
    if generation != question.conversation.generation + 1:
        raise ChangedMeanwhile
    begin_generation(question.conversation, mailbox=mailbox, team=team)
    append(conversation=question.pk, side=Side.VISITOR, track=Track.THREAD, envelope=envelope, begins=True)
    question.is_kept_longer = False
    save_changed(question)


@transaction.atomic
def erase(*, session: MailboxSession) -> None:
    """Erase everything of it, at once and for good."""
    question = lock_own_question(session)
    erase_conversation(question.pk)
    question_changed(question.pk)


@transaction.atomic
def mark_read(*, session: MailboxSession) -> None:
    """The person has fetched the last answer: a sign of life from which its time is counted."""
    question = lock_own_question(session)
    if question.is_read:
        return
    touch(question.conversation)
    question.conversation.save(update_fields=["last_active_on", "expires_on"])
    question.is_read, question.is_kept_longer = True, False
    save_changed(question)
