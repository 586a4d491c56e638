"""/api/templates: texts written again and again."""

from django.http import HttpRequest
from ninja import Router

from origo_chat.accounts.admission import MEMBER, caller_of
from origo_chat.anon_qa.api.staff_shapes import NotesSlotBody, TeamSlotAnswer, Version, slot_answers
from origo_chat.anon_qa.services import templates
from origo_chat.anon_qa.shelves import shelved_templates
from origo_chat.conversations.shapes import KeyStatementBytes, SealedEnvelope
from origo_chat.gateway.acting import acting
from origo_chat.gateway.encoded import AnswerId, SentId
from origo_chat.gateway.shapes import Answer, Body

router = Router()


class TemplateAnswer(Answer):
    """A template: a note (type 2) about itself, generation 1."""

    id: AnswerId
    shared: bool
    mine: bool
    version: int
    slots: list[TeamSlotAnswer]
    keys: list[KeyStatementBytes]
    envelope: SealedEnvelope


class Templates(Answer):
    """The team's and one's own, some of them, and from which on the next are asked for."""

    templates: list[TemplateAnswer]
    next: AnswerId | None


class NewTemplateBody(Body):
    """A new one, with its key sealed to the team's current epoch."""

    id: SentId
    shared: bool
    notes_slot: NotesSlotBody
    envelope: SealedEnvelope


class TemplateBody(Body):
    """Another text in place of the version one knows."""

    version: Version
    envelope: SealedEnvelope
    # When whoever made the last key has left.
    notes_slot: NotesSlotBody | None = None


class TemplateVersion(Answer):
    """Which version it is now."""

    version: int


@router.get("", auth=MEMBER, response=Templates)
def read_templates(request: HttpRequest, after: SentId | None = None) -> Templates:
    """All one may use, in parts."""
    found, following = shelved_templates(caller_of(request).person, after)
    return Templates(
        templates=[
            TemplateAnswer(
                id=each.id,
                shared=each.is_shared,
                mine=each.is_mine,
                version=each.version,
                slots=slot_answers(each.slots),
                keys=each.keys,
                envelope=each.envelope,
            )
            for each in found
        ],
        next=following,
    )


@router.post("", auth=MEMBER, response=TemplateVersion)
@acting
def add_template(request: HttpRequest, body: NewTemplateBody) -> TemplateVersion:
    """Keep a new one."""
    templates.add_template(
        by=caller_of(request).person,
        template=body.id,
        is_shared=body.shared,
        envelope=body.envelope,
        key=body.notes_slot.plain(),
    )
    return TemplateVersion(version=1)


@router.post("/{template}", auth=MEMBER, response=TemplateVersion)
@acting
def change_template(request: HttpRequest, template: SentId, body: TemplateBody) -> TemplateVersion:
    """Change its text."""
    by = caller_of(request).person
    key = body.notes_slot.plain() if body.notes_slot else None
    version = templates.change_template(by=by, template=template, version=body.version, envelope=body.envelope, key=key)
    return TemplateVersion(version=version)


@router.delete("/{template}", auth=MEMBER, response={204: None})
@acting
def remove_template(request: HttpRequest, template: SentId) -> None:
    """Erase it."""
    templates.remove_template(by=caller_of(request).person, template=template)
