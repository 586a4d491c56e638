"""A line is added to keys.log, with what follows from it. The number is compared and set: of two that add at once, one
is told to look again. A part of what others do, who record it when the last lock is held."""

from datetime import date, timedelta
from typing import Final

from django.db import IntegrityError, transaction

from origo_chat.accounts.access import lock_people
from origo_chat.accounts.standing_lost import Deed
from origo_chat.audit.events import Event
from origo_chat.core import clock
from origo_chat.core.errors import ChangedMeanwhile, Malformed, TooLarge
from origo_chat.keyring.access import every_line, last_line
from origo_chat.keyring.consequences import follow, whom_it_is_about
from origo_chat.keyring.log_line import NOTHING_BEFORE, body_of, read_line
from origo_chat.keyring.models import LogLine
from origo_chat.keyring.references import check_references, past_of
from origo_chat.keyring.signatures import check_signatures, is_roots
from origo_chat.protocol import limits

CLOCKS_DIFFER: Final = timedelta(days=1)


def add_line(*, n: int, line: bytes, only_root: bool = False) -> list[Deed]:
    """Add one as it was sent, after its signatures were verified: doors open and close by it."""
    last = last_line()
    if n != (last.n + 1 if last else 0):
        raise ChangedMeanwhile
    read = read_line(line, n=n, previous=last.hash if last else NOTHING_BEFORE)
    if (read.body.kind == "root") != (n == 0) or (only_root and not is_roots(read)):
        raise Malformed(field="signatures", problem="not_for_this_kind_here")
    check_signatures(read)
    _check_days(read.body.on, last)
    if last:
        check_references(read.body, past_of(map(body_of, every_line())))
    ends_at_byte = (last.ends_at_byte if last else 0) + len(line) + 1
    if ends_at_byte > limits.LOG_BYTES:
        raise TooLarge(bytes=limits.LOG_BYTES)
    row = LogLine(
        n=n,
        line=line,
        hash=read.hash,
        ends_at_byte=ends_at_byte,
        kind=read.body.kind,
        body_hash=read.body.hash,
        subject=read.body.subject,
        refers_to=read.body.refers_to,
        added_at=clock.now(),
    )
    people = lock_people(whom_it_is_about(read.body))
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise ChangedMeanwhile from None
    return [*follow(read.body, people), (Event.LOG_APPENDED, str(n))]


def _check_days(on: date, last: LogLine | None) -> None:
    """Clients refuse a day that goes back, or is to come: a line that they refuse would stop everybody."""
    before = body_of(bytes(last.line)) if last else None
    if (before and on < before.on) or on > clock.today() + CLOCKS_DIFFER:
        raise Malformed(field="on", problem="day")
