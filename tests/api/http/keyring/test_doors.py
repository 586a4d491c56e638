"""What a dishonest colleague tells the server so that it opens a door: each is a lie of the spec (spec: 18)."""

from dataclasses import replace

from origo_chat.accounts.models import Person
from origo_chat.accounts.states import PersonState
from origo_chat.core import identifiers
from origo_chat.keyring.models import Epoch, EpochSlot, LogLine
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.service.roles import Role
from tests.api.http.keyring.conftest import Organisation
from tests.api.http.keyring.test_departure import depart
from tests.api.http.keyring.test_epochs import SLOT, rotated, seal
from tests.api.http.keyring.test_log import append
from tests.hostile.lie import lie
from tests.support import certificates
from tests.support.staff import Staff, hired, key, text


async def state_of(staff: Staff) -> str:
    return (await Person.objects.aget(pk=staff.id)).state


@lie("one-administrator-alone")
async def test_the_second_signature_is_noise_in_a_borrowed_session(organisation: Organisation) -> None:
    eve = await hired("eve", state=PersonState.ENROLLED)
    proposal = (await organisation.lena.propose(certificates.personal("staff", eve))).json()["proposal"]
    await organisation.lena.sign(proposal)
    noise = {"by": text(organisation.olga.staff.signing.id), "sig": text(identifiers.random_bytes(64))}
    address = f"/api/keyring/proposals/{proposal}/signatures"
    answer = await organisation.olga.browser.post(address, json=noise, headers=key())
    assert (answer.json()["code"], await state_of(eve)) == ("malformed", PersonState.ENROLLED)


@lie("administrator-without-root")
async def test_an_administrator_certifies_another_one(organisation: Organisation) -> None:
    eve = await hired("eve", Role.ADMINISTRATOR, PersonState.ENROLLED)
    line = organisation.next(certificates.personal("administrator", eve), SigningKeyPair.generate())
    named_after_root = line.replace(_signer(line), _signer(organisation.lines[0]))
    answer = await append(organisation.lena, 5, named_after_root)
    assert (answer.json()["code"], await state_of(eve)) == ("malformed", PersonState.ENROLLED)


def _signer(line: bytes) -> bytes:
    return line.partition(b'"by":"')[2][:22]


@lie("line-around-the-proposals")
async def test_what_two_sign_goes_in_without_anybody_seeing_it_wait(organisation: Organisation) -> None:
    eve = await hired("eve", state=PersonState.ENROLLED)
    both = (organisation.lena.staff.signing, organisation.olga.staff.signing)
    answer = await append(organisation.lena, 5, organisation.next(certificates.personal("staff", eve), *both))
    assert (answer.json()["code"], await state_of(eve)) == ("malformed", PersonState.ENROLLED)


@lie("epoch-proposed-for-another")
async def test_a_proposal_names_a_maker_who_made_nothing(organisation: Organisation) -> None:
    forger = replace(organisation.mira.staff, signing=SigningKeyPair.generate())
    answer = await organisation.mira.propose(certificates.epoch(1, forger))
    assert answer.json()["code"] == "malformed"


@lie("epochs-kept-open-after-leaving")
async def test_who_leaves_keeps_an_epoch_that_waits(organisation: Organisation) -> None:
    sam, later = organisation.sam, ("2199-01-01", "2199-01-31")
    first = await rotated(organisation, 1, sam)
    await organisation.certified(certificates.epoch(2, sam.staff, *later, first), sam)
    await seal(sam, 2, {sam.staff.id: SLOT})
    assert (await Epoch.objects.aget(n=2)).state == "ahead"
    body = certificates.personal("staff", organisation.mira.staff)
    await organisation.certified(certificates.revocation(body))
    assert (await Epoch.objects.aget(n=2)).state == "destroyed"
    assert await EpochSlot.objects.filter(n=2).acount() == 0


async def test_an_epoch_that_began_after_the_day_of_a_revocation_is_over(organisation: Organisation) -> None:
    sam = organisation.sam
    await organisation.certified(certificates.epoch(1, sam.staff, "2026-03-02"), sam)
    assert (await Epoch.objects.aget(n=1)).state == "current"
    body = certificates.personal("staff", organisation.mira.staff)
    await organisation.certified(certificates.revocation(body))
    assert (await Epoch.objects.aget(n=1)).state == "old"


@lie("proposal-sealed-before-leaving")
async def test_who_leaves_has_the_seed_of_what_is_about_to_be_signed(organisation: Organisation) -> None:
    sam = organisation.sam
    proposal = (await sam.propose(certificates.epoch(1, sam.staff))).json()["proposal"]
    await seal(sam, 1, {organisation.mira.staff.id: SLOT})
    await depart(organisation.lena, organisation.mira)
    assert (await organisation.olga.sign(proposal)).status_code == 404
    assert not await LogLine.objects.filter(kind="epoch").aexists()
