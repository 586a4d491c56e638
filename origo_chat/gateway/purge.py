"""Erase what has reached its end."""

from origo_chat.core import clock
from origo_chat.gateway.models import StoredAnswer


def expired_answers() -> int:
    """Erase stored answers whose last day has passed; says how many."""
    erased, _ = StoredAnswer.objects.filter(expires_on__lt=clock.today()).delete()
    return erased
