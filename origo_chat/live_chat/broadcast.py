"""Tells every process, after the commit, that a room or the line changed. What it is now, each asks for itself."""

from origo_chat.gateway.announcing import announce_after_commit


def room_changed(room: str) -> None:
    """Announce once the transaction is committed."""
    announce_after_commit({"type": "room", "room": room})


def line_changed() -> None:
    """Announce once the transaction is committed."""
    announce_after_commit({"type": "line"})


def asked_in(person: str) -> None:
    """Announce once the transaction is committed: whoever is told of no line is told when it concerns them."""
    announce_after_commit({"type": "asked_in", "person": person})
