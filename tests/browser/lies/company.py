"""Colleagues in a room by the reference client, and what a server tells others of that room."""

from dataclasses import dataclass, field

from origo_chat.core import base64url
from tests.api.running.test_live_talk import Place
from tests.browser.lies.server import Told
from tests.support.chat_host import Desk, HostTalk
from tests.support.client import TEAM
from tests.support.waiting import until

PATIENCE_SECONDS = 30


@dataclass
class RoomAsTold:
    """A room as it is, but for what is set here."""

    # Who is not in the list.
    hidden: str = ""
    # Whose a packet is said to be.
    named: dict[str, str] = field(default_factory=dict)
    # Whose packets are kept back, and what comes in their place.
    silenced: str = ""
    instead: Told = field(default_factory=dict)

    def __call__(self, told: Told) -> None:
        """Changes a notice, or an answer."""
        room = told.get("room")
        if isinstance(room, dict):
            room["members"] = [each for each in room["members"] if each["member"] != self.hidden]
        for each in told.get("packets", [told] if told.get("type") == "packet" else []):
            each["member"] = self.named.get(each["packet"], each["member"])
            if each["member"] == self.silenced:
                each.update(self.instead)


async def mira_takes(place: Place) -> HostTalk:
    """Whoever waits, and hosts."""
    desk, found = await place.desk("mira"), list[str]()

    async def has_come() -> bool:
        found[:] = [each["room"] for each in await desk.waiting() if each["state"] != "interrupted"]
        return bool(found)

    await until("somebody in the line", has_come, within=PATIENCE_SECONDS)
    return _on_line(place, desk, await desk.take(found[0]))


async def comes_in(place: Place, host: HostTalk, name: str) -> HostTalk:
    """A colleague is asked in, and reads by the keys."""
    desk = await place.desk(name)
    await host.invite(desk.browser.person)
    talk = _on_line(place, desk, await desk.join(host.name))

    def seen() -> object:
        return [talk.state(), host.state(), host.snapshot]

    await until(f"{name} in the keys", lambda: talk.epoch > 0, within=PATIENCE_SECONDS, seen=seen)
    return talk


def _on_line(place: Place, desk: Desk, talk: HostTalk) -> HostTalk:
    talk.put_on(place.on_line(desk.line(place.service.address)))
    return talk


def person_called(desk: Desk, alias: str) -> str:
    """By the certificates of the team."""
    return next(base64url.encode(each.statement.id) for each in desk.log.members(TEAM) if each.statement.alias == alias)


def named(member: bytes) -> str:
    """As frames name somebody."""
    return base64url.encode(member)
