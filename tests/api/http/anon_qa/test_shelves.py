"""Templates of the team and of one's own; publications that a second person approves."""

from typing import Any

import httpx
import pytest

from origo_chat.anon_qa import shelves
from origo_chat.anon_qa.models import Publication, Template
from origo_chat.audit.models import Entry
from origo_chat.conversations.models import Conversation, Slot
from origo_chat.core import identifiers
from origo_chat.protocol.envelopes import ENVELOPE_BYTES
from tests.api.http.anon_qa.staff_seats import MESSAGE, NOTE, Seat, Seats, asked, code, envelope, notes_slot
from tests.support.staff import key, text

TEMPLATES, PUBLICATIONS = "/api/templates", "/api/publications"
SHELVES = ((TEMPLATES, "templates"), (PUBLICATIONS, "publications"))
WORDS = {"language": "sv", "question": "Får man välja själv?\nJag är 17.", "answer": "Ja."}


def new_shelf(**changed: Any) -> dict[str, Any]:
    name = text(identifiers.random_bytes(16))
    body = {"id": name, "notes_slot": notes_slot()}
    return {**body, "envelope": envelope(name, NOTE), **changed}


def more_for(address: str) -> dict[str, bool]:
    """What only a template has."""
    return {"shared": True} if address == TEMPLATES else {}


async def template(by: Seat, shared: bool = False) -> str:
    body = new_shelf(shared=shared)
    assert (await by.post(TEMPLATES, **body)).json() == {"version": 1}
    return str(body["id"])


async def templates(by: Seat) -> list[tuple[str, bool, bool, int]]:
    shown = (await by.get(TEMPLATES))["templates"]
    return [(each["id"], each["shared"], each["mine"], each["version"]) for each in shown]


async def test_ones_own_templates_are_ones_own(seats: Seats) -> None:
    made = await template(seats.sam)
    assert (await templates(seats.sam), await templates(seats.mira)) == ([(made, False, True, 1)], [])
    for call in (changed(seats.mira, made), removed(seats.mira, made)):
        assert (await call).status_code == 404


async def changed(by: Seat, name: str, version: int = 1) -> httpx.Response:
    return await by.post(f"{TEMPLATES}/{name}", version=version, envelope=envelope(name, NOTE))


async def removed(by: Seat, name: str) -> httpx.Response:
    return await by.browser.delete(f"{TEMPLATES}/{name}", headers=key())


async def test_everybody_changes_the_teams_templates(seats: Seats) -> None:
    made = await template(seats.sam, shared=True)
    assert (await changed(seats.mira, made)).json() == {"version": 2}
    assert code(await changed(seats.sam, made)) == "changed_meanwhile"
    assert await templates(seats.mira) == [(made, True, False, 2)]


async def test_a_removed_template_is_gone_with_its_key(seats: Seats) -> None:
    made = await template(seats.sam)
    assert (await removed(seats.sam, made)).status_code == 204
    assert [await kind.objects.acount() for kind in (Template, Conversation, Slot)] == [0, 0, 0]
    assert (await removed(seats.sam, made)).status_code == 404


@pytest.mark.parametrize("address", [TEMPLATES, PUBLICATIONS])
async def test_a_name_that_is_taken_is_refused(seats: Seats, address: str) -> None:
    question = await asked()
    body = new_shelf(id=question, envelope=envelope(question, NOTE), **more_for(address))
    assert code(await seats.sam.post(address, **body)) == "changed_meanwhile"


@pytest.mark.parametrize("address", [TEMPLATES, PUBLICATIONS])
async def test_only_a_note_about_itself_under_the_current_epoch_is_kept(seats: Seats, address: str) -> None:
    body, name = new_shelf(**more_for(address)), text(identifiers.random_bytes(16))
    wrong: list[dict[str, Any]] = [
        {"envelope": envelope(body["id"], MESSAGE)},
        {"envelope": envelope(name, NOTE)},
        {"id": "A"},
        {"more": 1},
    ]
    for each in wrong:
        assert code(await seats.sam.post(address, **{**body, **each})) == "malformed"
    old_key = {**body, "notes_slot": notes_slot(key_id="00" * 16)}
    assert code(await seats.sam.post(address, **old_key)) == "changed_meanwhile"
    assert await Conversation.objects.acount() == 0


async def proposed(by: Seat) -> str:
    body = new_shelf()
    assert (await by.post(PUBLICATIONS, **body)).status_code == 204
    return str(body["id"])


