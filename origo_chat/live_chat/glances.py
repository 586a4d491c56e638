"""The line at a glance, for whoever does not stand in it. Whether it is open is read once a second, and anew when what
staff say about it changed; how full it is, at its own pace. Nothing is read anew because somebody came or went: that
would be seen, in what is told or in how long it takes."""

from datetime import timedelta
from typing import Final

from origo_chat.abuse.limits import LINE_TOLD_SECONDS
from origo_chat.gateway.announcing import Message, forget_on
from origo_chat.gateway.briefly import Briefly
from origo_chat.live_chat.opening import ChatOpening
from origo_chat.live_chat.selectors import Fullness, Outlook, fullness_now, opening_now, was_reported_lately

opening: Final[Briefly[ChatOpening]] = Briefly(opening_now)
is_reported: Final[Briefly[bool]] = Briefly(was_reported_lately)
fullness: Final[Briefly[Fullness]] = Briefly(fullness_now, timedelta(seconds=LINE_TOLD_SECONDS))


def outlook() -> Outlook:
    """What anybody is told."""
    full = fullness()
    return Outlook(opening(), full.crowd, full.wait)


def forget_for_testing() -> None:
    """All are read anew."""
    for each in (opening, is_reported, fullness):
        each.forget()


def _hear(message: Message) -> None:
    if message.get("type") == "opening":
        opening.forget()
        is_reported.forget()


forget_on(_hear)
