"""Passkeys and codes: enrolled, proved, refused, used once; and a session that has only half signed in."""

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from origo_chat.accounts import totp
from origo_chat.core import base64url, clock
from tests.support.application import in_process_client
from tests.support.authenticator import Authenticator
from tests.support.staff import Staff, hired, key, sign_in

FACTOR = "/api/accounts/second-factor"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
pytestmark = pytest.mark.usefixtures("client")


async def half(staff: Staff) -> httpx.AsyncClient:
    """A browser that knows the passphrase."""
    browser = in_process_client()
    await sign_in(browser, staff.name, staff.secret)
    return browser


async def challenge(browser: httpx.AsyncClient, of: str = "passkey") -> str:
    return str((await browser.post(f"{FACTOR}/{of}/begin")).json()["challenge"])


async def add_passkey(browser: httpx.AsyncClient, passkey: Authenticator) -> httpx.Response:
    return await browser.post(f"{FACTOR}/passkeys/finish", json=passkey.make(await challenge(browser, "passkeys")))


async def prove(browser: httpx.AsyncClient, passkey: Authenticator, **changed: Any) -> httpx.Response:
    body = {**passkey.use(await challenge(browser)), **changed}
    return await browser.post(f"{FACTOR}/passkey/finish", json=body)


async def with_passkey(passkey: Authenticator) -> Staff:
    sam = await hired("sam")
    assert (await add_passkey(await half(sam), passkey)).json()["next"] == "done"
    return sam


async def is_inside(browser: httpx.AsyncClient) -> bool:
    return (await browser.get("/api/accounts/me")).status_code == 200


@pytest.mark.usefixtures("factor_required")
async def test_where_one_is_required_it_is_enrolled_before_anything_else() -> None:
    sam, browser = await hired("sam"), in_process_client()
    assert (await sign_in(browser, "sam", sam.secret)).json()["next"] == "enrol_second_factor"
    assert not await is_inside(browser)
    assert (await add_passkey(browser, Authenticator())).json() == {"person": sam.named, "next": "done"}
    assert await is_inside(browser)


async def test_whoever_has_a_passkey_is_asked_for_it() -> None:
    passkey = Authenticator()
    sam, browser = await with_passkey(passkey), in_process_client()
    assert (await sign_in(browser, "sam", sam.secret)).json()["next"] == "passkey"
    assert not await is_inside(browser)
    assert (await prove(browser, passkey)).json()["next"] == "done"
    assert await is_inside(browser)


async def test_the_session_has_another_token_afterwards() -> None:
    passkey = Authenticator()
    browser = await half(await with_passkey(passkey))
    before = browser.cookies["session"]
    await prove(browser, passkey)
    assert browser.cookies["session"] != before
    stale = in_process_client()
    stale.cookies.set("session", before)
    assert not await is_inside(stale)


@pytest.mark.parametrize(
    "wrong",
    [
        {"origin": "http://somebody.example"},
        {"rp_id": "somebody.example"},
        {"flags": 1},
        {"credential_id": b"x" * 32},
        {"private": Authenticator().private},
    ],
    ids=["origin", "party", "unverified", "unknown", "key"],
)
async def test_a_passkey_that_is_wrong_in_one_thing_is_refused(wrong: dict[str, Any]) -> None:
    passkey = Authenticator()
    browser = await half(await with_passkey(passkey))
    for name, value in wrong.items():
        setattr(passkey, name, value)
    refused = await prove(browser, passkey)
    assert (refused.status_code, refused.json()["code"]) == (401, "second_factor_refused")
    assert not await is_inside(browser)


async def test_a_challenge_is_looked_at_once() -> None:
    passkey = Authenticator()
    browser = await half(await with_passkey(passkey))
    body = passkey.use(await challenge(browser))
    wrong = {**body, "signature": base64url.encode(bytes(64))}
    assert (await browser.post(f"{FACTOR}/passkey/finish", json=wrong)).status_code == 401
    assert (await browser.post(f"{FACTOR}/passkey/finish", json=body)).status_code == 401


async def test_a_challenge_ends_after_five_minutes() -> None:
    passkey = Authenticator()
    browser = await half(await with_passkey(passkey))
    body = passkey.use(await challenge(browser))
    with clock.stopped_for_testing(clock.now() + timedelta(minutes=5)):
        assert (await browser.post(f"{FACTOR}/passkey/finish", json=body)).status_code == 401


