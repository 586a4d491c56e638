"""An administrator signs an entry of the record of deeds, for the others to hold the record to."""

from django.db import IntegrityError, transaction

from origo_chat.audit.events import Event
from origo_chat.audit.models import SignedHead
from origo_chat.audit.selectors import SignedEntry, hash_at
from origo_chat.audit.services import record
from origo_chat.core import clock
from origo_chat.core.errors import ChangedMeanwhile, Malformed
from origo_chat.keyring.head_signatures import check_head
from origo_chat.keyring.services.lines import CLOCKS_DIFFER


@transaction.atomic
def keep_head(*, by: str, head: SignedEntry) -> None:
    """Keep one's own signature over an entry that is here. One a day is enough: the next covers what came between."""
    if abs(head.day - clock.today()) > CLOCKS_DIFFER:
        raise Malformed(field="day", problem="day")
    if check_head(head) != by:
        raise Malformed(field="by", problem="not_you")
    if hash_at(head.n) != head.hash:
        raise Malformed(field="hash", problem="not_that_entry")
    row = SignedHead(n=head.n, hash=head.hash, key_id=head.key_id.hex(), day=head.day, signature=head.signature)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise ChangedMeanwhile from None
    record(actor=by, event=Event.HEAD_SIGNED, subject=str(head.n))
