"""Tells every process, after the commit, that a room or the line changed. What it is now, each asks for itself."""

from origo_chat.gateway.announcing import announce_after_commit


def room_changed(room: str) -> None:
    """Announce once the transaction is committed."""
    announce_after_commit({"type": "room", "room": room})


def line_changed() -> None:
    """Announce once the transaction is committed."""
    announce_after_commit({"type": "line"})


def opening_changed() -> None:
    """Announce once the transaction is committed: who is at work, what the lead has said, or that there was a report.
    The line changed with it, as consoles show it."""
    announce_after_commit({"type": "opening"})
    line_changed()


def asked_in(person: str) -> None:
    """Announce once the transaction is committed: whoever is told of no line is told when it concerns them."""
    announce_after_commit({"type": "asked_in", "person": person})
