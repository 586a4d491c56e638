"""Rooms as their members see them, many at once: a handful of queries, whatever the number of rooms."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from origo_chat.core import base64url
from origo_chat.core.base64url import encode_id
from origo_chat.live_chat.models import VISITOR, Hello, Member, Packet, Room, RoomEpoch, RoomShare
from origo_chat.live_chat.selectors import Line, line_now
from origo_chat.live_chat.states import IN_LINE, MemberState
from origo_chat.protocol import rooms as shapes

# One answer holds so many packets at most; whoever has more to read asks again.
PACKETS_AT_ONCE = 50


@dataclass(frozen=True)
class Seen:
    """Everything about some rooms, ready to be told to any of their members."""

    # Only when one of the rooms stands in it, or it was read already.
    line: Line | None
    rooms: dict[str, Room]
    members: dict[str, list[Member]]
    epochs: dict[str, RoomEpoch]
    shares: dict[tuple[str, str], bytes]
    hello_keys: dict[str, str]

    def for_visitor(self, room: str) -> shapes.RoomSnapshot:
        """A room as its visitor sees it."""
        members = [_member(each) for each in self.members[room]]
        return shapes.RoomSnapshot.model_validate({**self._told(room, VISITOR), "members": members})

    def for_staff(self, room: str, person: str) -> shapes.StaffRoomSnapshot:
        """A room as somebody of the staff sees it."""
        row = self.rooms[room]
        key_id = self.hello_keys.get(room)
        more = {
            "members": self.members_for_staff(room),
            "urgency": row.urgency,
            "assigned_to": encode_id(row.assigned_to) if row.assigned_to else None,
            "handed_to": encode_id(row.handed_to) if row.handed_to else None,
            "is_risk": row.is_risk,
            "hello_key_id": encode_id(key_id) if key_id else None,
        }
        return shapes.StaffRoomSnapshot.model_validate({**self._told(room, person), **more})

    def members_for_staff(self, room: str) -> list[shapes.StaffSeenMember]:
        """Who is in a room, with the keys they came with."""
        told = ({**_member(each), "key": _key(each), "invitation": _invitation(each)} for each in self.members[room])
        return [shapes.StaffSeenMember.model_validate(each) for each in told]

    def is_in(self, room: str, member: str) -> bool:
        """Whether somebody reads and writes there."""
        return any(each.member == member and each.state == MemberState.IN for each in self.members.get(room, ()))

    def _told(self, room: str, reader: str) -> dict[str, object]:
        row = self.rooms[room]
        line = self.line if row.state in IN_LINE else None
        ahead = line.ahead(room) if line else 0
        wait = line.wait(ahead) if line else None
        return {
            "room": encode_id(room),
            "version": row.version,
            "state": row.state,
            "ahead": ahead,
            "wait": None if wait is None else {"from_minutes": wait.from_minutes, "to_minutes": wait.to_minutes},
            "may_not_be_reached": line is not None and line.may_not_be_reached(ahead),
            "epoch": self._epoch(room, reader),
            "last": row.last,
            "marks": [_marks(each) for each in self.members[room] if each.state == MemberState.IN],
            "ended": row.ended or None,
        }

    def _epoch(self, room: str, reader: str) -> dict[str, object] | None:
        epoch = self.epochs.get(room)
        return None if epoch is None else epoch_told(epoch, self.shares.get((room, reader)))


def epoch_told(epoch: RoomEpoch, share: bytes | None) -> dict[str, object]:
    """An epoch with one member's share."""
    return {
        "n": epoch.n,
        "host": encode_id(epoch.host),
        "roster": base64url.encode(bytes(epoch.roster)),
        "sig": base64url.encode(bytes(epoch.sig)),
        "commitment": base64url.encode(bytes(epoch.commitment)),
        "share": None if share is None else base64url.encode(share),
    }


def see(rooms: Collection[str], line: Line | None = None) -> Seen:
    """Look at some rooms; what is gone is not among them. A line that was read already is not read again."""
    found = {row.id: row for row in Room.objects.filter(pk__in=rooms)}
    members: dict[str, list[Member]] = defaultdict(list)
    for member in Member.objects.filter(room__in=found).order_by("pk"):
        members[member.room_id].append(member)
    current = {(row.id, row.epoch) for row in found.values() if row.epoch}
    rows = RoomEpoch.objects.filter(room__in=[room for room, _ in current])
    epochs = {row.room_id: row for row in rows if (row.room_id, row.n) in current}
    rooms_by_epoch = {epoch.pk: room for room, epoch in epochs.items()}
    kept = RoomShare.objects.filter(epoch__in=rooms_by_epoch).values_list("epoch_id", "member", "share")
    shares = {(rooms_by_epoch[epoch], member): bytes(share) for epoch, member, share in kept}
    keys = dict(Hello.objects.filter(room__in=found).values_list("room_id", "key_id"))
    if line is None and any(row.state in IN_LINE for row in found.values()):
        line = line_now()
    return Seen(line, found, members, epochs, shares, keys)


def packets_after(room: str, after: int) -> tuple[list[shapes.NumberedPacket], bool]:
    """Some packets after a number, and whether there are more."""
    rows = list(Packet.objects.filter(room=room, n__gt=after).order_by("n")[: PACKETS_AT_ONCE + 1])
    told = [numbered(row.n, row.member, bytes(row.packet)) for row in rows[:PACKETS_AT_ONCE]]
    return told, len(rows) > PACKETS_AT_ONCE


def numbered(n: int, member: str, packet: bytes) -> shapes.NumberedPacket:
    """A packet as it is told."""
    return shapes.NumberedPacket(n=n, member=encode_id(member), packet=base64url.encode(packet))


def own_epochs(room: str, member: str, after: int = 0) -> Iterable[tuple[RoomEpoch, RoomShare]]:
    """Every epoch of a room after a number that has a share for somebody, the oldest first."""
    wanted = RoomShare.objects.filter(epoch__room=room, epoch__n__gt=after, member=member)
    rows = wanted.select_related("epoch").order_by("epoch__n")
    return [(row.epoch, row) for row in rows]


def _member(row: Member) -> dict[str, object]:
    role = row.role or "visitor"
    return {
        "member": encode_id(row.member),
        "role": role,
        "state": row.state,
        "is_connected": row.is_connected,
    }


def _key(row: Member) -> dict[str, str] | None:
    if not row.kem_pk:
        return None
    return {
        "pk": base64url.encode(bytes(row.kem_pk)),
        "sign_pk": base64url.encode(bytes(row.sign_pk)),
        "by": encode_id(row.by),
        "sig": base64url.encode(bytes(row.sig)),
    }


def _invitation(row: Member) -> dict[str, object] | None:
    if not row.invited_by:
        return None
    return {"by": encode_id(row.invited_by), "left": row.left, "sig": base64url.encode(bytes(row.invitation))}


def _marks(row: Member) -> dict[str, object]:
    return {"member": encode_id(row.member), "delivered": row.delivered, "read": row.read}
