"""Rewritten questions and answers that others may read. A second person makes one public; nothing names the thread."""

from typing import Final

from django.db import transaction

from origo_chat.anon_qa.access import lock_publication
from origo_chat.anon_qa.models import Publication
from origo_chat.anon_qa.notes_slots import NotesSlot, lock_epoch_of
from origo_chat.anon_qa.shelf import new_shelf
from origo_chat.anon_qa.states import PublicationState
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.core import clock
from origo_chat.core.errors import ChangedMeanwhile, SomebodyElse, WrongState

# Nobody approved it in this time: it was not good enough, or is no longer needed.
PROPOSED_DAYS: Final = 90


@transaction.atomic
def propose_publication(*, by: str, publication: str, envelope: bytes, key: NotesSlot) -> None:
    """Put a rewritten question and answer before a second person, sealed."""
    lock_epoch_of(key)
    # Of one that was public before, only the name is left: nothing is proposed under it again.
    if Publication.objects.filter(pk=publication).exists():
        raise ChangedMeanwhile
    row = new_shelf(name=publication, envelope=envelope, key=key, days=PROPOSED_DAYS)
    Publication.objects.create(
        id=publication,
        conversation=row,
        state=PublicationState.PROPOSED,
        proposed_by=by,
        envelope=envelope,
        changed_on=clock.today(),
    )
    record(actor=by, event=Event.PUBLICATION_PROPOSED, subject=publication)


@transaction.atomic
def approve_publication(*, by: str, publication: str, language: str, question: str, answer: str) -> None:
    """Make it public, in the words the second person has read and sends along; what was sealed goes."""
    row = lock_publication(publication)
    if row.state != PublicationState.PROPOSED:
        raise WrongState(state=row.state)
    if row.proposed_by == by:
        raise SomebodyElse
    row.language, row.question, row.answer = language, question, answer
    _become(row, PublicationState.PUBLISHED)
    record(actor=by, event=Event.PUBLICATION_APPROVED, subject=publication)


@transaction.atomic
def withdraw_publication(*, by: str, publication: str) -> None:
    """Anybody of the team may, at once: somebody may have recognised themselves. The words go with it."""
    row = lock_publication(publication)
    if row.state == PublicationState.WITHDRAWN:
        raise WrongState(state=row.state)
    row.language = row.question = row.answer = ""
    _become(row, PublicationState.WITHDRAWN)
    record(actor=by, event=Event.PUBLICATION_WITHDRAWN, subject=publication)


def _become(row: Publication, state: PublicationState) -> None:
    held_in = row.conversation
    row.state, row.conversation, row.envelope, row.changed_on = state, None, b"", clock.today()
    row.save()
    if held_in is not None:
        held_in.delete()
