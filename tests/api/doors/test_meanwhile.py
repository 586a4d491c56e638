"""Somebody loses their standing while they are at work: every door closes at once, and what they held is given back."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio
from asgiref.sync import sync_to_async

from origo_chat.anon_qa.models import Question
from origo_chat.core import base64url
from origo_chat.live_chat.models import Member, Presence
from tests.api.doors.calling import Call, answer_to
from tests.api.doors.people import Who
from tests.api.doors.rooms import make_room
from tests.api.doors.table import OK, part
from tests.api.doors.trying import Tried
from tests.api.doors.wires import SHUT, Wire, attend, send, staff_wire, tell, ticket_of, visitor_wire
from tests.api.http.anon_qa.staff_seats import make_epoch, make_question
from tests.api.http.keyring.conftest import Organisation, Seated
from tests.support import certificates
from tests.support.chat import Guest, at_work
from tests.support.staff import key, text
from tests.support.waiting import NotInTime, until

LOSSES = tuple(part("losses")[0].cells("what"))
# An end is announced after the commit, on a busy machine a moment later.
AT_ONCE_SECONDS = 10.0
# Seldom enough to be no flood of frames.
PAUSE_SECONDS = 0.5


@dataclass
class AtWork:
    """Sam with everything that may be lost, Mira beside, and somebody who talks to Sam."""

    organisation: Organisation
    who: Who
    guest: Guest
    question: str
    sam: Wire
    mira: Wire
    visitor: Wire


def who_of(seated: Seated) -> Who:
    cookie = f"session={seated.browser.cookies['session']}"
    return Who("kurator", person=seated.staff.id, credentials={"cookie": cookie})


@pytest_asyncio.fixture
async def work(organisation: Organisation) -> AsyncIterator[AtWork]:
    """Everybody in their places."""
    await sync_to_async(make_epoch)()
    sam, mira = organisation.sam, organisation.mira
    guest = await sync_to_async(make_room)("talking", "in", sam.staff.id)
    question = await sync_to_async(make_question)(state="claimed", claimed_by=sam.staff.id)
    await at_work(sam.browser)
    async with (
        Wire("/socket/staff", who_of(sam)) as own,
        Wire("/socket/staff", who_of(mira)) as others,
        Wire("/socket/visitor", Who("nobody")) as visitor,
    ):
        for wire, seated in ((own, sam), (others, mira)):
            assert await staff_wire(wire, await ticket_of(who_of(seated))) == "staff_welcome"
        await visitor_wire(visitor)
        assert await attend(own, guest) == await attend(visitor, guest, guest.token) == "room"
        yield AtWork(organisation, who_of(sam), guest, question, own, others, visitor)


@pytest.mark.parametrize("loss", LOSSES)
async def test_what_is_lost_is_lost_at_once(work: AtWork, loss: str) -> None:
    await _lose(work.organisation, loss)
    tried = Tried()
    await _known_on_the_socket(work)
    found = {**await _on_the_socket(work), **await _in_the_rows(work), "reads": await _reads(work)}
    for row in part("losses"):
        tried.note(row["what"], loss, "", row[loss], found[row["what"]])
    tried.none_is_open()


async def _lose(organisation: Organisation, loss: str) -> None:
    sam, lena = organisation.sam, organisation.lena.browser
    people = f"/api/keyring/people/{sam.staff.named}"
    if loss == "revoked":
        await organisation.certified(certificates.revocation(certificates.personal("staff", sam.staff)))
    elif loss == "departed":
        assert (await lena.post(f"{people}/departure", headers=key())).status_code == 204
    elif loss == "begun-again":
        ticket = {"invitation": text(bytes(16)), "token_hash": text(bytes(32))}
        assert (await lena.post(f"{people}/new-beginning", json=ticket, headers=key())).status_code == 204
    else:
        assert (await sam.browser.post("/api/accounts/sign-in/out")).status_code == 204


async def _known_on_the_socket(work: AtWork) -> None:
    async def is_known() -> bool:
        return await tell(work.sam, work.guest, "typing") in (SHUT, "gone")

    try:
        await until("the end to be known on the socket", is_known, within=AT_ONCE_SECONDS, pause=PAUSE_SECONDS)
    except NotInTime:
        return  # it is found open below


async def _on_the_socket(work: AtWork) -> dict[str, str]:
    await work.visitor.until_now()
    is_taken = await tell(work.sam, work.guest, "typing") == "heard"
    heard = {each["type"] for each in await work.visitor.until_now()}
    found = {"types": _word(is_taken or "typing" in heard), "writes": _word(await send(work.sam, work.guest) == "ack")}
    assert await send(work.visitor, work.guest) == "ack"
    await at_work(work.organisation.mira.browser, "break")
    await work.mira.hear("line_changed")
    other = await sync_to_async(make_question)()
    await work.organisation.mira.browser.post(f"/api/questions/{other}/claim", headers=key())
    await work.mira.hear("question_changed")
    told = {each["type"] for each in await work.sam.until_now()}
    notices = {"packets": "packet", "line": "line_changed", "questions": "question_changed"}
    return {**found, **{what: _word(notice in told) for what, notice in notices.items()}}


async def _in_the_rows(work: AtWork) -> dict[str, str]:
    sam = work.organisation.sam.staff.id
    conversation = base64url.decode(work.question).hex()
    seats = Member.objects.filter(room=work.guest.room.hex(), member=sam, state="in")
    held = Question.objects.filter(pk=conversation, claimed_by=sam)
    rows: dict[str, Any] = {"presence": Presence.objects.filter(pk=sam), "seat": seats, "claim": held}
    return {what: _word(await query.aexists()) for what, query in rows.items()}


async def _reads(work: AtWork) -> str:
    answer = await answer_to("GET", Call(f"/questions/{work.question}"), work.who.credentials)
    return _word(answer.word == OK)


def _word(is_kept: bool) -> str:
    return "kept" if is_kept else "-"
