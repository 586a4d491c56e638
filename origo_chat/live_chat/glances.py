"""The line at a glance, for whoever does not stand in it: read once a second, and anew when it changed here."""

from typing import Final

from origo_chat.gateway.announcing import Message, forget_on
from origo_chat.gateway.briefly import Briefly
from origo_chat.live_chat.selectors import Load, Outlook, load_now, outlook_now

outlook: Final[Briefly[Outlook]] = Briefly(outlook_now)
load: Final[Briefly[Load]] = Briefly(load_now)


def forget() -> None:
    """Both are read anew."""
    outlook.forget()
    load.forget()


def _hear(message: Message) -> None:
    if message.get("type") == "line":
        forget()


forget_on(_hear)
