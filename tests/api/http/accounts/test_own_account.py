"""One's own account: what unlocks it, where one is signed in, and changing the passphrase."""

from datetime import timedelta
from typing import Any

import httpx
import pytest

from origo_chat.accounts import selectors
from origo_chat.accounts.models import Passkey, Session
from origo_chat.accounts.parameters import salt_of
from origo_chat.core import clock
from origo_chat.core.base64url import encode_id
from tests.support.application import in_process_client
from tests.support.authenticator import Authenticator
from tests.support.staff import PARAMETERS, Staff, browser_of, hired, key, secret_of, sign_in, text

ME = "/api/accounts/me"
NEW = secret_of("another passphrase")
pytestmark = pytest.mark.usefixtures("client")


async def is_inside(browser: httpx.AsyncClient) -> bool:
    return (await browser.get(ME)).status_code == 200


async def test_it_holds_what_unlocks_and_nothing_that_signs_in() -> None:
    sam = await hired("sam")
    told = (await (await browser_of(sam)).get(ME)).json()
    assert (told["person"], told["role"], told["team"]) == (sam.named, "kurator", "team")
    assert {"memory_kib": 65536, "passes": 3, "lanes": 1}.items() <= told["passphrase"].items()
    assert {"sealed_keys", "passphrase_wrap"} <= told.keys()
    assert not {"hash", "secret", "token"} & told.keys()


async def test_devices_are_listed_and_ended_one_by_one() -> None:
    sam = await hired("sam")
    here, there = await browser_of(sam), await browser_of(sam)
    devices = (await here.get(f"{ME}/devices")).json()["devices"]
    assert [each["is_this_one"] for each in devices].count(True) == 1
    other = next(each["id"] for each in devices if not each["is_this_one"])
    assert (await here.delete(f"{ME}/devices/{other}", headers=key())).status_code == 204
    assert (await is_inside(here), await is_inside(there)) == (True, False)


async def test_so_many_devices_are_listed_and_all_others_end_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selectors, "DEVICES_SHOWN", 2)
    sam = await hired("sam")
    here = [await browser_of(sam) for _ in range(4)][-1]
    devices = (await here.get(f"{ME}/devices")).json()["devices"]
    assert (len(devices), devices[0]["is_this_one"]) == (2, True)
    assert (await here.delete(f"{ME}/other-devices", headers=key())).json() == {"ended": 3}


async def test_somebody_elses_device_is_not_found() -> None:
    sam, mira = await browser_of(await hired("sam")), await browser_of(await hired("mira"))
    device = (await mira.get(f"{ME}/devices")).json()["devices"][0]["id"]
    assert (await sam.delete(f"{ME}/devices/{device}", headers=key())).status_code == 404
    assert await is_inside(mira)


async def test_all_others_are_ended_at_once() -> None:
    sam = await hired("sam")
    here, *others = [await browser_of(sam) for _ in range(3)]
    assert (await here.delete(f"{ME}/other-devices", headers=key())).json() == {"ended": 2}
    assert [await is_inside(each) for each in (here, *others)] == [True, False, False]


@pytest.mark.parametrize(("minutes", "inside"), [(29, True), (30, False)])
async def test_a_session_nobody_uses_ends_after_half_an_hour(minutes: int, inside: bool) -> None:
    browser = await browser_of(await hired("sam"))
    with clock.stopped_for_testing(clock.now() + timedelta(minutes=minutes)):
        assert await is_inside(browser) is inside


async def test_a_session_in_use_ends_after_twelve_hours() -> None:
    browser, start = await browser_of(await hired("sam")), clock.now()
    for minutes in range(20, 12 * 60, 20):
        with clock.stopped_for_testing(start + timedelta(minutes=minutes)):
            assert await is_inside(browser)
    with clock.stopped_for_testing(start + timedelta(hours=12, seconds=1)):
        assert not await is_inside(browser)


def passphrase(old: bytes, **changed: Any) -> dict[str, Any]:
    memory, passes, lanes = PARAMETERS
    told = {"salt": text(salt_of("sam")), "memory_kib": memory, "passes": passes, "lanes": lanes}
    wraps = {"sealed_keys": text(b"k" * 131), "passphrase_wrap": text(b"w" * 99)}
    return {"old_secret": text(old), "sign_in": {"secret": text(NEW), **told}, **wraps, **changed}


async def change(browser: httpx.AsyncClient, body: dict[str, Any]) -> httpx.Response:
    return await browser.put(f"{ME}/passphrase", json=body, headers=key())


