"""Fills the demonstration with questions in every state, sealed as browsers would and kept by the same services."""

import json
from collections.abc import Mapping
from datetime import timedelta

from origo_chat.anon_qa.models import Question
from origo_chat.anon_qa.services.answering import answer, close
from origo_chat.anon_qa.services.asking import ask, write_more
from origo_chat.anon_qa.services.claiming import claim, flag
from origo_chat.anon_qa.services.drafting import save_draft
from origo_chat.anon_qa.services.notes import add_note
from origo_chat.anon_qa.services.publishing import approve_publication, propose_publication
from origo_chat.anon_qa.services.reviewing import submit
from origo_chat.anon_qa.services.templates import add_template
from origo_chat.conversations.sessions import begin_session, read_session
from origo_chat.conversations.threads import NewMailbox, NewThread, TeamSlot
from origo_chat.core import clock
from origo_chat.core.errors import NotFound
from origo_chat.demo.accounts import MadeAccount
from origo_chat.demo.desk import Notes, Thread, epoch_id
from origo_chat.demo.stories import PublishedText, Story, TemplateText, told
from origo_chat.protocol.envelopes import EnvelopeType
from origo_chat.sealing.derivation import Mailbox, derive_mailbox, derive_root
from origo_chat.sealing.epochs import EpochKeys
from origo_chat.sealing.record_keys import RecordKind
from origo_chat.sealing.ring import seal_ring
from origo_chat.sealing.slots import seal_slot
from origo_chat.sealing.words import secret_bytes
from origo_chat.service.current import current_service

Members = Mapping[str, MadeAccount]


def seed_questions(epoch: EpochKeys, members: Members) -> None:
    """Everything that questions.toml tells."""
    for story in told().questions:
        _tell(story, epoch, members)
    for template in told().templates:
        _keep_template(template, epoch, members)
    for text in told().published:
        _publish(text, epoch, members)


def _tell(story: Story, epoch: EpochKeys, members: Members) -> None:
    thread, mailbox = Thread(), derive_mailbox(derive_root(secret_bytes(story.secret), current_service().id))
    _ask(story, thread, mailbox, epoch)
    if story.by:
        _take_up(story, thread, members[story.by], epoch)
    if story.followed_up:
        session = read_session(begin_session(mailbox=mailbox.id.hex(), token_hash=mailbox.token_hash.hex()))
        if session is None:
            raise NotFound
        write_more(session=session, envelope=thread.asked(story.followed_up))
    if story.due_in_hours is not None:
        due = clock.now().replace(minute=0, second=0, microsecond=0) + timedelta(hours=story.due_in_hours)
        Question.objects.filter(pk=thread.id.hex()).update(answer_by=due)


def _ask(story: Story, thread: Thread, mailbox: Mailbox, epoch: EpochKeys) -> None:
    ask(
        new=NewThread(
            conversation=thread.id.hex(),
            mailbox=NewMailbox(
                mailbox.id.hex(), mailbox.token_hash.hex(), seal_ring(mailbox.ring_key, thread.id, [thread.own])
            ),
            team=TeamSlot(epoch_id(epoch), seal_slot(epoch.kem.public, thread.own.thread)),
            envelope=thread.asked(story.asked, wish=story.wish),
        )
    )


def _take_up(story: Story, thread: Thread, by: MadeAccount, epoch: EpochKeys) -> None:
    name, notes = thread.id.hex(), Notes.about(thread, epoch, by)
    claim(by=by.id, conversation=name)
    if story.flagged:
        flag(by=by.id, conversation=name, needs_second_reader=True)
    if story.note:
        add_note(by=by.id, conversation=name, envelope=notes.sealed(story.note, by), notes_slot=notes.slot_once())
    if story.draft:
        sealed = notes.sealed(story.draft, by, EnvelopeType.DRAFT)
        save_draft(by=by.id, conversation=name, envelope=sealed, version=0, notes_slot=notes.slot_once())
    if story.submitted:
        submit(by=by.id, conversation=name, envelope=thread.answered(story.submitted, by))
    if story.answer:
        answer(by=by.id, conversation=name, envelope=thread.answered(story.answer, by))
    if story.closed:
        close(by=by.id, conversation=name)


def _keep_template(text: TemplateText, epoch: EpochKeys, members: Members) -> None:
    by = members[text.by]
    notes = Notes.alone(RecordKind.TEMPLATE, epoch, by)
    add_template(
        by=by.id,
        template=notes.conversation,
        is_shared=text.shared,
        envelope=notes.sealed(text.text, by),
        key=notes.slot(),
    )


def _publish(text: PublishedText, epoch: EpochKeys, members: Members) -> None:
    by = members[text.by]
    notes = Notes.alone(RecordKind.PUBLICATION, epoch, by)
    name, words = notes.conversation, {"language": text.language, "question": text.question, "answer": text.answer}
    sealed = notes.sealed(json.dumps({"v": 1, **words}, ensure_ascii=False, separators=(",", ":")), by)
    propose_publication(by=by.id, publication=name, envelope=sealed, key=notes.slot())
    approve_publication(by=members[text.approved_by].id, publication=name, **words)
