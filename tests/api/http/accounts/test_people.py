"""What administrators see and do: colleagues, lost second factors, the record of deeds."""

import httpx
import pytest

from origo_chat.accounts.states import PersonState
from origo_chat.audit.models import Entry
from origo_chat.service.roles import Role
from tests.api.http.accounts.test_own_account import add_passkey
from tests.support.staff import administrator, browser_of, hired, key, text

PEOPLE = "/api/accounts/people"
pytestmark = pytest.mark.usefixtures("client")


async def remove_factors(browser: httpx.AsyncClient, person: str) -> httpx.Response:
    return await browser.delete(f"{PEOPLE}/{person}/second-factors", headers=key())


async def test_they_see_the_keys_that_are_to_be_compared() -> None:
    lena, sam = await administrator(), await hired("sam", state=PersonState.ENROLLED)
    people = (await lena.get(PEOPLE)).json()["people"]
    shown = next(each for each in people if each["person"] == sam.named)
    assert (shown["public_keys"]["kem_pk"], shown["public_keys"]["sign_pk"]) == (text(sam.kem_pk), text(sam.sign_pk))
    assert "sealed_keys" not in str(people)


async def test_whoever_left_is_not_shown() -> None:
    lena = await administrator()
    await hired("sam", state=PersonState.LEFT)
    assert [each["sign_in_name"] for each in (await lena.get(PEOPLE)).json()["people"]] == ["lena"]


async def test_a_lost_passkey_is_taken_away_with_every_session() -> None:
    lena, sam = await administrator(), await hired("sam")
    browser = await browser_of(sam)
    await add_passkey(browser)
    assert (await remove_factors(lena, sam.named)).status_code == 204
    assert (await browser.get("/api/accounts/me")).status_code == 404
    assert (await (await browser_of(sam)).get("/api/accounts/me")).json()["passkeys"] == []


async def test_ones_own_are_taken_away_by_somebody_else() -> None:
    lena = await hired("lena", Role.ADMINISTRATOR, PersonState.CERTIFIED)
    browser = await browser_of(lena)
    assert (await remove_factors(browser, lena.named)).json()["code"] == "somebody_else"


async def test_an_administrator_nobody_certified_administers_nothing() -> None:
    lena = await browser_of(await hired("lena", Role.ADMINISTRATOR, PersonState.ENROLLED))
    assert (await lena.get(PEOPLE)).status_code == 404
    assert (await lena.get("/api/accounts/me")).status_code == 200


async def test_deeds_are_shown_the_newest_first_and_the_chain_holds() -> None:
    lena = await administrator()
    entries = (await lena.get("/api/audit")).json()["entries"]
    assert [each["event"] for each in entries] == ["signed_in", "enrolled", "invited"]
    older = (await lena.get("/api/audit", params={"before": entries[0]["n"]})).json()["entries"]
    assert older == entries[1:]
    assert (await lena.get("/api/audit", params={"after": 1})).json()["entries"] == entries[1::-1]
    assert (await lena.get("/api/audit/verification")).json() == {"first": 1, "last": 3, "head": 3, "broken_at": None}
    part = (await lena.get("/api/audit/verification", params={"from": 2})).json()
    assert part == {"first": 2, "last": 3, "head": 3, "broken_at": None}


async def test_a_page_of_deeds_says_what_the_oldest_of_them_follows() -> None:
    lena = await administrator()
    newest = (await lena.get("/api/audit")).json()
    hashes = {each["n"]: each["hash"] for each in newest["entries"]}
    assert newest["previous"] == "00" * 32
    assert (await lena.get("/api/audit", params={"after": 1})).json()["previous"] == hashes[1]
    assert (await lena.get("/api/audit", params={"after": 2})).json()["previous"] == hashes[2]
    assert (await lena.get("/api/audit", params={"after": 3})).json() == {"entries": [], "previous": None}


async def test_a_changed_deed_is_found() -> None:
    lena = await administrator()
    await Entry.objects.filter(n=2).aupdate(actor="somebody")
    assert (await lena.get("/api/audit/verification")).json()["broken_at"] == 2


@pytest.mark.parametrize("path", ["/api/audit", "/api/audit/verification", PEOPLE])
async def test_nobody_else_sees_it(path: str) -> None:
    assert (await (await browser_of(await hired("sam", Role.LEAD))).get(path)).status_code == 404
