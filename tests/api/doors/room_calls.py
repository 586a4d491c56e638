"""How the routes of the live chat are called, by staff and by whoever holds the token of a room."""

from collections.abc import Callable
from typing import Any, Final

from origo_chat.core import clock
from origo_chat.core.base64url import encode_id
from origo_chat.live_chat.models import Desk, Presence, Room
from tests.api.doors.calling import Call
from tests.api.doors.people import Who
from tests.api.doors.rooms import make_room
from tests.api.doors.scene import About, Scene
from tests.api.http.anon_qa.staff_seats import EPOCH
from tests.support.chat import VISITOR_ID, Guest, epoch_body, invitation_of, new_key, new_packet, packet_body
from tests.support.staff import text

Make = Callable[[Scene, Who, About], Call]
Body = Callable[[Scene, Who], Any]


def _in_room(verb: str, body: Body = lambda scene, who: None, state: str = "talking") -> Make:
    """A call about one room, in which whoever asks has the seat the table says."""

    def make(scene: Scene, who: Who, about: About) -> Call:
        guest = make_room(about.state or state, about.seat, who.person, who.kind)
        return Call(f"/chat/rooms/{text(guest.room)}{verb}", body(scene, who))

    return make


def _of_guest(verb: str, body: Callable[[], Any] = lambda: None) -> Make:
    """A call under a room's token: what it is about is said by that alone."""
    return lambda scene, who, about: Call(f"/chat/room{verb}", body())


def _enter(scene: Scene, who: Who, about: About) -> Call:
    Room.objects.all().delete()
    now = clock.now()
    Desk.objects.update_or_create(pk=1, defaults={"is_open": True, "until": now.replace(year=now.year + 1)})
    at_work = {"role": "midwife", "state": "available", "capacity": 0, "seen_at": now}
    Presence.objects.update_or_create(person=scene.colleague.person, defaults=at_work)
    return Call("/chat/rooms", Guest().body(team_key_id=encode_id(EPOCH)))


def _marks() -> dict[str, int]:
    return {"delivered": 1, "read": 1}


def _packet() -> dict[str, str]:
    return packet_body(new_packet(1))


def _invitation(scene: Scene, who: Who) -> Any:
    return invitation_of(scene.colleague.person)


ROOM_CALLS: Final[dict[str, Make]] = {
    "GET /chat/opening": lambda s, w, a: Call("/chat/opening"),
    "POST /chat/rooms": _enter,
    "GET /chat/room": _of_guest(""),
    "POST /chat/room/packets": _of_guest("/packets", _packet),
    "POST /chat/room/marks": _of_guest("/marks", _marks),
    "POST /chat/room/typing": _of_guest("/typing"),
    "POST /chat/room/leave": _of_guest("/leave"),
    "POST /chat/room/clear": _of_guest("/clear"),
    "GET /chat/line": lambda s, w, a: Call("/chat/line"),
    "POST /chat/presence": lambda s, w, a: Call("/chat/presence", {"state": "break", "capacity": 0}),
    "POST /chat/override": lambda s, w, a: Call("/chat/override", {"open": True}),
    "GET /chat/rooms/{room}": _in_room(""),
    "POST /chat/rooms/{room}/packets": _in_room("/packets", lambda s, w: _packet()),
    "POST /chat/rooms/{room}/marks": _in_room("/marks", lambda s, w: _marks()),
    "POST /chat/rooms/{room}/typing": _in_room("/typing"),
    "POST /chat/rooms/{room}/take": _in_room("/take", state="waiting"),
    "POST /chat/rooms/{room}/pass": _in_room("/pass", state="ringing"),
    "POST /chat/rooms/{room}/urgency": _in_room("/urgency", lambda s, w: {"urgency": 1, "reason": "young"}, "waiting"),
    "POST /chat/rooms/{room}/invite": _in_room("/invite", _invitation),
    "POST /chat/rooms/{room}/hand": _in_room("/hand", _invitation),
    "POST /chat/rooms/{room}/join": _in_room("/join", lambda s, w: new_key()),
    "POST /chat/rooms/{room}/step-out": _in_room("/step-out"),
    "POST /chat/rooms/{room}/risk": _in_room("/risk", lambda s, w: {"on": True}),
    "POST /chat/rooms/{room}/end": _in_room("/end", lambda s, w: {"report": False}),
    "POST /chat/rooms/{room}/epochs": _in_room(
        "/epochs", lambda s, w: epoch_body(2, VISITOR_ID, encode_id(w.person or s.colleague.person))
    ),
    "POST /chat/rooms/{room}/epochs/{n}/memory": _in_room(
        "/epochs/1/memory", lambda s, w: {"memory": epoch_body(1)["memory"]}
    ),
}
