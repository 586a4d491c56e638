"""Texts the team writes again and again, for everybody or for oneself, sealed like notes."""

from typing import Final

from django.db import transaction

from origo_chat.anon_qa.access import lock_template
from origo_chat.anon_qa.models import Template
from origo_chat.anon_qa.notes_slots import NotesSlot, lock_epoch_of
from origo_chat.anon_qa.shelf import new_shelf, renew_shelf
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.core.errors import ChangedMeanwhile

# Two years after the last change: what nobody has touched for so long nobody misses.
KEPT_DAYS: Final = 730


@transaction.atomic
def add_template(*, by: str, template: str, is_shared: bool, envelope: bytes, key: NotesSlot) -> None:
    """Keep a new template."""
    lock_epoch_of(key)
    row = new_shelf(name=template, envelope=envelope, key=key, days=KEPT_DAYS)
    Template.objects.create(conversation=row, owner=by, is_shared=is_shared, envelope=envelope)
    record(actor=by, event=Event.TEMPLATE_ADDED, subject=template)


@transaction.atomic
def change_template(*, by: str, template: str, version: int, envelope: bytes, key: NotesSlot | None) -> int:
    """Replace the text of the version somebody knows; says which version it is now."""
    lock_epoch_of(key)
    row = lock_template(by, template)
    if row.version != version:
        raise ChangedMeanwhile
    renew_shelf(row.conversation, envelope=envelope, key=key, days=KEPT_DAYS)
    row.envelope = envelope
    row.version += 1
    row.save(update_fields=["envelope", "version"])
    record(actor=by, event=Event.TEMPLATE_CHANGED, subject=template)
    return row.version


@transaction.atomic
def remove_template(*, by: str, template: str) -> None:
    """Erase a template with its key."""
    lock_template(by, template).conversation.delete()
    record(actor=by, event=Event.TEMPLATE_REMOVED, subject=template)
