"""Add to the chain, inside the transaction of the deed itself: a deed and its entry exist together or not at all."""

from collections.abc import Callable
from typing import Final

from django.db import transaction

from origo_chat.audit.chain import START, hash_of
from origo_chat.audit.events import Event
from origo_chat.audit.models import Entry, Head
from origo_chat.core import clock

SYSTEM: Final = "system"

# Called with the actor and the event, and refuses. Asked with the end of the record locked: of two deeds the second
# sees what the first has done, so that no deed of somebody comes after the one that took from them what it needs.
Question = Callable[[str, Event], None]

_asked: list[Question] = []


def ask_of_actors(question: Question) -> None:
    """Be asked before anything is recorded."""
    if question not in _asked:
        _asked.append(question)


def record(*, actor: str, event: Event, subject: str) -> None:
    """Append one entry. Called last in a deed: from here to its commit, other deeds wait for this one, and who locked
    anything after it would wait for them (README: locks)."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an entry needs the transaction of its deed: call this inside transaction.atomic()")
    with transaction.atomic():
        Head.objects.get_or_create(pk=1, defaults={"hash": START})
        head = Head.objects.select_for_update().get(pk=1)
        for question in _asked:
            question(actor, event)
        previous, at = bytes(head.hash), clock.now().replace(microsecond=0)
        head.n += 1
        head.hash = hash_of(previous=previous, n=head.n, at=at, actor=actor, event=event, subject=subject)
        Entry.objects.create(
            n=head.n, at=at, actor=actor, event=event, subject=subject, previous=previous, hash=head.hash
        )
        head.save(update_fields=["n", "hash"])
