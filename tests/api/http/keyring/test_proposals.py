"""What two administrators sign: not one, not the same one twice, and in the log with the second."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest

from origo_chat.accounts.models import Person
from origo_chat.accounts.states import PersonState
from origo_chat.core import clock
from origo_chat.keyring import selectors
from tests.api.http.keyring.conftest import Organisation
from tests.support import certificates
from tests.support.staff import Staff, browser_of, hired, key


async def state(staff: Staff) -> str:
    return (await Person.objects.aget(pk=staff.id)).state


async def proposed(organisation: Organisation) -> tuple[Staff, str]:
    ivar = await hired("ivar", state=PersonState.ENROLLED)
    answer = await organisation.lena.propose(certificates.personal("staff", ivar))
    return ivar, answer.json()["proposal"]


async def test_the_second_signature_certifies(client: httpx.AsyncClient, organisation: Organisation) -> None:
    ivar, proposal = await proposed(organisation)
    assert (await organisation.lena.sign(proposal)).json() == {"line": None}
    assert await state(ivar) == PersonState.ENROLLED
    assert (await organisation.olga.sign(proposal)).json() == {"line": 5}
    assert await state(ivar) == PersonState.CERTIFIED
    served = (await client.get("/api/keyring/log", params={"from": 5})).json()
    assert [served["n"], len(served["certificate"]["signatures"])] == [5, 2]


async def test_the_same_administrator_signs_once(organisation: Organisation) -> None:
    ivar, proposal = await proposed(organisation)
    assert [(await organisation.lena.sign(proposal)).status_code for _ in range(2)] == [200, 409]
    assert await state(ivar) == PersonState.ENROLLED


async def test_both_at_once_make_one_line(client: httpx.AsyncClient, organisation: Organisation) -> None:
    _, proposal = await proposed(organisation)
    answers = await asyncio.gather(organisation.lena.sign(proposal), organisation.olga.sign(proposal))
    assert {each.json()["line"] for each in answers} == {None, 5}
    assert (await client.get("/api/keyring/log")).content.count(b"\n") == 6


async def test_a_waiting_proposal_is_shown_with_who_signed(organisation: Organisation) -> None:
    _, proposal = await proposed(organisation)
    await organisation.lena.sign(proposal)
    shown = (await organisation.olga.browser.get("/api/keyring/proposals")).json()["proposals"]
    assert [(each["proposal"], each["kind"]) for each in shown] == [(proposal, "staff")]
    assert [each["person"] for each in shown[0]["signatures"]] == [organisation.lena.staff.named]
    await organisation.olga.sign(proposal)
    assert (await organisation.olga.browser.get("/api/keyring/proposals")).json() == {"proposals": []}


async def test_so_many_proposals_are_shown_the_oldest_first(
    organisation: Organisation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selectors, "PROPOSALS_SHOWN", 1)
    _, first = await proposed(organisation)
    other = await hired("other", state=PersonState.ENROLLED)
    await organisation.lena.propose(certificates.personal("staff", other))
    shown = (await organisation.olga.browser.get("/api/keyring/proposals")).json()["proposals"]
    assert [each["proposal"] for each in shown] == [first]


async def test_only_administrators_sign(organisation: Organisation) -> None:
    _, proposal = await proposed(organisation)
    assert (await organisation.sam.sign(proposal)).status_code == 404


async def test_a_signature_names_the_signers_own_key(organisation: Organisation) -> None:
    _, proposal = await proposed(organisation)
    address = f"/api/keyring/proposals/{proposal}/signatures"
    borrowed = certificates.signature_by(organisation.olga.staff, certificates.root())
    refused = await organisation.lena.browser.post(address, json=borrowed, headers=key())
    assert refused.json()["params"] == {"field": "by", "problem": "not_your_key"}


async def test_members_propose_epochs_and_nothing_else(organisation: Organisation) -> None:
    ivar = await hired("ivar", state=PersonState.ENROLLED)
    assert (await organisation.sam.propose(certificates.personal("staff", ivar))).status_code == 404
    assert (await organisation.sam.propose(certificates.epoch(1, organisation.sam.staff))).status_code == 200


async def test_what_root_signs_is_not_proposed(organisation: Organisation) -> None:
    for body in (certificates.root(), certificates.personal("administrator", organisation.olga.staff)):
        assert (await organisation.lena.propose(body)).status_code == 404


async def test_a_proposal_is_taken_back_by_who_made_it_or_an_administrator(organisation: Organisation) -> None:
    _, proposal = await proposed(organisation)
    address = f"/api/keyring/proposals/{proposal}"
    assert (await organisation.sam.browser.delete(address, headers=key())).status_code == 404
    assert (await organisation.olga.browser.delete(address, headers=key())).status_code == 204
    assert (await organisation.lena.sign(proposal)).status_code == 404


async def test_what_nobody_signed_in_two_weeks_is_over(organisation: Organisation) -> None:
    _, proposal = await proposed(organisation)
    for days, status in ((14, 404), (13, 200)):
        with clock.stopped_for_testing(clock.now() + timedelta(days=days)):
            later = replace(organisation.lena, browser=await browser_of(organisation.lena.staff))
            assert (await later.sign(proposal)).status_code == status


async def test_a_revoked_certificate_closes_the_doors(organisation: Organisation) -> None:
    body = certificates.personal("staff", organisation.sam.staff)
    await organisation.certified(certificates.revocation(body))
    assert await state(organisation.sam.staff) == PersonState.ENROLLED
    assert (await organisation.sam.browser.get("/api/keyring/epochs/team")).status_code == 404


async def test_a_revoked_one_that_was_replaced_closes_nothing(organisation: Organisation) -> None:
    sam, other = organisation.sam.staff, await hired("another")
    old, new = certificates.personal("staff", sam), certificates.personal("staff", replace(other, id=sam.id))
    for body in (new, certificates.revocation(old)):
        await organisation.certified(body)
    assert await state(sam) == PersonState.CERTIFIED


async def test_a_revoked_key_closes_the_doors_of_every_certificate_that_has_it(organisation: Organisation) -> None:
    old = certificates.personal("staff", organisation.sam.staff)
    renewed = old.replace(b"2026-03-31", b"2026-09-30")
    for body in (renewed, certificates.revocation(old)):
        await organisation.certified(body)
    assert await state(organisation.sam.staff) == PersonState.ENROLLED


async def test_a_body_that_is_no_certificate_is_refused(organisation: Organisation) -> None:
    good = certificates.epoch(1, organisation.lena.staff)
    for bad in (b"{}", b"[]", good + b" ", good.replace(b'"n":1', b'"n":0'), good.replace(b"epoch", b"emperor")):
        assert (await organisation.lena.propose(bad)).json()["code"] == "malformed"
