"""Erase what has reached its end. Conversations are ended by services/ending.py."""

from datetime import timedelta
from typing import Final

from django.db.models import Q

from origo_chat.anon_qa.models import Publication
from origo_chat.anon_qa.states import PublicationState
from origo_chat.core import clock

WITHDRAWN_KEPT: Final = timedelta(days=30)
# What is true about the law and where to turn grows old: what still helps is proposed anew.
PUBLISHED_KEPT: Final = timedelta(days=730)


def old_publications() -> int:
    """Proposals whose sealed text has ended, and what was withdrawn or has been public for long."""
    today = clock.today()
    withdrawn = Q(state=PublicationState.WITHDRAWN, changed_on__lt=today - WITHDRAWN_KEPT)
    public = Q(state=PublicationState.PUBLISHED, changed_on__lt=today - PUBLISHED_KEPT)
    ended = Q(state=PublicationState.PROPOSED, conversation=None)
    erased, _ = Publication.objects.filter(withdrawn | public | ended).delete()
    return erased
