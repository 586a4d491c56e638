"""From an invitation to an account: used once, in time, by whoever holds the link."""

import asyncio
import hashlib
from datetime import timedelta
from typing import Any

import httpx
import pytest
from asgiref.sync import sync_to_async

from origo_chat.accounts.models import Person
from origo_chat.accounts.parameters import salt_of
from origo_chat.accounts.services.people import leave
from origo_chat.core import clock, identifiers
from origo_chat.service.roles import Role
from tests.api.http.accounts.test_sign_in import parameters
from tests.support.application import in_process_client
from tests.support.staff import PARAMETERS, administrator, browser_of, hired, key, new_keys, secret_of, sign_in, text

TOKEN = hashlib.sha256(b"the token of a link").digest()
SECRET = secret_of("six new words")
pytestmark = pytest.mark.usefixtures("client")


def invitation(**changed: Any) -> dict[str, Any]:
    made = {"invitation": text(bytes(16)), "token_hash": text(hashlib.sha256(TOKEN).digest())}
    return {"sign_in_name": "Mira", "alias": "Mira M", "role": "midwife", **made, **changed}


async def invite(browser: httpx.AsyncClient, **changed: Any) -> httpx.Response:
    return await browser.post("/api/accounts/people", json=invitation(**changed), headers=key())


def enrolment(**changed: Any) -> dict[str, Any]:
    keys = {name: text(value) for name, value in vars(new_keys()).items()}
    memory, passes, lanes = PARAMETERS
    told = {"salt": text(salt_of("mira")), "memory_kib": memory, "passes": passes, "lanes": lanes}
    return {"token": text(TOKEN), **keys, "sign_in": {"secret": text(SECRET), **told}, **changed}


async def open_it(token: bytes = TOKEN) -> httpx.Response:
    return await in_process_client().post("/api/accounts/invitations/open", json={"token": text(token)})


async def enrol(**changed: Any) -> httpx.Response:
    body = enrolment(**changed)
    return await in_process_client().post("/api/accounts/invitations/enrol", json=body, headers=key())


async def test_an_invited_person_enrols_and_signs_in() -> None:
    lena = await administrator()
    person = (await invite(lena)).json()["person"]
    seen = (await open_it()).json()
    assert (seen["person"], seen["alias"], seen["role"], seen["team"]) == (person, "Mira M", "midwife", "team")
    assert (await enrol()).json() == {"person": person, "sign_in_name": "mira"}
    assert (await sign_in(in_process_client(), "mira", SECRET)).json() == {"person": person, "next": "done"}
    listed = (await lena.get("/api/accounts/people")).json()["people"]
    assert next(each for each in listed if each["person"] == person)["state"] == "enrolled"


async def test_a_name_has_one_salt_before_it_works_here_and_ever_after() -> None:
    client = in_process_client()
    salts = [(await parameters(client, "mira")).json()["salt"]]
    await invite(await administrator())
    salts.append((await open_it()).json()["salt"])
    assert (await enrol()).status_code == 200
    salts.append((await parameters(client, "mira")).json()["salt"])
    mira = await Person.objects.aget(sign_in_name="mira")
    await sync_to_async(leave)(by="system", person=mira.id)
    salts.append((await parameters(client, "mira")).json()["salt"])
    assert len(set(salts)) == 1


async def test_another_salt_is_refused() -> None:
    await invite(await administrator())
    sign_in_told = {**enrolment()["sign_in"], "salt": text(bytes(16))}
    assert (await enrol(sign_in=sign_in_told)).json()["code"] == "malformed"


async def test_a_name_that_folds_into_a_longer_one_than_is_kept_is_refused() -> None:
    answer = await invite(await administrator(), sign_in_name="\ufdfa" * 5)
    assert (answer.status_code, answer.json()["code"]) == (422, "malformed")


async def test_it_can_be_opened_again_and_used_once() -> None:
    await invite(await administrator())
    assert [(await open_it()).status_code for _ in range(2)] == [200, 200]
    assert [(await enrol()).status_code for _ in range(2)] == [200, 404]
    assert (await open_it()).status_code == 404


async def test_of_ten_that_use_it_at_once_one_does() -> None:
    await invite(await administrator())
    answers = await asyncio.gather(*(enrol() for _ in range(10)))
    # Ten secrets at once are more than are hashed: some are told to come again.
    assert {each.status_code for each in answers} - {429} == {200, 404}
    assert [each.status_code for each in answers].count(200) == 1


async def test_it_ends_after_three_days() -> None:
    await invite(await administrator())
    with clock.stopped_for_testing(clock.now() + timedelta(hours=72)):
        assert [(await open_it()).status_code, (await enrol()).status_code] == [404, 404]


async def test_it_can_be_withdrawn() -> None:
    lena = await administrator()
    person = (await invite(lena)).json()["person"]
    assert (await lena.delete(f"/api/accounts/people/{person}/invitation", headers=key())).status_code == 204
    assert (await open_it()).status_code == 404
    assert (await lena.delete(f"/api/accounts/people/{person}/invitation", headers=key())).status_code == 404


async def test_a_token_nobody_made_opens_nothing() -> None:
    assert (await open_it(identifiers.random_bytes(32))).json()["code"] == "not_found"


async def test_a_name_is_somebodys_whatever_its_case() -> None:
    lena = await administrator()
    await invite(lena)
    again = await invite(lena, sign_in_name=" MIRA", invitation=text(bytes(15) + b"1"), token_hash=text(bytes(32)))
    assert (again.status_code, again.json()["code"]) == (409, "name_taken")


@pytest.mark.parametrize(
    "changed",
    [{"role": "king"}, {"alias": ""}, {"sign_in_name": "x" * 65}, {"token_hash": "AA"}, {"invitation": "A" * 23}],
)
async def test_a_malformed_invitation_is_refused(changed: dict[str, str]) -> None:
    assert (await invite(await administrator(), **changed)).json()["code"] == "malformed"


async def test_the_same_secret_makes_no_second_invitation() -> None:
    lena = await administrator()
    await invite(lena)
    assert (await invite(lena, sign_in_name="another")).json()["params"]["problem"] == "not_new"
    assert len((await lena.get("/api/accounts/people")).json()["people"]) == 2


@pytest.mark.parametrize(
    "changed",
    [{"kem_pk": text(bytes(1215))}, {"signature": text(bytes(63))}, {"sealed_keys": ""}, {"more": 1}, {"sign_in": {}}],
)
async def test_a_malformed_enrolment_uses_nothing(changed: dict[str, Any]) -> None:
    await invite(await administrator())
    assert (await enrol(**changed)).json()["code"] == "malformed"
    assert (await open_it()).status_code == 200


async def test_a_passphrase_stretched_less_than_everybodys_is_refused() -> None:
    await invite(await administrator())
    sign_in_told = {**enrolment()["sign_in"], "memory_kib": 1024}
    assert (await enrol(sign_in=sign_in_told)).json()["code"] == "malformed"


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
async def test_only_administrators_invite(role: Role) -> None:
    sam = await browser_of(await hired("sam", role))
    assert (await invite(sam)).json()["code"] == "not_found"
    assert (await sam.get("/api/accounts/people")).json()["code"] == "not_found"
