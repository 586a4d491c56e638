"""Erase what has reached its end."""

from datetime import timedelta

from origo_chat.audit.models import Entry
from origo_chat.core import clock
from origo_chat.service.current import current_service


def old_entries() -> int:
    """Erase entries older than the organisation keeps them; the last one stays, so that the chain goes on from it."""
    end = clock.now() - timedelta(days=current_service().retention.audit_days)
    newest = Entry.objects.order_by("-n").values_list("n", flat=True)[:1]
    erased, _ = Entry.objects.filter(at__lt=end).exclude(n__in=list(newest)).delete()
    return erased
