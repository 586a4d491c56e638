"""Who may hear and say what on a staff socket: the audience that its frames state, kept true at once when a certificate
is revoked, when somebody leaves or begins again, and found by asking when nobody announced it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from asgiref.sync import sync_to_async

from origo_chat.accounts.models import Person
from origo_chat.accounts.services import people, standing
from origo_chat.accounts.states import PersonState
from origo_chat.anon_qa.models import Question
from origo_chat.audit.models import Entry
from origo_chat.consumers import hub
from origo_chat.core import base64url
from origo_chat.live_chat.models import Member, Packet, Presence, Room
from origo_chat.protocol.close_codes import CloseCode
from origo_chat.service.roles import Role
from tests.api.http.anon_qa.staff_seats import asked, make_epoch, seat
from tests.api.http.live_chat.conftest import Team
from tests.api.sockets.test_staff import close_code
from tests.support.chat import Guest, act, arrived, at_work, invitation_of, new_key, new_packet
from tests.support.lines import staff_line, visitor_line
from tests.support.staff import Staff, browser_of, change_standing, hired, new_ticket, text

Lose = Callable[[Staff], Awaitable[None]]


async def revoked(staff: Staff) -> None:
    await sync_to_async(change_standing)(standing.uncertify, staff.id)


async def left(staff: Staff) -> None:
    await sync_to_async(people.leave)(by="system", person=staff.id)


async def began_again(staff: Staff) -> None:
    await sync_to_async(people.reset)(by="system", person=staff.id, ticket=new_ticket(bytes(32)))


def every_loss(test: Any) -> Any:
    return pytest.mark.parametrize(
        ("lose", "code"),
        [(revoked, CloseCode.CHANGED), (left, CloseCode.NOT_ADMITTED), (began_again, CloseCode.NOT_ADMITTED)],
    )(test)


@every_loss
async def test_the_socket_of_who_lost_their_standing_closes(team: Team, lose: Lose, code: CloseCode) -> None:
    async with staff_line(team.sam) as line:
        await lose(team.people["sam"])
        assert await close_code(line.wire) == code


@every_loss
async def test_who_lost_their_standing_is_out_of_every_room(
    team: Team, talk: Guest, lose: Lose, code: CloseCode
) -> None:
    sam = team.people["sam"].id
    async with visitor_line(talk) as vera:
        before = (await vera.hear("room"))["room"]["version"]
        await lose(team.people["sam"])
        told = await vera.room_as(lambda room: room["version"] > before)
        assert {m["role"]: (m["state"], m["is_connected"]) for m in told["members"]}["kurator"] == ("left", False)
        assert told["state"] == "interrupted"
    assert not await Presence.objects.filter(person=sam).aexists()
    assert not await Room.objects.filter(assigned_to=sam).aexists()


@pytest.mark.usefixtures("client")
@every_loss
async def test_questions_they_held_are_given_back_and_recorded(lose: Lose, code: CloseCode) -> None:
    await sync_to_async(make_epoch)()
    sam, question = await seat("sam", Role.KURATOR), await asked()
    await sam.act(question, "claim")
    assert (await Question.objects.aget()).claimed_by == sam.id
    await lose(sam.staff)
    assert (await Question.objects.aget()).claimed_by == ""
    assert ("question_released", base64url.decode(question).hex()) in await recorded()


@every_loss
async def test_rooms_they_were_put_out_of_are_recorded(team: Team, talk: Guest, lose: Lose, code: CloseCode) -> None:
    await lose(team.people["sam"])
    assert ("chat_put_out", talk.room.hex() + team.people["sam"].id) in await recorded()


async def recorded() -> set[tuple[str, str]]:
    return {(each.event, each.subject) async for each in Entry.objects.all()}


async def test_a_revoked_colleague_who_comes_again_attends_and_writes_nothing(team: Team, talk: Guest) -> None:
    await Person.objects.filter(pk=team.people["sam"].id).aupdate(state=PersonState.ENROLLED)
    async with staff_line(team.sam) as line:
        await line.say("attend", room=text(talk.room), after=0)
        assert (await line.hear("gone"))["room"] == text(talk.room)
        await line.send(talk, new_packet())
        assert (await line.hear("refused"))["code"] == "not_found"
        for kind, more in (("typing", {}), ("mark", {"delivered": 1, "read": 1})):
            await line.say(kind, room=text(talk.room), **more)
            await line.hear("gone")
    assert not await Packet.objects.aexists()


async def test_what_rang_at_them_rings_at_a_colleague(team: Team) -> None:
    await arrived()
    await at_work(team.mira)
    assert (await Room.objects.aget()).assigned_to == team.people["sam"].id
    await revoked(team.people["sam"])
    room = await Room.objects.aget()
    assert (room.state, room.assigned_to) == ("ringing", team.people["mira"].id)


async def test_a_talk_stays_with_the_colleague_who_is_in_it(team: Team, talk: Guest) -> None:
    mira = team.people["mira"].id
    await act(team.sam, talk, "invite", invitation_of(mira))
    await act(team.mira, talk, "join", new_key())
    await revoked(team.people["sam"])
    room = await Room.objects.aget()
    assert (room.state, room.assigned_to) == ("talking", mira)
    assert (await Member.objects.aget(member=team.people["sam"].id)).state == "left"


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.OPERATOR, Role.INTERPRETER])
async def test_the_line_is_told_to_whoever_reads_and_to_nobody_else(team: Team, role: Role) -> None:
    other = await browser_of(await hired("other", role, PersonState.CERTIFIED))
    async with staff_line(other) as line, staff_line(team.mira) as reads:
        await arrived()
        await reads.hear("line_changed")
        assert await line.hears_nothing()


async def test_an_interpreter_is_told_of_being_asked_in(team: Team, talk: Guest) -> None:
    async with staff_line(team.ivan) as line:
        await act(team.sam, talk, "risk", {"on": True})
        assert await line.hears_nothing()
        await act(team.sam, talk, "invite", invitation_of(team.people["ivan"].id))
        await line.hear("line_changed")


async def test_what_nobody_announced_is_found_by_asking(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub, "CHECK_SECONDS", 0.05)
    monkeypatch.setattr(hub, "CHECK_AWAY_SECONDS", 0.05)
    async with staff_line(team.sam) as line:
        await Person.objects.filter(pk=team.people["sam"].id).aupdate(state=PersonState.ENROLLED)
        assert await close_code(line.wire) == CloseCode.CHANGED


async def test_who_is_certified_hears_more_at_once(team: Team) -> None:
    nora = await hired("nora", state=PersonState.ENROLLED)
    browser = await browser_of(nora)
    async with staff_line(browser) as line:
        await sync_to_async(change_standing)(standing.certify, nora.id)
        assert await close_code(line.wire) == CloseCode.CHANGED
    async with staff_line(browser) as line:
        await arrived()
        await line.hear("line_changed")


async def test_taking_a_room_and_losing_ones_standing_at_the_same_moment_leaves_nobody_in_it(team: Team) -> None:
    guest = await arrived()
    await asyncio.gather(act(team.sam, guest, "take"), revoked(team.people["sam"]))
    assert not await Member.objects.filter(member=team.people["sam"].id, state="in").aexists()
    assert not await Room.objects.filter(assigned_to=team.people["sam"].id).aexists()
