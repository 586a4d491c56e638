"""What the hub asks the database, many rooms at once: blocking, for the reading threads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import Q

from origo_chat.core import base64url
from origo_chat.live_chat.access import opens_room
from origo_chat.live_chat.delivery.texts import packet_text
from origo_chat.live_chat.models import VISITOR, Member, Packet, Room
from origo_chat.live_chat.signs_of_life import arrive
from origo_chat.live_chat.snapshots import Seen, see, text_of
from origo_chat.live_chat.states import MemberState

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


def admit(knocks: Sequence[Knock]) -> tuple[Seen, list[bool]]:
    """Who of these may attend, and the rooms as they are then."""
    may = [_may(knock) for knock in knocks]
    arrive((knock.room, knock.member) for knock, admitted in zip(knocks, may, strict=True) if admitted)
    return see({knock.room for knock in knocks}), may


def _may(knock: Knock) -> bool:
    if knock.member == VISITOR:
        return opens_room(knock.room, knock.token_hash)
    there = Member.objects.filter(room=knock.room, member=knock.member, state=MemberState.IN)
    return there.exists()


def packets_since(cursors: Mapping[str, int]) -> tuple[list[Numbered], bool]:
    """Packets of some rooms after a number each, in order; and whether that was all."""
    wanted = Q()
    for room, cursor in cursors.items():
        wanted |= Q(room=room, n__gt=cursor)
    rows = Packet.objects.filter(wanted).order_by("room_id", "n").values_list("room_id", "n", "member", "packet")
    found = [
        Numbered(room, n, packet_text(text_of(room), n, text_of(member), base64url.encode(bytes(packet))))
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
