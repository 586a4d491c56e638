"""Every route of the team's side, for whoever is not of the team: not found, as if there were nothing."""

from collections.abc import Awaitable, Callable

import httpx
import pytest

from origo_chat.service.roles import Role
from tests.api.http.anon_qa.staff_seats import DRAFT, NOTE, Seats, asked, envelope, seat
from tests.api.http.anon_qa.test_shelves import WORDS, new_shelf, proposed, template
from tests.support.application import in_process_client
from tests.support.staff import key

VERBS = (
    "claim", "release", "hand", "flag", "draft", "notes", "submit", "send-back", "approve", "answer", "close",
)  # fmt: skip


async def outsider() -> httpx.AsyncClient:
    return in_process_client()


def colleague(role: Role) -> Callable[[], Awaitable[httpx.AsyncClient]]:
    async def made() -> httpx.AsyncClient:
        return (await seat("other", role)).browser

    return made


WHO = [outsider, *(colleague(role) for role in (Role.ADMINISTRATOR, Role.INTERPRETER, Role.OPERATOR))]
everybody_else = pytest.mark.parametrize("who", WHO, ids=["outsider", "administrator", "interpreter", "operator"])


def body_of(question: str, person: str, verb: str) -> dict[str, object] | None:
    """What the verb would take from a member."""
    sealed = {"draft": envelope(question, DRAFT), "notes": envelope(question, NOTE), "send-back": None}
    if verb in ("claim", "release", "close"):
        return None
    if verb in ("hand", "flag"):
        return {"person": person} if verb == "hand" else {"needs_second_reader": True}
    more = {"version": 0} if verb == "draft" else {}
    return {"envelope": sealed.get(verb, envelope(question)), **more}


@everybody_else
async def test_nobody_else_does_anything_with_a_question(
    seats: Seats, who: Callable[[], Awaitable[httpx.AsyncClient]]
) -> None:
    question, browser = await asked(), await who()
    before = await seats.sam.read(question)
    for verb in VERBS:
        body = body_of(question, seats.sam.named, verb)
        answer = await browser.post(f"/api/questions/{question}/{verb}", json=body, headers=key())
        assert answer.json()["code"] == "not_found", verb
    assert await seats.sam.read(question) == before


@everybody_else
async def test_nobody_else_reads_anything(seats: Seats, who: Callable[[], Awaitable[httpx.AsyncClient]]) -> None:
    question, browser = await asked(), await who()
    wanted = {"conversations": [question]}
    answers = [await browser.get(f"/api/{at}") for at in ("inbox", "inbox/settled", "templates", "publications")]
    answers += [await browser.post(f"/api/inbox/{at}", json=wanted) for at in ("rows", "heads")]
    answers.append(await browser.get(f"/api/questions/{question}"))
    assert [each.json()["code"] for each in answers] == ["not_found"] * 7


@everybody_else
async def test_nobody_else_touches_a_shelf(seats: Seats, who: Callable[[], Awaitable[httpx.AsyncClient]]) -> None:
    name, waiting, browser = await template(seats.sam, shared=True), await proposed(seats.sam), await who()
    changed = {"version": 1, "envelope": envelope(name, NOTE)}
    answers = [
        await browser.post("/api/templates", json=new_shelf(shared=True), headers=key()),
        await browser.post(f"/api/templates/{name}", json=changed, headers=key()),
        await browser.delete(f"/api/templates/{name}", headers=key()),
        await browser.post("/api/publications", json=new_shelf(), headers=key()),
        await browser.post(f"/api/publications/{waiting}/approve", json=WORDS, headers=key()),
        await browser.post(f"/api/publications/{waiting}/withdraw", headers=key()),
    ]
    assert [each.json()["code"] for each in answers] == ["not_found"] * 6
