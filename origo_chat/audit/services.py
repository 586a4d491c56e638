"""Add to the chain, inside the transaction of the deed itself: a deed and its entry exist together or not at all."""

from typing import Final

from django.db import transaction

from origo_chat.audit.chain import START, hash_of
from origo_chat.audit.events import Event
from origo_chat.audit.models import Entry, Head
from origo_chat.core import clock

SYSTEM: Final = "system"


def record(*, actor: str, event: Event, subject: str) -> None:
    """Append one entry. Called last in a deed: from here to its commit, other deeds wait for this one, and who locked
    anything after it would wait for them (README: locks)."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an entry needs the transaction of its deed: call this inside transaction.atomic()")
    with transaction.atomic():
        Head.objects.get_or_create(pk=1, defaults={"hash": START})
        head = Head.objects.select_for_update().get(pk=1)
        previous, at = bytes(head.hash), clock.now().replace(microsecond=0)
        head.n += 1
        head.hash = hash_of(previous=previous, n=head.n, at=at, actor=actor, event=event, subject=subject)
        Entry.objects.create(
            n=head.n, at=at, actor=actor, event=event, subject=subject, previous=previous, hash=head.hash
        )
        head.save(update_fields=["n", "hash"])
