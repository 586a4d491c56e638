"""The flag that calls a colleague, and the end of a talk."""

from django.db import transaction

from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.core import clock
from origo_chat.core.errors import WrongState
from origo_chat.live_chat.access import lock_desk, lock_entered_room
from origo_chat.live_chat.broadcast import opening_changed
from origo_chat.live_chat.line_keeping import ask_next, end, save_changed
from origo_chat.live_chat.models import Report
from origo_chat.live_chat.states import IN_TALK, Ending


@transaction.atomic
def flag_risk(*, by: str, room: str, on: bool) -> None:
    """Ask a colleague to look, or say that it is over."""
    row = lock_entered_room(by, room)
    row.is_risk = on
    save_changed(row)
    record(actor=by, event=Event.CHAT_RISK if on else Event.CHAT_RISK_OVER, subject=room)


@transaction.atomic
def end_talk(*, by: str, room: str, report: bool) -> None:
    """End a talk one is in. A report says that staff were threatened: newcomers are asked for more work for a while."""
    lock_desk()
    row = lock_entered_room(by, room)
    if row.state not in IN_TALK:
        raise WrongState(state=row.state)
    end(row, Ending.STAFF)
    if report:
        Report.objects.create(at=clock.now())
        opening_changed()
    ask_next()
    record(actor=by, event=Event.CHAT_REPORTED if report else Event.CHAT_ENDED, subject=room)
