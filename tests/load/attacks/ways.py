"""What the honest person wants on each way in, and what has to be there before."""

import hashlib
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from websockets.exceptions import WebSocketException
from websockets.sync.client import connect
from websockets.typing import Origin

from origo_chat.accounts.teams import TEAM
from origo_chat.core import base64url, identifiers
from origo_chat.protocol.envelopes import ENVELOPE_BYTES, MAGIC
from origo_chat.sealing.framing import key_id
from origo_chat.sealing.statements import Role
from tests.load.attacks.honest import AGAIN_SECONDS, Honest, NotThrough
from tests.load.attacks.rooms import Place
from tests.load.attacks.wire import Body
from tests.load.staff import sign_in_secret
from tests.support.client import StaffClient
from tests.support.demonstration import Browsers
from tests.support.raw_questions import question
from tests.support.running import RunningService

# A presence holds for a minute after it was said.
SAID_EVERY = 15.0
NAME = "polly"


@dataclass
class Ground:
    """The team behind the service, and what an attacker may know of it."""

    service: RunningService
    browsers: Browsers
    epoch_key: str = ""
    _said: float = 0.0
    _sam: StaffClient = field(init=False)

    def __post_init__(self) -> None:
        visitor = self.browsers.visitor()
        self.epoch_key = key_id(visitor.log().epoch(TEAM).statement.kem_pk).hex()

    @property
    def target(self) -> dict[str, str]:
        """What is public: a key's name, and a name somebody signs in with."""
        return {"epoch_key": self.epoch_key, "name": NAME}

    def open_chat(self, honest: Honest) -> None:
        """The lead opens, and somebody is at work for as long as the honest person asks."""
        self.browsers.of("lena").ask("POST", "/chat/override", {"open": True})
        self._sam = self.browsers.of("sam")
        self.stay_at_work()
        honest.meanwhile = self.stay_at_work

    def stay_at_work(self) -> None:
        """Whoever is at work says so now and then."""
        if time.monotonic() - self._said > SAID_EVERY:
            self._said = time.monotonic()
            self._sam.ask("POST", "/chat/presence", {"state": "available", "capacity": 0})


Want = Callable[[Honest], object]


def _asking(ground: Ground, honest: Honest) -> Want:
    return lambda h: h.through("POST", "/questions", question(ground.epoch_key))


def _opening(ground: Ground, honest: Honest) -> Want:
    body, shown = _own_question(ground)
    honest.through("POST", "/questions", body)
    return lambda h: h.through("POST", "/mailboxes/open", shown)


def _writing(ground: Ground, honest: Honest) -> Want:
    body, shown = _own_question(ground)
    honest.through("POST", "/questions", body)
    session = honest.through("POST", "/mailboxes/open", shown)["session"]
    header = MAGIC + bytes([1]) + base64url.decode(body["conversation"]) + (1).to_bytes(4, "big")

    def want(h: Honest) -> object:
        envelope = base64url.encode(header + identifiers.random_bytes(ENVELOPE_BYTES[0] - len(header)))
        return h.through("POST", "/mailbox/envelopes", {"envelope": envelope}, {"Authorization": f"Mailbox {session}"})

    return want


def _own_question(ground: Ground) -> tuple[Body, Body]:
    body, token = question(ground.epoch_key), identifiers.random_bytes(32)
    body["mailbox"]["token_hash"] = base64url.encode(hashlib.sha256(token).digest())
    return body, {"mailbox": body["mailbox"]["id"], "access_token": base64url.encode(token)}


def _joining(ground: Ground, honest: Honest) -> Want:
    ground.open_chat(honest)

    def want(h: Honest) -> object:
        place = Place(ground.epoch_key)
        h.through("POST", "/chat/rooms", place.body)
        waited = h.seconds
        h.through("POST", "/chat/room/leave", headers=place.header)
        return waited

    return want


def _own_room(ground: Ground, honest: Honest) -> Place:
    ground.open_chat(honest)
    place = Place(ground.epoch_key)
    honest.through("POST", "/chat/rooms", place.body)
    return place


def _attending(ground: Ground, honest: Honest) -> Want:
    place = _own_room(ground, honest)
    shown = {"room": base64url.encode(place.room), "token": base64url.encode(place.token)}
    frame = json.dumps({"type": "attend", "after": 0, **shown})

    def attended(h: Honest) -> None:
        address, origin = ground.service.socket_address, Origin(ground.service.address)
        with connect(address, origin=origin, proxy=None, open_timeout=h.patience) as line:
            line.send('{"type":"hello","version":1,"locale":"sv"}')
            line.recv(timeout=h.patience)
            line.send(frame)
            assert '"type":"room"' in str(line.recv(timeout=h.patience))

    def want(h: Honest) -> object:
        while h.seconds < h.patience:  # endless: whoever has no patience left
            ground.stay_at_work()
            try:
                attended(h)
                return None
            except (WebSocketException, TimeoutError, OSError) as fault:
                # As a page does: after a moment, anew.
                h.last = repr(fault)
                time.sleep(AGAIN_SECONDS)
        raise NotThrough(h.last)

    return want


def _polling(ground: Ground, honest: Honest) -> Want:
    place = _own_room(ground, honest)

    def want(h: Honest) -> object:
        return h.through("GET", "/chat/room", headers=place.header)

    return want


def _signing_in(ground: Ground, honest: Honest) -> Want:
    secret = sign_in_secret(ground.browsers.new(), NAME)

    def want(h: Honest) -> object:
        h.through("POST", "/accounts/sign-in/begin", {"name": NAME})
        return h.through("POST", "/accounts/sign-in/finish", {"name": NAME, "secret": secret})

    return want


def _inviting(ground: Ground, honest: Honest) -> Want:
    _, invitation = ground.browsers.of("ada").invite("nora", "Nora", Role.KURATOR)
    token = base64url.encode(invitation.token)
    return lambda h: h.through("POST", "/accounts/invitations/open", {"token": token})


WAYS: dict[str, Callable[[Ground, Honest], Want]] = {
    "asking": _asking,
    "opening": _opening,
    "writing more": _writing,
    "joining": _joining,
    "attending": _attending,
    "polling": _polling,
    "signing in": _signing_in,
    "inviting": _inviting,
}


def afterwards(way: str, ground: Ground) -> None:
    """What an attack has left is looked at as the team looks at everything: each question is opened."""
    if way in ("asking", "writing more"):
        mira = ground.browsers.of("mira")
        for row in mira.ask("GET", "/inbox")["questions"][-20:]:
            mira.ask("GET", f"/questions/{row['conversation']}")
