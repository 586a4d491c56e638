"""Departure and a lost passphrase: one call, and nothing of theirs opens anything."""

import hashlib

import httpx
import pytest

from origo_chat.accounts.models import Keys, Passkey, Person, Session, SignIn
from origo_chat.audit.models import Entry
from origo_chat.keyring.models import EpochSlot
from tests.api.http.accounts.test_own_account import add_passkey
from tests.api.http.keyring.conftest import Organisation, Seated
from tests.api.http.keyring.test_epochs import rotated
from tests.support import certificates
from tests.support.application import in_process_client
from tests.support.staff import key, sign_in, text

TOKEN = b"t" * 32
TICKET = {"invitation": text(b"i" * 16), "token_hash": text(hashlib.sha256(TOKEN).digest())}


async def depart(by: Seated, gone: Seated) -> httpx.Response:
    return await by.browser.post(f"/api/keyring/people/{gone.staff.named}/departure", headers=key())


async def begin_again(by: Seated, person: Seated) -> httpx.Response:
    address = f"/api/keyring/people/{person.staff.named}/new-beginning"
    return await by.browser.post(address, json=TICKET, headers=key())


async def rows_of(seat: Seated) -> list[int]:
    kinds = (Session, SignIn, Keys, Passkey)
    own = [await kind.objects.filter(person_id=seat.staff.id).acount() for kind in kinds]
    return [*own, await EpochSlot.objects.filter(holder=seat.staff.id).acount()]


async def test_everything_ends_at_once(organisation: Organisation) -> None:
    sam = organisation.sam
    await rotated(organisation, 1, sam, organisation.mira)
    await add_passkey(sam.browser)
    assert await rows_of(sam) == [1, 1, 1, 1, 1]
    assert (await depart(organisation.lena, sam)).status_code == 204
    assert await rows_of(sam) == [0, 0, 0, 0, 0]
    assert (await sam.browser.get("/api/accounts/me")).status_code == 404
    refused = await sign_in(in_process_client(), "sam", sam.staff.secret)
    assert refused.json()["code"] == "sign_in_refused"
    assert await rows_of(organisation.mira) == [1, 1, 1, 0, 1]


@pytest.mark.parametrize("person", ["A" * 22, "0" * 32, "%00", "sam", "å"])
async def test_whoever_is_not_here_cannot_leave(organisation: Organisation, person: str) -> None:
    answer = await organisation.lena.browser.post(f"/api/keyring/people/{person}/departure", headers=key())
    assert answer.status_code in {404, 422}


async def test_it_is_on_record_and_cannot_be_repeated(organisation: Organisation) -> None:
    assert [(await depart(organisation.lena, organisation.sam)).status_code for _ in range(2)] == [204, 404]
    left = [entry async for entry in Entry.objects.filter(event="left")]
    assert [(each.actor, each.subject) for each in left] == [(organisation.lena.staff.id, organisation.sam.staff.id)]


@pytest.mark.parametrize("call", [depart, begin_again])
async def test_it_takes_another_administrator(organisation: Organisation, call: object) -> None:
    assert callable(call)
    assert (await call(organisation.sam, organisation.mira)).status_code == 404
    assert (await call(organisation.lena, organisation.lena)).json()["code"] == "somebody_else"
    assert (await organisation.lena.browser.get("/api/accounts/me")).status_code == 200


async def test_a_lost_passphrase_begins_again_with_an_invitation(organisation: Organisation) -> None:
    sam = organisation.sam
    await rotated(organisation, 1, sam)
    assert (await begin_again(organisation.lena, sam)).status_code == 204
    assert await rows_of(sam) == [0, 0, 0, 0, 0]
    person = await Person.objects.aget(pk=sam.staff.id)
    assert (person.state, person.sign_in_name) == ("invited", "sam")
    opened = await in_process_client().post("/api/accounts/invitations/open", json={"token": text(TOKEN)})
    assert opened.json()["person"] == sam.staff.named


async def test_a_departure_is_carried_out_once_per_key(organisation: Organisation) -> None:
    address, same = f"/api/keyring/people/{organisation.sam.staff.named}/departure", key()
    answers = [await organisation.lena.browser.post(address, headers=same) for _ in range(2)]
    assert [each.status_code for each in answers] == [204, 204]


@pytest.mark.parametrize("call", [depart, begin_again])
async def test_what_waited_to_certify_them_is_taken_back(organisation: Organisation, call: object) -> None:
    assert callable(call)
    bodies = [certificates.personal("staff", each.staff) for each in (organisation.sam, organisation.mira)]
    bodies.append(certificates.revocation(bodies[0]))
    waiting = [(await organisation.lena.propose(each)).json()["proposal"] for each in bodies]
    assert (await call(organisation.lena, organisation.sam)).status_code == 204
    left = (await organisation.olga.browser.get("/api/keyring/proposals")).json()["proposals"]
    assert [each["proposal"] for each in left] == waiting[1:]
    assert (await organisation.olga.sign(waiting[0])).status_code == 404
