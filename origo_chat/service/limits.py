"""How much and how long, where an organisation may choose. The rest are constants of the protocol."""

from typing import Annotated

from pydantic import AfterValidator, Field

from origo_chat.service.part import Part
from origo_chat.service.refusals import refusal

# The size classes of an envelope: a message is padded to one of these before it is sealed.
_PADDED = (1024, 4096, 16384, 65536)


def _padded(size: int) -> int:
    if size not in _PADDED:
        raise refusal("one of " + ", ".join(map(str, _PADDED)), str(size))
    return size


class Limits(Part):
    """A key that is absent has the value written here."""

    # The largest message after padding.
    message_bytes: Annotated[int, AfterValidator(_padded)] = 65536
    # Chats one staff member starts with at most; more is their own choice.
    concurrent_chats: int = Field(default=2, ge=1, le=10)
    # How long a place in line is kept for somebody whose connection was lost.
    place_kept_seconds: int = Field(default=300, ge=60, le=1800)
    # Idle time before a staff screen locks; five minutes is the longest there is.
    staff_lock_minutes: int = Field(default=5, ge=1, le=5)
