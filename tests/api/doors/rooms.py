"""Rooms in every state, made as rows: with whoever sits in them, is asked in, or has left."""

import hashlib
from datetime import timedelta
from typing import Final

from origo_chat.core import clock, identifiers
from origo_chat.live_chat.models import VISITOR, Hello, Member, Packet, Presence, Room, RoomEpoch, RoomShare
from origo_chat.protocol import rooms
from tests.api.http.anon_qa.staff_seats import EPOCH
from tests.support.chat import Guest, new_packet

ERASED: Final = "erased"
# Besides whoever asks, one of the team sits in it: nobody is the last.
COLLEAGUE: Final = "c0" * 16
SEATS: Final = {"in": "in", "asked": "invited", "gone": "left"}


def make_room(state: str = "talking", seat: str = "none", person: str = "", role: str = "kurator") -> Guest:
    """A room in which somebody of the staff has a seat, or none; what is erased is not there."""
    guest = Guest()
    if state == ERASED:
        return guest
    now = clock.now()
    row = Room(id=guest.room.hex(), token_hash=hashlib.sha256(guest.token).hexdigest(), state=state, joined_at=now)
    row.ahead_at_first, row.epoch, row.last, row.assigned_to = 0, 1, 1, COLLEAGUE
    if state == "ringing":
        row.assigned_to, row.ring_ends_at = person or COLLEAGUE, now + timedelta(minutes=1)
        Presence.objects.get_or_create(person=row.assigned_to, defaults=_at_work())
    if state == "ended":
        row.ended, row.ended_at = "staff", now
    row.save(force_insert=True)
    Hello.objects.create(room=row, key_id=EPOCH, bytes=identifiers.random_bytes(rooms.HELLO_BYTES))
    Packet.objects.create(room=row, n=1, member=VISITOR, client_id=identifiers.record_id(), packet=new_packet(1))
    _sit(row, VISITOR, "", "in")
    _sit(row, COLLEAGUE, "kurator", "in")
    if seat in SEATS:
        _sit(row, person, role, SEATS[seat])
    _share(row, VISITOR, COLLEAGUE, *([person] if seat == "in" else []))
    return guest


def _share(row: Room, *members: str) -> None:
    sizes = {"roster": 900, "sig": 64, "commitment": 32}
    parts = {name: identifiers.random_bytes(size) for name, size in sizes.items()}
    epoch = RoomEpoch.objects.create(room=row, n=1, host=COLLEAGUE, **parts)
    share = identifiers.random_bytes(rooms.SHARE_BYTES)
    RoomShare.objects.bulk_create(RoomShare(epoch=epoch, member=member, share=share) for member in members)


def _sit(row: Room, member: str, role: str, state: str) -> None:
    told = {"state": state, "seen_at": clock.now(), "is_connected": state == "in"}
    Member.objects.create(room=row, member=member, role=role, **told)


def _at_work() -> dict[str, object]:
    return {"role": "kurator", "state": "available", "capacity": 0, "seen_at": clock.now()}