async def test_under_the_name_of_a_public_one_nothing_is_proposed(seats: Seats) -> None:
    name = await proposed(seats.sam)
    assert (await seats.mira.post(f"{PUBLICATIONS}/{name}/approve", **WORDS)).status_code == 204
    again = {**new_shelf(), "id": name}
    again["envelope"] = envelope(name, NOTE)
    assert code(await seats.sam.post(PUBLICATIONS, **again)) == "changed_meanwhile"


async def test_a_second_person_makes_it_public(seats: Seats) -> None:
    name = await proposed(seats.sam)
    assert code(await seats.sam.post(f"{PUBLICATIONS}/{name}/approve", **WORDS)) == "somebody_else"
    assert (await seats.mira.post(f"{PUBLICATIONS}/{name}/approve", **WORDS)).status_code == 204
    (shown,) = (await seats.lena.get(PUBLICATIONS))["publications"]
    assert {**shown, **WORDS} == shown
    assert (shown["state"], shown["envelope"], shown["slots"]) == ("published", None, [])


async def test_what_it_was_sealed_in_is_gone_once_it_is_public(seats: Seats) -> None:
    name = await proposed(seats.sam)
    assert (await seats.sam.get(PUBLICATIONS))["publications"][0]["slots"] != []
    await seats.mira.post(f"{PUBLICATIONS}/{name}/approve", **WORDS)
    assert [await kind.objects.acount() for kind in (Conversation, Slot)] == [0, 0]
    assert code(await seats.mira.post(f"{PUBLICATIONS}/{name}/approve", **WORDS)) == "wrong_state"


@pytest.mark.parametrize("is_public", [True, False])
async def test_withdrawn_it_is_gone_at_once_with_its_words(seats: Seats, is_public: bool) -> None:
    name = await proposed(seats.sam)
    if is_public:
        await seats.mira.post(f"{PUBLICATIONS}/{name}/approve", **WORDS)
    assert (await seats.lena.post(f"{PUBLICATIONS}/{name}/withdraw")).status_code == 204
    row = await Publication.objects.aget()
    assert (row.state, row.question, row.answer, bytes(row.envelope)) == ("withdrawn", "", "", b"")
    assert code(await seats.lena.post(f"{PUBLICATIONS}/{name}/withdraw")) == "wrong_state"
    assert await Conversation.objects.acount() == 0


@pytest.mark.parametrize(
    "wrong", [{"language": "xx"}, {"question": ""}, {"answer": "nul \x00"}, {"question": "x" * 4001}, {"more": "x"}]
)
async def test_malformed_words_are_refused(seats: Seats, wrong: dict[str, str]) -> None:
    name = await proposed(seats.sam)
    assert code(await seats.mira.post(f"{PUBLICATIONS}/{name}/approve", **{**WORDS, **wrong})) == "malformed"


async def test_nothing_names_the_thread(seats: Seats) -> None:
    question = await asked()
    await seats.mira.post(f"{PUBLICATIONS}/{await proposed(seats.sam)}/approve", **WORDS)
    hidden = (await Conversation.objects.aget()).id
    row = await Publication.objects.aget()
    assert hidden not in [str(value) for value in vars(row).values()]
    assert question not in str(await seats.sam.get(PUBLICATIONS))
    assert {each.subject async for each in Entry.objects.filter(event__startswith="publication")} == {row.id}


async def paged(seats: Seats, address: str, name: str, parameter: str) -> list[str]:
    """The ids in every part, in their order."""
    found, following = list[str](), None
    while True:
        part = await seats.sam.get(f"{address}?{parameter}={following}" if following else address)
        found += [each["id"] for each in part[name]]
        following = part["next"]
        if following is None:
            return found
        assert len(part[name]) <= 2


async def test_long_shelves_come_in_parts(seats: Seats, monkeypatch: pytest.MonkeyPatch) -> None:
    for address in (TEMPLATES, PUBLICATIONS):
        for _ in range(5):
            assert (await seats.sam.post(address, **new_shelf(**more_for(address)))).status_code < 300
    whole = [[each["id"] for each in (await seats.sam.get(a))[n]] for a, n in SHELVES]
    monkeypatch.setattr(shelves, "SHELF_PART_BYTES", 2 * ENVELOPE_BYTES[0])
    parts = [await paged(seats, a, n, p) for (a, n), p in zip(SHELVES, ("after", "page"), strict=True)]
    assert ([len(each) for each in parts], parts) == ([5, 5], whole)