async def test_a_copied_passkey_is_noticed_by_its_count() -> None:
    passkey = Authenticator()
    sam = await with_passkey(passkey)
    await prove(await half(sam), passkey)
    passkey.count = 0
    assert (await prove(await half(sam), passkey)).status_code == 401


async def test_the_passphrase_alone_adds_no_second_one() -> None:
    browser = await half(await with_passkey(Authenticator()))
    assert (await add_passkey(browser, Authenticator())).status_code == 404
    assert (await browser.post(f"{FACTOR}/totp/begin", headers=key())).status_code == 404


async def test_a_passkey_belongs_to_one_person() -> None:
    passkey = Authenticator()
    await with_passkey(passkey)
    mira = await hired("mira")
    assert (await add_passkey(await half(mira), passkey)).status_code == 401


@pytest.mark.parametrize("field", ["client_data", "attestation_object"])
async def test_what_is_no_passkey_is_refused(field: str) -> None:
    browser = await half(await hired("sam"))
    body = Authenticator().make(await challenge(browser, "passkeys"))
    body[field] = base64url.encode(b"\xa1\x00{" * 20)
    answer = await browser.post(f"{FACTOR}/passkeys/finish", json=body)
    assert answer.json()["code"] == "second_factor_refused"


async def begin_totp(browser: httpx.AsyncClient) -> bytes:
    answer = await browser.post(f"{FACTOR}/totp/begin", headers=key())
    assert answer.json()["address"].startswith("otpauth://totp/")
    return base64url.decode(answer.json()["secret"])


def code_at(secret: bytes, moment: datetime) -> str:
    return totp.code_at(secret, totp.step_at(moment.timestamp()))


async def check(browser: httpx.AsyncClient, code: str, what: str = "check") -> httpx.Response:
    return await browser.post(f"{FACTOR}/totp/{what}", json={"code": code})


async def with_totp(moment: datetime) -> tuple[Staff, bytes]:
    sam = await hired("sam")
    with clock.stopped_for_testing(moment):
        browser = await half(sam)
        secret = await begin_totp(browser)
        assert (await check(browser, code_at(secret, moment), "confirm")).json()["next"] == "done"
    return sam, secret


async def test_codes_are_asked_for_once_they_were_confirmed() -> None:
    sam, secret = await with_totp(NOON)
    with clock.stopped_for_testing(NOON + timedelta(minutes=1)):
        browser = in_process_client()
        assert (await sign_in(browser, "sam", sam.secret)).json()["next"] == "totp"
        assert (await check(browser, code_at(secret, clock.now()))).json()["next"] == "done"
        assert await is_inside(browser)


async def test_a_code_works_once() -> None:
    sam, secret = await with_totp(NOON)
    with clock.stopped_for_testing(NOON + timedelta(minutes=1)):
        code = code_at(secret, clock.now())
        assert [(await check(await half(sam), code)).status_code for _ in range(2)] == [200, 401]


async def test_an_older_code_is_not_accepted_after_a_newer_one() -> None:
    sam, secret = await with_totp(NOON)
    with clock.stopped_for_testing(NOON + timedelta(minutes=2)):
        now, before = code_at(secret, clock.now()), code_at(secret, clock.now() - timedelta(seconds=30))
        assert [(await check(await half(sam), code)).status_code for code in (now, before)] == [200, 401]


async def test_an_unconfirmed_secret_asks_for_nothing() -> None:
    sam = await hired("sam")
    await begin_totp(await half(sam))
    assert (await sign_in(in_process_client(), "sam", sam.secret)).json()["next"] == "done"


async def test_five_wrong_codes_are_the_end_of_trying() -> None:
    sam, secret = await with_totp(NOON)
    with clock.stopped_for_testing(NOON + timedelta(minutes=1)):
        browser, right = await half(sam), code_at(secret, clock.now())
        wrong = str((int(right) + 500_000) % 1_000_000).zfill(6)
        assert {(await check(browser, wrong)).json()["code"] for _ in range(5)} == {"second_factor_refused"}
        assert (await check(browser, right)).json()["code"] == "too_many"


@pytest.mark.parametrize("code", ["12345", "1234567", "12345a", "", "１２３４５６"])
async def test_what_is_no_code_is_malformed(code: str) -> None:
    assert (await check(await half(await hired("sam")), code)).json()["code"] == "malformed"
