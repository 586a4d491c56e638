"""Who has a question: claim, release, hand over; and whether a second person has to read the answer."""

from django.db import transaction

from origo_chat.anon_qa.access import lock_member, lock_question
from origo_chat.anon_qa.services.changing import change, give_back, require_holder, save_changed, second_reading
from origo_chat.anon_qa.states import QuestionState, Verb, after
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.service.roles import Role


@transaction.atomic
def claim(*, by: str, conversation: str) -> None:
    """Take a question. Of two at once, one has it, and the other is told that it changed."""
    lock_member(by)
    question = lock_question(conversation)
    require_holder(question, by)
    question.claimed_by = by
    change(question, Verb.CLAIM)
    record(actor=by, event=Event.QUESTION_CLAIMED, subject=conversation)


@transaction.atomic
def release(*, by: str, role: Role, conversation: str) -> None:
    """Give a question back. A lead may for anybody: somebody may be ill."""
    question = lock_question(conversation)
    if role is not Role.LEAD:
        require_holder(question, by)
    give_back(question)
    record(actor=by, event=Event.QUESTION_RELEASED, subject=conversation)


@transaction.atomic
def hand_to_person(*, by: str, conversation: str, person: str) -> None:
    """Hand a question to a colleague, who has it from now on."""
    lock_member(person)
    question = lock_question(conversation)
    require_holder(question, by)
    question.claimed_by, question.for_role = person, ""
    change(question, Verb.HAND)
    record(actor=by, event=Event.QUESTION_HANDED, subject=conversation)


@transaction.atomic
def hand_to_role(*, by: str, conversation: str, role: Role) -> None:
    """Hand a question to whoever of a role takes it."""
    question = lock_question(conversation)
    require_holder(question, by)
    after(QuestionState(question.state), Verb.HAND)
    question.for_role = role
    if question.claimed_by:
        give_back(question)
    else:
        save_changed(question)
    record(actor=by, event=Event.QUESTION_HANDED, subject=conversation)


@transaction.atomic
def flag(*, by: str, conversation: str, needs_second_reader: bool) -> None:
    """Anybody may ask for a second reader. Whoever is to be read does not decide that it is not needed."""
    question = lock_question(conversation)
    before = second_reading(question)
    holder = question.claimed_by
    now = before.asked_for(by) if needs_second_reader else before.taken_off(by, holder=holder)
    if now == before:
        return
    question.needs_second_reader = now.is_needed
    question.flagged_by, question.unflagged_by = now.flagged_by, now.unflagged_by
    save_changed(question)
    event = Event.SECOND_READER_ASKED if needs_second_reader else Event.SECOND_READER_NOT_NEEDED
    record(actor=by, event=event, subject=conversation)