async def test_a_new_passphrase_replaces_the_old_one_and_ends_other_sessions() -> None:
    sam = await hired("sam")
    here, there = await browser_of(sam), await browser_of(sam)
    assert (await change(here, passphrase(sam.secret))).status_code == 204
    assert (await is_inside(here), await is_inside(there)) == (True, False)
    assert (await here.get(ME)).json()["sealed_keys"] == text(b"k" * 131)
    fresh = in_process_client()
    assert [(await sign_in(fresh, "sam", each)).status_code for each in (sam.secret, NEW)] == [401, 200]


async def test_without_the_old_passphrase_nothing_changes() -> None:
    sam = await hired("sam")
    browser = await browser_of(sam)
    assert (await change(browser, passphrase(NEW))).json()["code"] == "sign_in_refused"
    assert (await sign_in(in_process_client(), "sam", sam.secret)).status_code == 200


async def test_guessing_the_old_passphrase_is_limited() -> None:
    browser = await browser_of(await hired("sam"))
    codes = [(await change(browser, passphrase(NEW))).json()["code"] for _ in range(6)]
    assert codes == ["sign_in_refused"] * 5 + ["too_many"]


async def add_passkey(browser: httpx.AsyncClient, **more: str) -> str:
    factor = "/api/accounts/second-factor/passkeys"
    challenge = (await browser.post(f"{factor}/begin")).json()["challenge"]
    made = {**Authenticator().make(challenge), **more}
    await browser.post(f"{factor}/finish", json=made)
    passkeys = (await browser.get(ME)).json()["passkeys"]
    return str(next(each["id"] for each in passkeys if each["credential_id"] == made["credential_id"]))


async def wraps(sam: Staff) -> list[bool]:
    rows = Passkey.objects.filter(person_id=sam.id).order_by("id")
    return [row.prf_wrap is not None async for row in rows]


async def test_a_new_passphrase_takes_the_wraps_that_are_not_made_anew() -> None:
    sam = await hired("sam")
    browser = await browser_of(sam)
    for _ in range(2):
        await add_passkey(browser, prf_wrap=text(b"p" * 99))
    kept = min([row.id async for row in Passkey.objects.filter(person_id=sam.id)])
    again = [{"id": encode_id(kept), "prf_wrap": text(b"q" * 99)}]
    await change(browser, passphrase(sam.secret, passkeys=again))
    assert await wraps(sam) == [True, False]


async def test_a_passkey_is_given_its_wrap_when_it_was_first_used() -> None:
    sam = await hired("sam")
    browser = await browser_of(sam)
    passkey = await add_passkey(browser)
    body = {"prf_wrap": text(b"p" * 99)}
    assert (await browser.put(f"{ME}/passkeys/{passkey}/wrap", json=body, headers=key())).status_code == 204
    assert (await browser.get(ME)).json()["passkeys"][0]["prf_wrap"] == text(b"p" * 99)


async def remove(browser: httpx.AsyncClient, passkey: str) -> httpx.Response:
    return await browser.delete(f"{ME}/passkeys/{passkey}", headers=key())


async def test_a_passkey_is_removed_with_its_wrap() -> None:
    browser = await browser_of(await hired("sam"))
    passkey = await add_passkey(browser)
    assert [(await remove(browser, passkey)).status_code for _ in range(2)] == [204, 404]


@pytest.mark.usefixtures("factor_required")
async def test_the_last_factor_stays_where_one_is_required() -> None:
    sam, browser = await hired("sam"), in_process_client()
    await sign_in(browser, "sam", sam.secret)
    first, second = [await add_passkey(browser) for _ in range(2)]
    assert (await remove(browser, first)).status_code == 204
    assert (await remove(browser, second)).json()["code"] == "last_factor"


async def test_somebody_elses_passkey_is_not_found() -> None:
    sam, mira = await browser_of(await hired("sam")), await browser_of(await hired("mira"))
    passkey = await add_passkey(mira)
    assert (await remove(sam, passkey)).status_code == 404


async def test_a_look_at_the_page_is_noted_once_a_minute() -> None:
    browser = await browser_of(await hired("sam"))
    begun = (await Session.objects.aget()).seen_at
    for seconds, noted in ((59, False), (61, True)):
        with clock.stopped_for_testing(begun + timedelta(seconds=seconds)):
            await browser.get(ME)
        assert ((await Session.objects.aget()).seen_at > begun) is noted
