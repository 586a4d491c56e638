"""Every route, tried by everybody there may be: the right ones are answered, and to all others it is not there, byte
for byte as what does not exist, and nothing has changed."""

from collections.abc import Iterator

import pytest
from asgiref.sync import sync_to_async

from origo_chat.protocol.audiences import Audience
from tests.api.doors.calling import Call
from tests.api.doors.ledger import everything_stored
from tests.api.doors.people import ROLES
from tests.api.doors.scene import About
from tests.api.doors.table import ABSENT, Row, answer_of, is_let_in, of, part
from tests.api.doors.trying import Doors, nobody_has_asked_yet, nothing_waits

# Whom a refused call would be right for: what they ask about is there, and theirs.
RIGHT = {"anyone": "nobody", "mailbox": "mailbox", "room": "room", "administrator": "administrator"}


def everybody() -> Iterator[tuple[str, str]]:
    """Each kind of visitor; each role in each standing."""
    standings = [row["standing"] for row in part("standings")]
    for row in part("credentials"):
        for standing in standings if row["who"] in ROLES else ["active"]:
            yield row["who"], standing


def callers(audience: str) -> Iterator[tuple[str, str]]:
    """Everybody as they are; and the roles of an audience in every other standing. Where nothing has to be shown, what
    somebody has lost matters less."""
    of_it = [who for who, standing in everybody() if standing == "active" and is_let_in(who, standing, audience)]
    first = next((who for who in of_it if who in ROLES), "")
    every = {row["standing"] for row in of("standings", **{"with": "every"})} if audience != "anyone" else set()
    for who, standing in everybody():
        if standing == "active" or who == first or (who in of_it and standing in every):
            yield who, standing


@pytest.mark.timeout(600)
@pytest.mark.parametrize("audience", list(Audience))
async def test_every_route_is_for_its_audience_alone(doors: Doors, audience: str) -> None:
    let_in = [each for each in callers(audience) if is_let_in(*each, audience)]
    for route in of("routes", audience=audience):
        await _admits(doors, route, let_in)
    await _refuses(doors, audience, [each for each in callers(audience) if each not in let_in])
    doors.tried.none_is_open()


async def _admits(doors: Doors, route: Row, let_in: list[tuple[str, str]]) -> None:
    """Whoever is let in gets their answer, each about something of their own; what they ask for may end their
    session, or be allowed once."""
    for who, standing in let_in:
        nobody_has_asked_yet()
        is_shared = route["audience"] == Audience.ANYONE
        caller = await (doors.known if is_shared else doors.fresh)(who, standing)
        call = await doors.call_for(route["route"], caller)
        await doors.try_cell(route["route"], call, caller, answer_of(route, who, standing))
    await sync_to_async(nothing_waits)()


async def _refuses(doors: Doors, audience: str, shut_out: list[tuple[str, str]]) -> None:
    """Everybody else asks about something that is there, and is somebody's."""
    crowd = [await doors.known(*each) for each in shut_out]
    right = await doors.fresh(RIGHT.get(audience, "kurator"))
    calls = {row["route"]: await doors.call_for(row["route"], right) for row in of("routes", audience=audience)}
    before = await sync_to_async(everything_stored)()
    for route, call in calls.items():
        for caller in crowd:
            await doors.try_cell(route, call, caller, ABSENT)
    after = await sync_to_async(everything_stored)()
    doors.tried.note("all of these", "everybody who is refused", " (rows)", before, after)


@pytest.mark.parametrize("audience", [each for each in Audience if each != Audience.ANYONE])
async def test_what_somebody_was_answered_is_repeated_to_nobody_else(doors: Doors, audience: str) -> None:
    """The very call with its very key, by a colleague or another visitor, and by whoever it is not for."""
    for route in of("routes", audience=audience, answer="ok"):
        method = route["route"].partition(" ")[0]
        kind = RIGHT.get(audience, "kurator")
        first = await doors.fresh(kind)
        call = await doors.call_for(route["route"], first)
        await doors.try_cell(route["route"], call, first, "ok", " (first)")
        other, outsider = await doors.fresh(kind), await doors.fresh("operator" if audience != "staff" else "nobody")
        if doors.acts(route["route"]):
            await doors.try_cell(route["route"], call, other, "idempotency_key_reused", " (another's key)")
        if not is_let_in(outsider.kind, "active", audience) and method != "GET":
            await doors.try_cell(route["route"], call, outsider, ABSENT, " (another's key)")
        await sync_to_async(nothing_waits)()
    doors.tried.none_is_open()


async def test_an_address_names_what_is_ones_own_or_nothing(doors: Doors) -> None:
    for row in part("others"):
        for whose, expected in row.cells("route", "as").items():
            nobody_has_asked_yet()
            caller = await doors.fresh(row["as"])
            call: Call = await doors.call_for(row["route"], caller, About(whose))
            await doors.try_cell(row["route"], call, caller, expected, f" ({whose})")
    doors.tried.none_is_open()
