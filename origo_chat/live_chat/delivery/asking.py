"""What the hub asks the database, many rooms at once: blocking, for the reading threads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import Q

from origo_chat.core import base64url
from origo_chat.core.base64url import encode_id
from origo_chat.live_chat.access import entered, open_rooms
from origo_chat.live_chat.delivery.texts import packet_text
from origo_chat.live_chat.models import VISITOR, Packet, Room
from origo_chat.live_chat.signs_of_life import arrive
from origo_chat.live_chat.snapshots import Seen, see

# Packets in one answer: fewer than may wait for one socket. Rooms in one question.
ROWS: Final = 100
ROOMS: Final = 100


@dataclass(frozen=True, slots=True)
class Knock:
    """Somebody wants to attend a room: a visitor with what is kept of their token, or somebody of the staff."""

    room: str
    member: str
    token_hash: str = ""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A packet on its way to sockets."""

    room: str
    n: int
    text: str


def admit(knocks: Sequence[Knock]) -> list[Seen | None]:
    """The rooms as they are, for each of these that may attend. Where nobody may, nothing else is asked or written."""
    may = _may(knocks)
    if not any(may):
        return [None] * len(knocks)
    admitted = [knock for knock, opens in zip(knocks, may, strict=True) if opens]
    arrive((knock.room, knock.member) for knock in admitted)
    seen = see({knock.room for knock in admitted})
    return [seen if opens and knock.room in seen.rooms else None for knock, opens in zip(knocks, may, strict=True)]


def _may(knocks: Sequence[Knock]) -> list[bool]:
    """One question about all tokens, and one about all of the staff."""
    guests = [(knock.room, knock.token_hash) for knock in knocks if knock.member == VISITOR]
    opened = open_rooms(guests) if guests else set[tuple[str, str]]()
    places = {(knock.room, knock.member) for knock in knocks if knock.member != VISITOR}
    there = entered(places) if places else set[tuple[str, str]]()
    return [
        (knock.room, knock.token_hash) in opened if knock.member == VISITOR else (knock.room, knock.member) in there
        for knock in knocks
    ]


def packets_since(cursors: Mapping[str, int]) -> tuple[list[Numbered], bool]:
    """Packets of some rooms after a number each, in order; and whether that was all."""
    wanted = Q()
    for room, cursor in cursors.items():
        wanted |= Q(room=room, n__gt=cursor)
    rows = Packet.objects.filter(wanted).order_by("room_id", "n").values_list("room_id", "n", "member", "packet")
    found = [
        Numbered(room, n, packet_text(encode_id(room), n, encode_id(member), base64url.encode(bytes(packet))))
        for room, n, member, packet in rows[:ROWS]
    ]
    return found, len(found) < ROWS


def heads(rooms: Sequence[str]) -> dict[str, tuple[int, int]]:
    """The version and the last number of some rooms; what is missing is gone."""
    return {room: (version, last) for room, version, last in _heads(rooms)}


def _heads(rooms: Sequence[str]) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    for first in range(0, len(rooms), 1000):
        some = Room.objects.filter(pk__in=rooms[first : first + 1000])
        found.extend(some.values_list("pk", "version", "last"))
    return found
