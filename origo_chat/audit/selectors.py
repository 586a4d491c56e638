"""Read the chain, and check that nobody changed it."""

from dataclasses import dataclass
from datetime import datetime

from origo_chat.audit.chain import hash_of
from origo_chat.audit.models import Entry, Head


@dataclass(frozen=True)
class Recorded:
    """One entry as it is shown."""

    n: int
    at: datetime
    actor: str
    event: str
    subject: str
    hash: bytes


@dataclass(frozen=True)
class Verification:
    """Whether the kept part of the chain holds together; `broken_at` is the first entry that does not."""

    first: int
    last: int
    broken_at: int | None


def page(*, before: int | None, count: int) -> list[Recorded]:
    """Entries before a number, the newest first."""
    rows = Entry.objects.order_by("-n")
    if before is not None:
        rows = rows.filter(n__lt=before)
    return [Recorded(r.n, r.at, r.actor, r.event, r.subject, bytes(r.hash)) for r in rows[:count]]


def verify(*, from_n: int = 0) -> Verification:
    """Walk the chain from a number, or from the oldest entry kept, to its head. Finds changes, gaps and a cut end."""
    head = Head.objects.filter(pk=1).first()
    if head is None or from_n > head.n:
        return Verification(0, 0, None)
    first, last, previous = 0, 0, b""
    # Not beyond the head that was read: somebody may be adding to the chain at this moment.
    for row in Entry.objects.filter(n__gte=from_n, n__lte=head.n).order_by("n").iterator():
        follows = not first or (row.n == last + 1 and bytes(row.previous) == previous)
        first = first or row.n
        if not follows or bytes(row.hash) != _hash_of(row):
            return Verification(first, row.n, row.n)
        last, previous = row.n, bytes(row.hash)
    whole = head.n == last and bytes(head.hash) == previous
    return Verification(first, last, None if whole else last + 1)


def verify_newest(count: int) -> Verification:
    """Walk the newest part of the chain."""
    head = Head.objects.filter(pk=1).first()
    return verify(from_n=max(0, head.n - count + 1 if head else 0))


def _hash_of(row: Entry) -> bytes:
    return hash_of(
        previous=bytes(row.previous), n=row.n, at=row.at, actor=row.actor, event=row.event, subject=row.subject
    )
