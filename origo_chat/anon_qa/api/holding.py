"""/api/questions/{conversation}: who has a question, and whether a second person reads the answer."""

from typing import Self

from django.http import HttpRequest
from ninja import Router
from pydantic import model_validator

from origo_chat.accounts.admission import MEMBER, caller_of
from origo_chat.accounts.teams import READING_ROLES
from origo_chat.anon_qa.api.staff_shapes import QuestionAnswer, row_after
from origo_chat.anon_qa.services import claiming
from origo_chat.core.errors import Malformed
from origo_chat.gateway.acting import acting
from origo_chat.gateway.encoded import SentId
from origo_chat.gateway.shapes import Body
from origo_chat.service.current import current_service
from origo_chat.service.roles import Role

router = Router()


class HandBody(Body):
    """A colleague, or a role: one of them."""

    person: SentId | None = None
    role: Role | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if (self.person is None) == (self.role is None):
            raise ValueError("name a person or a role, and not both")
        return self


class FlagBody(Body):
    """Whether somebody else reads the answer first."""

    needs_second_reader: bool


@router.post("/{conversation}/claim", auth=MEMBER, response=QuestionAnswer)
@acting
def claim_question(request: HttpRequest, conversation: SentId) -> QuestionAnswer:
    """Take it."""
    claiming.claim(by=caller_of(request).person, conversation=conversation)
    return row_after(conversation)


@router.post("/{conversation}/release", auth=MEMBER, response=QuestionAnswer)
@acting
def release_question(request: HttpRequest, conversation: SentId) -> QuestionAnswer:
    """Give it back."""
    caller = caller_of(request)
    claiming.release(by=caller.person, role=caller.role, conversation=conversation)
    return row_after(conversation)


@router.post("/{conversation}/hand", auth=MEMBER, response=QuestionAnswer)
@acting
def hand_question(request: HttpRequest, conversation: SentId, body: HandBody) -> QuestionAnswer:
    """Hand it to somebody who knows more."""
    by = caller_of(request).person
    if body.person is not None:
        claiming.hand_to_person(by=by, conversation=conversation, person=body.person)
    elif body.role is not None:
        claiming.hand_to_role(by=by, conversation=conversation, role=_one_of_ours(body.role))
    return row_after(conversation)


@router.post("/{conversation}/flag", auth=MEMBER, response=QuestionAnswer)
@acting
def flag_question(request: HttpRequest, conversation: SentId, body: FlagBody) -> QuestionAnswer:
    """Ask for a second reader, or not any more."""
    claiming.flag(by=caller_of(request).person, conversation=conversation, needs_second_reader=body.needs_second_reader)
    return row_after(conversation)


def _one_of_ours(role: Role) -> Role:
    if role not in READING_ROLES or role not in current_service().roles:
        raise Malformed(field="role", problem="reads_no_questions")
    return role
