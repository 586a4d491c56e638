"""Signing in: who may, what everybody else is told, and that both take the same work."""

import json

import httpx
import pytest
from argon2 import PasswordHasher
from asgiref.sync import sync_to_async

from origo_chat.abuse import limits
from origo_chat.abuse.pressure import count
from origo_chat.accounts.states import PersonState
from tests.support.application import in_process_client
from tests.support.staff import browser_of, hired, secret_of, sign_in
from tests.support.work import worked_out

WRONG = secret_of("something else")
JSON = {"Content-Type": "application/json"}


async def parameters(client: httpx.AsyncClient, name: str) -> httpx.Response:
    return await client.post("/api/accounts/sign-in/begin", json={"name": name})


async def test_who_knows_the_passphrase_is_let_in_with_a_strict_cookie(client: httpx.AsyncClient) -> None:
    sam = await hired("sam")
    answer = await sign_in(client, "sam", sam.secret)
    assert answer.json() == {"person": sam.named, "next": "done"}
    cookie = answer.headers["set-cookie"].lower()
    assert all(word in cookie for word in ("session=", "httponly", "samesite=strict", "path=/"))
    assert "expires" not in cookie
    assert (await client.get("/api/accounts/me")).json()["sign_in_name"] == "sam"


async def test_in_production_the_cookie_belongs_to_this_very_host(client: httpx.AsyncClient, settings: object) -> None:
    settings.SECURE_COOKIES = True  # type: ignore[attr-defined]
    sam = await hired("sam")
    cookie = (await sign_in(client, "sam", sam.secret)).headers["set-cookie"]
    assert cookie.startswith("__Host-session=")
    assert "Secure" in cookie
    assert "domain" not in cookie.lower()


async def test_a_name_may_be_typed_in_any_case(client: httpx.AsyncClient) -> None:
    sam = await hired("Sam Öberg")
    assert (await sign_in(client, " SAM ÖBERG", sam.secret)).status_code == 200


async def test_wrong_unknown_and_left_are_one_answer(client: httpx.AsyncClient) -> None:
    sam, mira = await hired("sam"), await hired("mira", state=PersonState.LEFT)
    tries = [("sam", WRONG), ("nobody", sam.secret), ("mira", mira.secret)]
    answers = [await sign_in(client, name, secret) for name, secret in tries]
    assert {(each.status_code, each.json()["code"]) for each in answers} == {(401, "sign_in_refused")}
    assert not any("set-cookie" in each.headers for each in answers)


@pytest.mark.parametrize("name", ["sam", "nobody", "mira"])
async def test_every_refusal_costs_one_hash(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    await hired("sam")
    await hired("mira", state=PersonState.LEFT)
    hashed: list[str] = []
    kept = PasswordHasher.verify

    def counted(self: PasswordHasher, stored: str, secret: str) -> bool:
        hashed.append(stored)
        return kept(self, stored, secret)

    monkeypatch.setattr(PasswordHasher, "verify", counted)
    await sign_in(client, name, WRONG)
    assert [each.split("$")[1:4] for each in hashed] == [["argon2id", "v=19", "m=19456,t=2,p=1"]]


async def test_every_name_has_parameters_that_stay_the_same(client: httpx.AsyncClient) -> None:
    await hired("sam")
    known, unknown = await parameters(client, "sam"), await parameters(client, "nobody")
    assert known.json().keys() == unknown.json().keys()
    same = [{k: v for k, v in each.json().items() if k != "salt"} for each in (known, unknown)]
    assert same[0] == same[1]
    assert unknown.json() == (await parameters(client, "NOBODY ")).json()
    assert unknown.json()["salt"] != (await parameters(client, "nobody else")).json()["salt"]


async def test_above_a_number_all_names_together_bring_work_and_nobody_is_closed_out(client: httpx.AsyncClient) -> None:
    sam = await hired("sam")
    for _ in range(limits.SIGN_IN.free):
        await sync_to_async(count)(limits.SIGN_IN)
    refused = await sign_in(client, "sam", sam.secret)
    assert (refused.status_code, refused.json()["code"]) == (429, "work_needed")
    answer = await sign_in(client, "sam", sam.secret, work=await worked_out(refused))
    assert answer.status_code == 200


async def test_the_parameters_of_names_are_not_had_for_nothing_either(client: httpx.AsyncClient) -> None:
    for _ in range(limits.SIGN_IN_BEGIN.free):
        await sync_to_async(count)(limits.SIGN_IN_BEGIN)
    refused = await parameters(client, "sam")
    assert refused.json()["code"] == "work_needed"
    body = {"name": "sam", "work": await worked_out(refused)}
    assert (await client.post("/api/accounts/sign-in/begin", json=body)).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": "sam"},
        {"name": "sam", "secret": "A" * 42},
        *({"name": name, "secret": "A" * 43} for name in ("", "a\0", "\ud800", "a" * 65, 1, None)),
    ],
)
async def test_a_malformed_sign_in_is_refused(client: httpx.AsyncClient, body: dict[str, object]) -> None:
    content = json.dumps(body)  # escapes what no UTF-8 can carry
    assert (await client.post("/api/accounts/sign-in/finish", content=content, headers=JSON)).json()[
        "code"
    ] == "malformed"


async def test_who_signs_out_is_out(client: httpx.AsyncClient) -> None:
    browser = await browser_of(await hired("sam"))
    kept = in_process_client()
    kept.cookies.update(browser.cookies)
    assert (await browser.post("/api/accounts/sign-in/out")).status_code == 204
    assert (await kept.get("/api/accounts/me")).status_code == 404
    assert "session" not in browser.cookies


async def test_without_a_session_there_is_nothing_here(client: httpx.AsyncClient) -> None:
    for path in ("/api/accounts/me", "/api/accounts/people", "/api/audit", "/api/accounts/sign-in/session"):
        client.cookies.set("session", "made-up")
        assert (await client.get(path)).json()["code"] == "not_found"
