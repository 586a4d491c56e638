"""What visitors do: join the line, leave, clear. Not deeds of staff, so nothing of it is recorded: only the room is
kept, and that ends."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction

from origo_chat.abuse.limits import LINE_PLACES
from origo_chat.accounts.teams import TEAM
from origo_chat.conversations.access import lock_epoch_to_seal_to
from origo_chat.core import clock
from origo_chat.core.errors import ChangedMeanwhile, ChatClosed, WrongState
from origo_chat.live_chat.access import lock_desk, lock_room
from origo_chat.live_chat.broadcast import line_changed, room_changed
from origo_chat.live_chat.line import Place, ahead_of_newcomer, gives_way
from origo_chat.live_chat.line_keeping import ask_next, end
from origo_chat.live_chat.models import VISITOR, Hello, Member, Room
from origo_chat.live_chat.opening import Why
from origo_chat.live_chat.selectors import Line, line_now
from origo_chat.live_chat.signs_of_life import never_seen
from origo_chat.live_chat.states import Ending, MemberState, RoomState


@dataclass(frozen=True)
class NewRoom:
    """A room as the visitor's browser makes it."""

    room: str
    token_hash: str
    team_key_id: str
    hello: bytes


@transaction.atomic
def enter(*, new: NewRoom) -> None:
    """Join the line, if it is open at this moment. Nobody is asked about it before the page shows that it is there."""
    lock_epoch_to_seal_to(TEAM, new.team_key_id)
    lock_desk()
    line = line_now()
    if not line.opening.open:
        raise ChatClosed(why=line.opening.why.value)
    places = _with_room_for_one(line)
    now = clock.now()
    room = Room(
        id=new.room,
        token_hash=new.token_hash,
        state=RoomState.WAITING,
        joined_at=now,
        ahead_at_first=ahead_of_newcomer(places, line.team, now),
    )
    try:
        with transaction.atomic():
            room.save(force_insert=True)
    except IntegrityError:
        raise ChangedMeanwhile from None
    Hello.objects.create(room=room, key_id=new.team_key_id, bytes=new.hello)
    Member.objects.create(room=room, member=VISITOR, state=MemberState.IN, seen_at=never_seen())
    line_changed()


def _with_room_for_one(line: Line) -> list[Place]:
    """The places that stay. In a line that is as long as it can be somebody else's goes, or there is none."""
    if len(line.places) < LINE_PLACES:
        return line.places
    place = gives_way(line.places, line.at)
    if place is None:
        raise ChatClosed(why=Why.FULL.value)
    end(lock_room(place.room), Ending.CROWDED)
    return [each for each in line.places if each is not place]


@transaction.atomic
def leave(*, room: str) -> None:
    """Leave the line, or end the talk. Said twice, it is said once."""
    lock_desk()
    row = lock_room(room)
    if row.state != RoomState.ENDED:
        end(row, Ending.VISITOR)
        ask_next()


@transaction.atomic
def clear(*, room: str) -> None:
    """Erase an ended room now: everything that was in it."""
    row = lock_room(room)
    if row.state != RoomState.ENDED:
        raise WrongState(state=row.state)
    row.delete()
    room_changed(room)
