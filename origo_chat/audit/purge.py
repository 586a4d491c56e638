"""Erase what has reached its end."""

from datetime import timedelta

from origo_chat.audit.models import Entry, SignedHead
from origo_chat.core import clock
from origo_chat.service.current import current_service


def old_entries() -> int:
    """Erase entries older than the organisation keeps them; the last one stays, so that the chain goes on from it."""
    end = clock.now() - timedelta(days=current_service().retention.audit_days)
    newest = Entry.objects.order_by("-n").values_list("n", flat=True)[:1]
    erased, _ = Entry.objects.filter(at__lt=end).exclude(n__in=list(newest)).delete()
    return erased


def old_heads() -> int:
    """Erase signatures over entries that had their time."""
    oldest = Entry.objects.order_by("n").values_list("n", flat=True)[:1]
    erased, _ = SignedHead.objects.filter(n__lt=min(oldest, default=0)).delete()
    return erased
