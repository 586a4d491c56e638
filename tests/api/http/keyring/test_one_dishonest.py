"""Whoever signs so that some libraries take it and clients do not stops nobody: the line never gets into the log."""

from dataclasses import replace

import pytest

from origo_chat.accounts.states import PersonState
from origo_chat.demo.root import ROOT
from origo_chat.keyring.models import LogLine
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.service.roles import Role
from tests.api.http.keyring.conftest import Organisation, Seated
from tests.api.http.keyring.test_log import append
from tests.protocol.cases.framing import without_chance
from tests.support import certificates
from tests.support.staff import hired


class WithoutChance(SigningKeyPair):
    """A pair whose signatures have a point of small order for R."""

    def sign(self, data: bytes) -> bytes:
        return without_chance(self, data)


def dishonest(seat: Seated) -> Seated:
    pair = seat.staff.signing
    return replace(seat, staff=replace(seat.staff, signing=WithoutChance(pair.seed, pair.public)))


@pytest.mark.parametrize("honest_first", [True, False])
async def test_an_administrator_does_not_stop_the_log(organisation: Organisation, honest_first: bool) -> None:
    eve = await hired("eve", state=PersonState.ENROLLED)
    lena, olga = organisation.lena, organisation.olga
    proposal = (await lena.propose(certificates.personal("staff", eve))).json()["proposal"]
    if honest_first:
        await lena.sign(proposal)
    assert (await dishonest(olga).sign(proposal)).json()["code"] == "malformed"
    assert await LogLine.objects.acount() == len(organisation.lines)
    answers = [await each.sign(proposal) for each in ((olga,) if honest_first else (lena, olga))]
    assert answers[-1].json()["line"] == len(organisation.lines)


async def test_who_makes_an_epoch_does_not(organisation: Organisation) -> None:
    sam = organisation.sam
    answer = await sam.propose(certificates.epoch(1, dishonest(sam).staff))
    assert answer.json()["code"] == "malformed"


async def test_nor_does_root(organisation: Organisation) -> None:
    rut = await hired("rut", Role.ADMINISTRATOR, PersonState.ENROLLED)
    line = organisation.next(certificates.personal("administrator", rut), WithoutChance(ROOT.seed, ROOT.public))
    assert (await append(organisation.lena, len(organisation.lines), line)).json()["code"] == "malformed"
    assert await LogLine.objects.acount() == len(organisation.lines)
