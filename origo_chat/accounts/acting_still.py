"""Who may do what is being recorded, asked when every other deed waits for this one: between the look at a cookie and
here somebody may have left. Whoever leaves is recorded too, so a deed comes whole before that or not at all."""

from typing import Final

from origo_chat.accounts.models import Person
from origo_chat.accounts.states import SIGNS_IN, TRUSTED
from origo_chat.audit.events import Event
from origo_chat.core.errors import NotFound

# Nobody has certified a newcomer who does these; the last three may be about the certificate of whoever does them.
_BY_WHOEVER_SIGNS_IN: Final = frozenset(
    {
        Event.SIGNED_IN,
        Event.SIGNED_OUT,
        Event.SESSION_ENDED,
        Event.OTHER_SESSIONS_ENDED,
        Event.SECOND_FACTOR_PROVED,
        Event.PASSKEY_ADDED,
        Event.PASSKEY_REMOVED,
        Event.PASSKEY_WRAPPED,
        Event.TOTP_BEGUN,
        Event.TOTP_ADDED,
        Event.TOTP_REMOVED,
        Event.PASSPHRASE_CHANGED,
        Event.ENROLLED,
        Event.UNCERTIFIED,
        Event.LOG_APPENDED,
        Event.PROPOSAL_SIGNED,
    }
)


def require_standing(actor: str, event: Event) -> None:
    """Refuse whoever has left, begins again, or is no longer trusted with it. The system is no person."""
    states = SIGNS_IN if event in _BY_WHOEVER_SIGNS_IN else TRUSTED
    if Person.objects.filter(pk=actor).exclude(state__in=states).exists():
        raise NotFound
