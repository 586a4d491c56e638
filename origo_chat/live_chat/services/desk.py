"""Being at work, and the lead's word about opening."""

from django.db import transaction

from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.core import clock
from origo_chat.core.errors import NotFound
from origo_chat.live_chat.access import lock_colleague, lock_desk
from origo_chat.live_chat.broadcast import opening_changed
from origo_chat.live_chat.line_keeping import ask_next
from origo_chat.live_chat.models import Presence
from origo_chat.live_chat.selectors import override_ends
from origo_chat.live_chat.states import AtWork
from origo_chat.service.roles import Role


@transaction.atomic
def set_presence(*, by: str, role: Role, state: AtWork, capacity: int) -> None:
    """Say what one takes now. It holds for as long as a socket is open, and a minute more. Said again it holds on, and
    what did not change is not recorded."""
    lock_colleague(by)
    lock_desk()
    before = Presence.objects.filter(pk=by).values_list("role", "state", "capacity").first()
    if state is AtWork.AWAY:
        Presence.objects.filter(pk=by).delete()
    else:
        told = {"role": role.value, "state": state, "capacity": capacity, "seen_at": clock.now(), "unanswered": 0}
        Presence.objects.update_or_create(person=by, defaults=told)
    opening_changed()
    ask_next()
    if before != (None if state is AtWork.AWAY else (role.value, state.value, capacity)):
        record(actor=by, event=Event.CHAT_PRESENCE, subject=state.value)


@transaction.atomic
def override_opening(*, by: str, role: Role, is_open: bool | None) -> None:
    """Open or close, whatever the hours say, until they change next; None takes it back."""
    if role is not Role.LEAD:
        raise NotFound
    desk = lock_desk()
    desk.is_open = is_open
    desk.until = None if is_open is None else override_ends(clock.now())
    desk.save()
    opening_changed()
    said = {True: "open", False: "closed", None: "hours"}[is_open]
    record(actor=by, event=Event.CHAT_OVERRIDDEN, subject=said)
