"""A room as it is read over HTTP, by its visitor or by staff, with what was said after a number: many readers in one
look."""

from collections.abc import Sequence
from dataclasses import dataclass

from origo_chat.accounts.access import live_sessions
from origo_chat.accounts.teams import READING_ROLES
from origo_chat.core import clock
from origo_chat.core.errors import NotFound
from origo_chat.live_chat.access import is_in, may_see
from origo_chat.live_chat.models import VISITOR, Hello, RoomEpoch, RoomShare
from origo_chat.live_chat.signs_of_life import arrive
from origo_chat.live_chat.snapshots import Seen, epoch_told, own_epochs, packets_after, see
from origo_chat.protocol.rooms import NumberedPacket, RoomSnapshot, SeenEpoch, StaffRoomSnapshot
from origo_chat.service.roles import Role


@dataclass(frozen=True)
class Wanted:
    """Who reads which room, from which number on: staff in which session, a visitor also epochs after a number, when
    one is given."""

    room: str
    after: int
    member: str = VISITOR
    role: Role | None = None
    session: str = ""
    epoch: int | None = None


@dataclass(frozen=True)
class VisitorPart:
    """A room and what was said after a number."""

    room: RoomSnapshot
    epochs: list[SeenEpoch]
    packets: list[NumberedPacket]
    more: bool


@dataclass(frozen=True)
class StaffPart:
    """The same for staff, with what opens it."""

    room: StaffRoomSnapshot
    hello: bytes | None
    epochs: list[tuple[RoomEpoch, RoomShare]]
    packets: list[NumberedPacket]
    more: bool


Part = VisitorPart | StaffPart


def read_parts(wanted: Sequence[Wanted]) -> list[Part | None]:
    """What each may read now; nothing for whoever may not, or where nothing is. One look at all the rooms, and none at
    those that nobody may see: it would take longer where there is one."""
    may = [_may(each) for each in wanted]
    arrive((each.room, each.member) for each, enters in zip(wanted, may, strict=True) if enters)
    seen = see({each.room for each, enters in zip(wanted, may, strict=True) if enters is not None})
    return [
        None if enters is None or each.room not in seen.rooms else _part(each, seen, is_in=enters)
        for each, enters in zip(wanted, may, strict=True)
    ]


def _may(wanted: Wanted) -> bool | None:
    """Whether somebody is in the room; nothing for whoever may not even see it. A visitor was let in by the token; a
    session of staff may have ended while they waited."""
    if wanted.role is None:
        return True
    if not live_sessions(clock.now()).filter(pk=wanted.session, person_id=wanted.member).exists():
        return None
    try:
        may_see(wanted.member, wanted.role, wanted.room)
    except NotFound:
        return None
    return is_in(wanted.member, wanted.room)


def _part(wanted: Wanted, seen: Seen, *, is_in: bool) -> Part:
    row = seen.rooms[wanted.room]
    has_news = is_in and row.last > wanted.after
    packets, more = packets_after(row.pk, wanted.after) if has_news else ([], False)
    if wanted.role is not None:
        return _staff_part(wanted, wanted.role, seen, packets, more)
    # A visitor takes every epoch, one after the other: whoever was away while two began has missed one.
    missed = wanted.epoch is not None and row.epoch > wanted.epoch
    epochs = own_epochs(row.pk, VISITOR, wanted.epoch or 0) if missed else []
    told = [SeenEpoch.model_validate(epoch_told(each, bytes(own.share))) for each, own in epochs]
    return VisitorPart(seen.for_visitor(row.pk), told, packets, more)


def _staff_part(wanted: Wanted, role: Role, seen: Seen, packets: list[NumberedPacket], more: bool) -> StaffPart:
    kept = Hello.objects.filter(room=wanted.room).first() if role in READING_ROLES else None
    hello = None if kept is None else bytes(kept.bytes)
    epochs = list(own_epochs(wanted.room, wanted.member))
    return StaffPart(seen.for_staff(wanted.room, wanted.member), hello, epochs, packets, more)
