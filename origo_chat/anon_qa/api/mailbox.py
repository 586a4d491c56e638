"""/api/mailbox: what a person does who has shown their words."""

from datetime import date
from typing import Annotated

from django.http import HttpRequest
from ninja import Router, Status

from origo_chat.abuse.limits import WRITING_MORE
from origo_chat.abuse.shapes import WorkedBody
from origo_chat.abuse.work import worked
from origo_chat.anon_qa.services.asking import erase, mark_read, take_new_words, write_more
from origo_chat.anon_qa.told import Standing, own_question
from origo_chat.conversations.admission import MAILBOX, visitor_of
from origo_chat.conversations.selectors import ring_of, thread_part
from origo_chat.conversations.sessions import LIFE, begin_session, leave_session
from origo_chat.conversations.shapes import (
    BeginningEnvelope,
    MailboxBody,
    SealedEnvelope,
    SealedKey,
    SealedRing,
    ThreadGeneration,
)
from origo_chat.conversations.states import Side
from origo_chat.conversations.threads import TeamSlot
from origo_chat.gateway.acting import acting
from origo_chat.gateway.encoded import AnswerId, SentId
from origo_chat.gateway.reading import asked_number
from origo_chat.gateway.repeating import repeatable
from origo_chat.gateway.shapes import Answer, Body

router = Router()

After = Annotated[int, asked_number(ge=0, lt=2**31)]


class MailboxAnswer(Answer):
    """The keys of a thread, and where it stands."""

    conversation: AnswerId
    generation: int
    ring: SealedRing
    state: Standing
    answer_by: date | None
    kept_until: date
    last: int


class EnvelopeAnswer(Answer):
    """One message of the thread."""

    n: int
    side: Side
    day: date
    envelope: SealedEnvelope


class EnvelopesAnswer(Answer):
    """Some messages in their order; `more` says that the next ones are asked for from the last number."""

    envelopes: list[EnvelopeAnswer]
    last: int
    more: bool


class WriteBody(WorkedBody):
    """One more message, and work when the server asked for it."""

    envelope: SealedEnvelope


class Written(Answer):
    """The number a message has."""

    n: int


class NewWordsBody(Body):
    """A new generation of the same conversation, under other words or the same: the ring, the team's slot of the new
    key, and the first envelope under it."""

    mailbox: MailboxBody
    generation: ThreadGeneration
    team_key_id: SentId
    team_slot: SealedKey
    envelope: BeginningEnvelope


class NewSession(Answer):
    """A session of the words that open it now."""

    session: str
    expires_in: int


@router.get("", auth=MAILBOX, response=MailboxAnswer)
def read_mailbox(request: HttpRequest) -> MailboxAnswer:
    """What opens the thread, and what is known about it."""
    visitor = visitor_of(request)
    found = own_question(visitor.conversation)
    return MailboxAnswer(
        conversation=visitor.conversation,
        generation=found.generation,
        ring=ring_of(visitor.session.mailbox),
        state=found.standing,
        answer_by=found.answer_by,
        kept_until=found.kept_until,
        last=found.last,
    )


@router.get("/envelopes", auth=MAILBOX, response=EnvelopesAnswer)
def read_envelopes(request: HttpRequest, after: After = 0) -> EnvelopesAnswer:
    """Messages after a number. Whoever fetches the last answer has read it."""
    visitor = visitor_of(request)
    found = own_question(visitor.conversation)
    part = thread_part(visitor.conversation, after=after)
    reached = part[-1].n if part else after
    if not found.is_read and reached >= found.last:
        mark_read(session=visitor.session)
    return EnvelopesAnswer(
        envelopes=[EnvelopeAnswer(n=e.n, side=e.side, day=e.day, envelope=e.envelope) for e in part],
        last=found.last,
        more=reached < found.last,
    )


@router.post("/envelopes", auth=MAILBOX, response=Written)
@worked(WRITING_MORE)
@acting
def write_envelope(request: HttpRequest, body: WriteBody) -> Written:
    """Write more."""
    return Written(n=write_more(session=visitor_of(request).session, envelope=body.envelope))


@router.post("/words", auth=MAILBOX, response=NewSession)
@acting
def change_words(request: HttpRequest, body: NewWordsBody) -> NewSession:
    """Put other words in the place of those that somebody may know, or a new key under the same words."""
    mailbox = body.mailbox.plain()
    take_new_words(
        session=visitor_of(request).session,
        mailbox=mailbox,
        generation=body.generation,
        team=TeamSlot(body.team_key_id, body.team_slot),
        envelope=body.envelope,
    )
    session = begin_session(mailbox=mailbox.id, token_hash=mailbox.token_hash)
    return NewSession(session=session, expires_in=int(LIFE.total_seconds()))


@router.post("/erase", auth=MAILBOX, response={204: None})
@acting
def erase_everything(request: HttpRequest) -> None:
    """Erase the thread and everything about it."""
    erase(session=visitor_of(request).session)


@router.post("/leave", auth=MAILBOX, response={204: None})
@repeatable
def leave(request: HttpRequest) -> Status[None]:
    """End this session: the last thing a page does."""
    leave_session(visitor_of(request).session)
    return Status(204, None)
