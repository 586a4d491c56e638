"""keys.log: served to anybody byte for byte, extended by one line at a time, and only at its end."""

import asyncio
import hashlib

import httpx
import pytest

from origo_chat.accounts.models import Person
from origo_chat.accounts.states import PersonState
from origo_chat.keyring import log_blocks
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.service.roles import Role
from tests.api.http.keyring.conftest import Organisation, Seated
from tests.support import certificates
from tests.support.staff import hired, key, text


async def append(seat: Seated, n: int, line: bytes) -> httpx.Response:
    return await seat.browser.post("/api/keyring/log", json={"n": n, "line": text(line)}, headers=key())


async def lines(client: httpx.AsyncClient, from_n: int = 0) -> list[bytes]:
    return (await client.get("/api/keyring/log", params={"from": from_n})).content.splitlines(keepends=True)


async def test_an_empty_log_is_empty(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/keyring/log")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"


async def test_what_is_appended_is_served_as_it_was_sent(client: httpx.AsyncClient, organisation: Organisation) -> None:
    olga = await hired("another", Role.ADMINISTRATOR, PersonState.ENROLLED)
    line = organisation.next(certificates.personal("administrator", olga))
    assert (await append(organisation.lena, 5, line)).status_code == 204
    assert await lines(client) == [each + b"\n" for each in (*organisation.lines, line)]
    assert await lines(client, 5) == [line + b"\n"]
    assert await lines(client, 6) == []


async def test_a_certificate_for_somebodys_keys_makes_them_certified(organisation: Organisation) -> None:
    rut = await hired("rut", Role.ADMINISTRATOR, PersonState.ENROLLED)
    line = organisation.next(certificates.personal("administrator", rut))
    await append(organisation.lena, 5, line)
    assert (await Person.objects.aget(pk=rut.id)).state == PersonState.CERTIFIED


async def test_the_head_says_what_the_next_line_follows(organisation: Organisation) -> None:
    head = (await organisation.sam.browser.get("/api/keyring/log/head")).json()
    assert head == {"lines": 5, "last_hash": text(hashlib.sha256(organisation.lines[-1]).digest())}


async def test_of_two_that_append_at_once_one_looks_again(organisation: Organisation) -> None:
    gone = [certificates.personal("staff", each.staff) for each in (organisation.sam, organisation.mira)]
    made = [organisation.next(certificates.revocation(each)) for each in gone]
    seats = (organisation.lena, organisation.olga)
    answers = await asyncio.gather(*(append(seat, 5, line) for seat, line in zip(seats, made, strict=True)))
    assert sorted(each.status_code for each in answers) == [204, 409]


@pytest.mark.parametrize(("n", "in_line"), [(0, 0), (6, 6), (5, 6), (6, 5)])
async def test_a_line_for_another_place_is_refused(organisation: Organisation, n: int, in_line: int) -> None:
    line = certificates.line(in_line, organisation.lines[-1], certificates.revocation(b""))
    assert (await append(organisation.lena, n, line)).json()["code"] == "changed_meanwhile"


async def test_a_line_after_another_line_is_refused(organisation: Organisation) -> None:
    line = certificates.line(5, b"another", certificates.revocation(b""))
    assert (await append(organisation.lena, 5, line)).json()["code"] == "changed_meanwhile"


async def test_what_two_have_to_sign_is_not_appended_by_one(organisation: Organisation) -> None:
    both = (organisation.lena.staff.signing, organisation.olga.staff.signing)
    of_two = (certificates.epoch(1, organisation.sam.staff), certificates.revocation(b""))
    made = [organisation.next(each, *both) for each in of_two]
    for line in (*made, organisation.next(certificates.root())):
        assert (await append(organisation.lena, 5, line)).json()["code"] == "malformed"


@pytest.mark.parametrize("signer", ["lena", "nobody"])
async def test_what_root_did_not_sign_is_not_appended(organisation: Organisation, signer: str) -> None:
    rut = await hired("rut", Role.ADMINISTRATOR, PersonState.ENROLLED)
    key_pair = organisation.lena.staff.signing if signer == "lena" else SigningKeyPair.generate()
    line = organisation.next(certificates.personal("administrator", rut), key_pair)
    assert (await append(organisation.lena, 5, line)).json()["code"] == "malformed"
    assert (await Person.objects.aget(pk=rut.id)).state == PersonState.ENROLLED


async def test_a_line_that_is_no_line_is_refused(organisation: Organisation) -> None:
    good = organisation.next(certificates.revocation(b""))
    for bad in (b"{}", good + b" ", good + b"\n", good.replace(b'"n":5', b'"n":5.0'), good[:-1], b"\xff" * 9):
        assert (await append(organisation.lena, 5, bad)).json()["code"] == "malformed"


async def test_a_long_log_comes_in_whole_lines_and_says_which_part_is_the_last(
    client: httpx.AsyncClient, organisation: Organisation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_blocks, "LOG_PART_BYTES", 10)
    assert await lines(client) == [organisation.lines[0] + b"\n"]
    parts = [await client.get("/api/keyring/log", params={"from": n}) for n in (0, 3, 4, 5)]
    assert [each.headers.get("last-part") for each in parts] == [None, None, "1", "1"]


async def test_it_is_compressed_for_whoever_takes_that_and_for_nobody_else(
    client: httpx.AsyncClient, organisation: Organisation
) -> None:
    taken, refused = [
        await client.get("/api/keyring/log", headers={"Accept-Encoding": each}) for each in ("gzip, br", "identity")
    ]
    assert taken.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in refused.headers
    assert taken.content == refused.content == b"".join(each + b"\n" for each in organisation.lines)
    assert taken.num_bytes_downloaded < refused.num_bytes_downloaded
    assert {each.headers["vary"] for each in (taken, refused)} == {"Accept-Encoding"}


async def test_nobody_else_appends(client: httpx.AsyncClient, organisation: Organisation) -> None:
    line = organisation.next(certificates.revocation(b""))
    assert (await append(organisation.sam, 5, line)).status_code == 404
    outside = await client.post("/api/keyring/log", json={"n": 5, "line": text(line)}, headers=key())
    assert outside.status_code == 404
