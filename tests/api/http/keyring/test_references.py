"""A line that clients would refuse is not appended, whoever signed it: one such line would stop everybody."""

import asyncio
import json
from datetime import date

import httpx
import pytest

from origo_chat.demo.root import ROOT
from origo_chat.sealing.keys_log import verify_keys_log
from tests.api.http.keyring.conftest import Organisation, Seated
from tests.support import certificates


async def believed(client: httpx.AsyncClient) -> int:
    """How many lines the served log has; a client believes all of them."""
    log = (await client.get("/api/keyring/log")).content
    verify_keys_log(log, ROOT.public, date(2026, 3, 1))
    return log.count(b"\n")


def renewed(seat: Seated) -> bytes:
    """A colleague's next term, with the keys they have."""
    return certificates.personal("staff", seat.staff).replace(b"2026-03-31", b"2026-09-30")


async def signed_once(organisation: Organisation, body: bytes) -> str:
    proposal: str = (await organisation.lena.propose(body)).json()["proposal"]
    await organisation.lena.sign(proposal)
    return proposal


async def test_a_signature_from_before_a_departure_certifies_nobody_after_it(
    client: httpx.AsyncClient, organisation: Organisation
) -> None:
    waiting = await signed_once(organisation, renewed(organisation.sam))
    await organisation.certified(certificates.revocation(certificates.personal("staff", organisation.sam.staff)))
    assert (await organisation.olga.sign(waiting)).json()["code"] == "changed_meanwhile"
    assert await organisation.certified(renewed(organisation.mira)) == await believed(client) - 1


async def test_of_two_revocations_of_one_key_the_second_is_refused(
    client: httpx.AsyncClient, organisation: Organisation
) -> None:
    old = certificates.personal("staff", organisation.sam.staff)
    await organisation.certified(renewed(organisation.sam))
    ends = [certificates.revocation(each) for each in (old, renewed(organisation.sam))]
    waiting = [await signed_once(organisation, each) for each in ends]
    answers = await asyncio.gather(*(organisation.olga.sign(each) for each in waiting))
    assert sorted(each.status_code for each in answers) == [200, 409]
    assert await believed(client) == 7


async def test_each_may_sign_what_the_other_proposed_and_one_is_told_to_look_again(
    client: httpx.AsyncClient, organisation: Organisation
) -> None:
    lena, olga = organisation.lena, organisation.olga
    renewal = await signed_once(organisation, renewed(organisation.sam))
    body = certificates.revocation(certificates.personal("staff", organisation.sam.staff))
    ending = (await olga.propose(body)).json()["proposal"]
    await olga.sign(ending)
    assert (await lena.sign(ending)).json() == {"line": 5}
    assert (await olga.sign(renewal)).json()["code"] == "changed_meanwhile"
    assert await believed(client) == 6


def changed(body: bytes, **more: object) -> bytes:
    return json.dumps({**json.loads(body), **more}, ensure_ascii=False, separators=(",", ":")).encode()


@pytest.mark.parametrize("fault", ["nothing", "key", "epochs"])
async def test_what_was_never_right_is_malformed(
    client: httpx.AsyncClient, organisation: Organisation, fault: str
) -> None:
    sam, mira = [certificates.personal("staff", each.staff) for each in (organisation.sam, organisation.mira)]
    bodies = {
        "nothing": certificates.revocation(b"nothing that stands in the log"),
        "key": changed(sam, kem_pk=json.loads(mira)["kem_pk"]),
        "epochs": certificates.body("recovery-use", team="team", epochs=[1], why="x"),
    }
    waiting = await signed_once(organisation, bodies[fault])
    assert (await organisation.olga.sign(waiting)).json()["code"] == "malformed"
    assert await believed(client) == 5


async def test_an_epoch_follows_the_last_one(client: httpx.AsyncClient, organisation: Organisation) -> None:
    strayed = certificates.epoch(1, organisation.sam.staff, after=b"another")
    proposal = (await organisation.sam.propose(strayed)).json()["proposal"]
    await organisation.lena.sign(proposal)
    assert (await organisation.olga.sign(proposal)).json()["code"] == "changed_meanwhile"
    assert await believed(client) == 5
