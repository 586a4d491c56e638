"""Who has to do something when somebody may read no more, or is gone: apps above give back what the person held. Each
says so once, when it is loaded (its apps.py), and does its part in the transaction of whoever closes the doors."""

from collections.abc import Callable, Iterable

from origo_chat.accounts.states import Step
from origo_chat.audit.events import Event
from origo_chat.audit.services import record

# What was done besides, and to what: recorded by whoever called, after the last lock is held.
Deed = tuple[Event, str]
# Called with the person, whose row is locked, and what happens to them.
Follow = Callable[[str, Step], list[Deed]]

_following: list[Follow] = []


def when_standing_is_lost(follow: Follow) -> None:
    """Be called whenever somebody loses it."""
    if follow not in _following:
        _following.append(follow)


def let_go(person: str, step: Step) -> list[Deed]:
    """Have everybody do their part; says what is to be recorded."""
    return [deed for follow in _following for deed in follow(person, step)]


def record_all(deeds: Iterable[Deed], *, by: str) -> None:
    """Record what was done besides."""
    for event, subject in deeds:
        record(actor=by, event=event, subject=subject)
