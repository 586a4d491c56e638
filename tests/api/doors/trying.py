"""Trying a cell: somebody calls a route about something, and what comes is what the table says."""

from dataclasses import dataclass, field
from typing import Final

from asgiref.sync import sync_to_async
from django.core.cache import cache
from django.db import transaction

from origo_chat.abuse import counting, pressure
from origo_chat.live_chat.models import Presence, Room
from tests.api.doors.calling import Answer, Call, answer_to
from tests.api.doors.calls import CALLS
from tests.api.doors.people import Who
from tests.api.doors.scene import About, Scene
from tests.api.doors.table import ABSENT
from tests.unit.architecture.test_audiences import operations

_ACTING: Final = {name for name, each in operations() if (each.openapi_extra or {}).get("x-acts")}


@dataclass
class Tried:
    """How many cells, and those that were not as the table says."""

    cells: int = 0
    open: list[str] = field(default_factory=list)

    def note(self, route: str, who: str, about: str, expected: str, came: str) -> None:
        """One cell."""
        self.cells += 1
        if came != expected:
            self.open.append(f"{route} | {who}{about}: {expected} expected, {came} came")

    def none_is_open(self) -> None:
        """Name every one that is."""
        assert not self.open, "\n".join(["cells that are not as the table says:", *self.open])


class Doors:
    """Tries cells against the application in this process."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.tried = Tried()
        self._absent: dict[str, Answer] = {}
        self._known: dict[tuple[str, str], Who] = {}

    async def call_for(self, route: str, who: Who, about: About = About()) -> Call:  # noqa: B008  # it is frozen
        """A call that is right for somebody, with what it is about made now."""
        return await sync_to_async(transaction.atomic(CALLS[route]))(self.scene, who, about)

    async def fresh(self, kind: str, standing: str = "active") -> Who:
        """Somebody of whom nothing was asked before."""
        return await sync_to_async(transaction.atomic(self.scene.people.of))(kind, standing)

    async def known(self, kind: str, standing: str = "active") -> Who:
        """Somebody who was made once."""
        if (kind, standing) not in self._known:
            self._known[kind, standing] = await self.fresh(kind, standing)
        return self._known[kind, standing]

    def acts(self, route: str) -> bool:
        """Whether it is carried out once for each key."""
        return route in _ACTING

    async def try_cell(self, route: str, call: Call, who: Who, expected: str, about: str = "") -> None:
        """One call, and a look at every byte where there is nothing for them."""
        method = route.partition(" ")[0]
        answer = await answer_to(method, call, who.credentials)
        came = answer.word
        if came == ABSENT and answer.without_its_id != (await self._nothing(method, who)).without_its_id:
            came = f"another not_found: {answer}"
        self.tried.note(route, who.name, about, expected, came)

    async def _nothing(self, method: str, who: Who) -> Answer:
        """What an address is answered that nobody has built anything at."""
        if method not in self._absent:
            self._absent[method] = await answer_to(method, Call("/nothing/here"), who.credentials)
        return self._absent[method]


def nobody_has_asked_yet() -> None:
    """Every cell begins without pressure, and without places that others hold."""
    cache.clear()
    counting.forget_for_testing()
    pressure.forget_for_testing()


def nothing_waits() -> None:
    """Nobody is in the line, and nobody at work."""
    Room.objects.all().delete()
    Presence.objects.all().delete()
