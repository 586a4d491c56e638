"""Read the chain, and check that nobody changed it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from origo_chat.audit.chain import START, hash_of
from origo_chat.audit.models import Entry, Head, SignedHead


@dataclass(frozen=True)
class Recorded:
    """One entry as it is shown."""

    n: int
    at: datetime
    actor: str
    event: str
    subject: str
    previous: bytes
    hash: bytes


@dataclass(frozen=True)
class Verification:
    """Whether a part of the chain holds together: from `first` to `last`, of as many entries as `head`. `broken_at` is
    the first entry that does not. It says nothing of a chain that was made anew from some entry on: that takes a head
    noted elsewhere."""

    first: int
    last: int
    head: int
    broken_at: int | None


@dataclass(frozen=True)
class ChainHead:
    """The newest entry. Whoever notes it elsewhere knows later whether anything before it was changed or cut."""

    n: int
    hash: bytes


@dataclass(frozen=True)
class SignedEntry:
    """Which entry an administrator's browser saw, on which day, and the signature over it."""

    n: int
    hash: bytes
    key_id: bytes
    day: date
    signature: bytes


def page(*, before: int | None, count: int) -> list[Recorded]:
    """Entries before a number, the newest first."""
    rows = Entry.objects.order_by("-n")
    if before is not None:
        rows = rows.filter(n__lt=before)
    return [_recorded(row) for row in rows[:count]]


def page_after(n: int, *, count: int) -> list[Recorded]:
    """Entries after a number, the oldest first: what a console walks."""
    return [_recorded(row) for row in Entry.objects.filter(n__gt=n).order_by("n")[:count]]


def _recorded(row: Entry) -> Recorded:
    return Recorded(row.n, row.at, row.actor, row.event, row.subject, bytes(row.previous), bytes(row.hash))


def head() -> ChainHead:
    """Where the chain ends now."""
    row = Head.objects.filter(pk=1).first()
    return ChainHead(row.n, bytes(row.hash)) if row else ChainHead(0, START)


def hash_at(n: int) -> bytes | None:
    """The hash of an entry that is kept."""
    found = Entry.objects.filter(n=n).values_list("hash", flat=True).first()
    return None if found is None else bytes(found)


def signed_page(*, before: int | None, count: int) -> list[SignedEntry]:
    """Signed heads of entries before a number, the newest first; all of the last one, so that no page splits it."""
    rows = SignedHead.objects.order_by("-n", "key_id")
    if before is not None:
        rows = rows.filter(n__lt=before)
    last = rows.values_list("n", flat=True)[count - 1 : count]
    return [_signed(row) for row in rows.filter(n__gte=min(last, default=0))]


def signed_from(n: int) -> Iterator[SignedEntry]:
    """Every signed head of an entry from a number on, the oldest first."""
    return map(_signed, SignedHead.objects.filter(n__gte=n).order_by("n", "key_id").iterator())


def _signed(row: SignedHead) -> SignedEntry:
    return SignedEntry(row.n, bytes(row.hash), bytes.fromhex(row.key_id), row.day, bytes(row.signature))


def verify(*, from_n: int = 0, count: int | None = None) -> Verification:
    """Walk the chain from a number, or from the oldest entry kept: so many entries, or to its head. Finds changes, gaps
    and a cut end, and a first entry that does not follow the one before it."""
    end = head()
    # Not beyond the head that was read: somebody may be adding to the chain at this moment.
    rows = Entry.objects.filter(n__gte=from_n, n__lte=end.n).order_by("n")[:count]
    first, (last, previous) = 0, _before(from_n)
    for row in rows.iterator():
        # What had its time is gone, and nothing says what the oldest entry kept has to follow.
        follows = (last == 0 and row.n > 1) or (row.n == last + 1 and bytes(row.previous) == previous)
        first = first or row.n
        if not follows or bytes(row.hash) != _hash_of(row):
            return Verification(first, row.n, end.n, row.n)
        last, previous = row.n, bytes(row.hash)
    is_part = count is not None and first > 0 and last - first + 1 == count and last < end.n
    is_whole = (last, previous) == (end.n, end.hash)
    return Verification(first, last, end.n, None if is_part or is_whole else last + 1)


def verify_newest(count: int) -> Verification:
    """Walk the newest part of the chain."""
    return verify(from_n=max(0, head().n - count + 1), count=count)


def _before(from_n: int) -> tuple[int, bytes]:
    """The entry that the first one has to follow, where one is kept."""
    row = Entry.objects.filter(n__lt=from_n).order_by("-n").first()
    return (row.n, bytes(row.hash)) if row else (0, START)


def _hash_of(row: Entry) -> bytes:
    return hash_of(
        previous=bytes(row.previous), n=row.n, at=row.at, actor=row.actor, event=row.event, subject=row.subject
    )
