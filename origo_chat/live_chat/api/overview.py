"""What GET /api/chat/line tells: the line, the talks, and who is at work."""

from datetime import datetime

from origo_chat.abuse.limits import LINE_SHOWN
from origo_chat.accounts.teams import READING_ROLES
from origo_chat.gateway.encoded import AnswerId
from origo_chat.gateway.shapes import Answer
from origo_chat.live_chat.api.shapes import Number, OpeningAnswer, SealedHello
from origo_chat.live_chat.api.told import names, opening_told
from origo_chat.live_chat.line import alarms
from origo_chat.live_chat.models import Hello, Presence, Room
from origo_chat.live_chat.selectors import line_now, outlook_of, override_now, place_of, rooms_shown, talking
from origo_chat.live_chat.snapshots import Seen, see
from origo_chat.live_chat.states import Alarm, AtWork
from origo_chat.protocol.rooms import StaffSeenMember
from origo_chat.service.roles import Role


class OwnPresenceAnswer(Answer):
    """What one has said oneself."""

    state: AtWork
    capacity: Number


class AtWorkAnswer(Answer):
    """Somebody at work, and how many they talk to."""

    person: AnswerId
    alias: str
    role: Role
    state: AtWork
    capacity: Number
    talking: Number


class LineRoomAnswer(Answer):
    """A room in the line or in a talk. The hello comes with what waits; of a talk it is read with the room."""

    room: AnswerId
    version: Number
    state: str
    waited_seconds: Number
    urgency: Number
    assigned_to: AnswerId | None
    handed_to: AnswerId | None
    ring_ends_in: Number | None
    hello: SealedHello | None
    hello_key_id: AnswerId | None
    members: list[StaffSeenMember]
    alarms: list[Alarm]


class LineAnswer(Answer):
    """The line in its order, as far as it is shown, then the talks. `waiting` is how many stand in it."""

    opening: OpeningAnswer
    waiting: Number
    override: bool | None
    own: OwnPresenceAnswer
    team: list[AtWorkAnswer]
    rooms: list[LineRoomAnswer]


def line_told(person: str, role: Role) -> LineAnswer:
    """Everything for the team; for an interpreter the rooms they are asked into."""
    is_team = role in READING_ROLES
    line = line_now()
    seen = see(rooms_shown(person, is_team=is_team), line)
    own = Presence.objects.filter(pk=person).first()
    override = override_now(line.at)
    order = {place.room: number for number, place in enumerate(line.places)}
    far = {place.room for place in line.places[LINE_SHOWN:] if not place.is_asked}
    shown = (row for row in seen.rooms.values() if row.id not in far)
    rooms = sorted(shown, key=lambda row: (order.get(row.id, len(order)), row.joined_at, row.id))
    waiting = order.keys() - far if is_team else set()
    hellos = {row.room_id: bytes(row.bytes) for row in Hello.objects.filter(room__in=waiting)}
    return LineAnswer(
        opening=opening_told(outlook_of(line)),
        waiting=len(order) if is_team else 0,
        override=override.is_open if override else None,
        own=OwnPresenceAnswer(state=AtWork(own.state) if own else AtWork.AWAY, capacity=own.capacity if own else 0),
        team=_team() if is_team else [],
        rooms=[_room(seen, line.at, row, hellos.get(row.id)) for row in rooms],
    )


def _team() -> list[AtWorkAnswer]:
    busy = talking()
    rows = list(Presence.objects.order_by("person"))
    people = names([row.person for row in rows])
    return [
        AtWorkAnswer(
            person=row.person,
            alias=people[row.person].alias,
            role=Role(row.role),
            state=AtWork(row.state),
            capacity=row.capacity,
            talking=busy.get(row.person, 0),
        )
        for row in rows
        if row.person in people
    ]


def _room(seen: Seen, at: datetime, row: Room, hello: bytes | None) -> LineRoomAnswer:
    return LineRoomAnswer(
        room=row.id,
        version=row.version,
        state=row.state,
        waited_seconds=max(0, int((at - row.joined_at).total_seconds())),
        urgency=row.urgency,
        assigned_to=row.assigned_to or None,
        handed_to=row.handed_to or None,
        ring_ends_in=None if row.ring_ends_at is None else max(0, int((row.ring_ends_at - at).total_seconds())),
        hello=hello,
        hello_key_id=seen.hello_keys.get(row.id),
        members=seen.members_for_staff(row.id),
        alarms=alarms(place_of(row), at),
    )
