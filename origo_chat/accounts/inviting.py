"""The invitation itself: made for somebody new, and for somebody who begins again."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.db import IntegrityError, transaction

from origo_chat.accounts.models import Invitation
from origo_chat.core import clock
from origo_chat.core.errors import Malformed

# A weekend between the invitation and the first day at work.
LIFE: Final = timedelta(hours=72)


@dataclass(frozen=True)
class Ticket:
    """What the inviter's browser made of the secret in the link. spec: 7 staff accounts"""

    invitation: str
    token_hash: str


def make_invitation(*, by: str, person: str, ticket: Ticket) -> None:
    """Add an invitation for somebody who is in the state to use it."""
    now = clock.now()
    row = Invitation(
        id=ticket.invitation,
        person_id=person,
        token_hash=ticket.token_hash,
        made_by=by,
        made_at=now,
        ends_at=now + LIFE,
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise Malformed(field="invitation", problem="not_new") from None
