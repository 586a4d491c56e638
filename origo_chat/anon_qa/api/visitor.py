"""/api/questions, /api/mailboxes and /api/published: what somebody may do who has shown nothing."""

from datetime import date
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from origo_chat.abuse.limits import ASKING, OPENING
from origo_chat.abuse.shapes import WorkedBody
from origo_chat.abuse.work import worked
from origo_chat.anon_qa.services.asking import ask
from origo_chat.anon_qa.told import day_of, published
from origo_chat.conversations.opening import open_mailbox
from origo_chat.conversations.sessions import LIFE
from origo_chat.conversations.shapes import Hash32, MailboxBody, SealedEnvelope, SealedKey
from origo_chat.conversations.threads import NewThread, TeamSlot
from origo_chat.gateway.acting import acting
from origo_chat.gateway.admission import ANYONE
from origo_chat.gateway.encoded import AnswerId, SentId
from origo_chat.gateway.repeating import repeatable
from origo_chat.gateway.same_for_all import same_for_all
from origo_chat.gateway.shapes import Answer
from origo_chat.service.current import current_service

questions_router = Router()
mailboxes_router = Router()
published_router = Router()

LanguageTag = Annotated[str, Query(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$")]


class QuestionBody(WorkedBody):
    """A first message, everything it needs to be read again, and work when the server asked for it."""

    conversation: SentId
    mailbox: MailboxBody
    team_key_id: SentId
    team_slot: SealedKey
    envelope: SealedEnvelope

    def plain(self) -> NewThread:
        """The same for services."""
        return NewThread(
            conversation=self.conversation,
            mailbox=self.mailbox.plain(),
            team=TeamSlot(self.team_key_id, self.team_slot),
            envelope=self.envelope,
        )


class Asked(Answer):
    """The day by which an answer comes."""

    answer_by: date


class OpenBody(WorkedBody):
    """What six words give."""

    mailbox: SentId
    access_token: Hash32


class Opened(Answer):
    """What the page holds for as long as it is open."""

    session: str
    expires_in: int
    conversation: AnswerId


class PublishedAnswer(Answer):
    """A question and an answer nobody can be recognised in."""

    id: AnswerId
    language: str
    question: str
    answer: str


class PublishedList(Answer):
    """The newest first."""

    published: list[PublishedAnswer]


@questions_router.post("", auth=ANYONE, response=Asked)
@worked(ASKING)
@acting
def ask_question(request: HttpRequest, body: QuestionBody) -> Asked:
    """Keep a question."""
    return Asked(answer_by=day_of(ask(new=body.plain())))


@mailboxes_router.post("/open", auth=ANYONE, response=Opened)
@worked(OPENING)
@repeatable
def open_own_mailbox(request: HttpRequest, body: OpenBody) -> Opened:
    """Begin a session in which the mailbox can be read."""
    opened = open_mailbox(mailbox=body.mailbox, token=body.access_token)
    expires_in = int(LIFE.total_seconds())
    return Opened(session=opened.session, expires_in=expires_in, conversation=opened.conversation)


@published_router.get("", auth=ANYONE, response=PublishedList)
def read_published(request: HttpRequest, language: LanguageTag) -> HttpResponse:
    """What others have asked, in one language."""
    # There are as many answers as languages, and no more are remembered.
    return _published_in(request, language=language if language in current_service().languages else "")


@same_for_all
def _published_in(request: HttpRequest, language: str) -> PublishedList:
    found = [PublishedAnswer(**vars(each)) for each in published(language)]
    return PublishedList(published=found)
