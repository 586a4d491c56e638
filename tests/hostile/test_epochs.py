"""Lies about a team's epochs, and about whose keys are certified."""

from dataclasses import replace

import pytest

from origo_chat.protocol.words import word_list
from origo_chat.sealing.epochs import open_epoch, seal_epoch
from origo_chat.sealing.fingerprints import fingerprint_of
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.refusals import Expired, Revoked, WrongKey, WronglySigned
from origo_chat.sealing.statements import EpochStatement, Role
from origo_chat.sealing.verified_log import VerifiedKeysLog
from tests.hostile.lie import lie
from tests.protocol.cases import organisation as org
from tests.protocol.cases.log_faults import LINA, MALLORY

NEXT = org.epoch(2, org.FIRST_EPOCH, org.later(3))
SERVERS = replace(NEXT, kem_pk=MALLORY.keys.kem.public)


def verified(log: org.Log) -> VerifiedKeysLog:
    return verify_keys_log(log.data, org.ROOT.public, org.later(40))


def followed_by(epoch: EpochStatement) -> VerifiedKeysLog:
    return verified(org.working().then(epoch))


@lie("epoch-of-the-servers-own")
def test_two_honest_administrators_signed_a_key_that_the_server_put_into_the_proposal() -> None:
    with pytest.raises(WronglySigned):
        followed_by(SERVERS)


@lie("epoch-made-by-nobody")
def test_the_server_made_it_and_says_so() -> None:
    with pytest.raises(WronglySigned):
        followed_by(org.epoch(2, org.FIRST_EPOCH, org.later(3), maker=MALLORY))


@lie("epoch-made-after-leaving")
def test_who_left_makes_one_more() -> None:
    left = org.working().then(org.revocation(org.staff(org.MIRA, Role.MIDWIFE), org.later(3)))
    with pytest.raises(Revoked):
        verified(left.then(org.epoch(2, org.FIRST_EPOCH, org.later(3), maker=org.MIRA)))


@lie("epoch-of-another-team")
def test_a_colleague_of_another_team_makes_this_teams_keys() -> None:
    elsewhere = replace(org.staff(LINA, Role.LEAD, org.later(3)), teams=("falun",))
    with pytest.raises(WronglySigned):
        verified(org.working().then(elsewhere).then(org.epoch(2, org.FIRST_EPOCH, org.later(3), maker=LINA)))


@lie("epoch-with-other-days")
def test_a_makers_signature_under_another_end() -> None:
    with pytest.raises(WronglySigned):
        followed_by(replace(NEXT, not_after=org.later(36)))


@lie("epoch-dated-anew")
def test_a_makers_signature_of_before_under_a_later_day() -> None:
    kept = org.epoch(2, org.FIRST_EPOCH, org.later(2), begins=org.later(3))
    with pytest.raises(WronglySigned):
        verified(org.working().then(replace(kept, on=org.later(3))))


@lie("epoch-with-another-number")
def test_a_makers_signature_under_another_number() -> None:
    with pytest.raises(WronglySigned):
        verified(org.working().then(NEXT).then(replace(NEXT, n=3, previous=org.hash_of(NEXT))))


@lie("fourth-epoch-ahead")
def test_keys_for_half_a_year_lie_ready_for_whoever_steals_them() -> None:
    with pytest.raises(Expired):
        verified(org.ahead(4))


@lie("epochs-left-ahead")
def test_who_left_waits_for_the_epochs_whose_seeds_they_know() -> None:
    log = verify_keys_log(org.left_with_epochs_ahead().data, org.ROOT.public, org.later(31))
    with pytest.raises(Revoked):
        log.epoch("origo")


@lie("seed-of-the-servers-own")
def test_a_slot_with_another_seed_than_the_certified() -> None:
    slot = seal_epoch(org.epoch_keys(2), org.SAM.keys.kem.public)
    with pytest.raises(WrongKey):
        open_epoch(org.SAM.keys.kem, replace(NEXT, kem_pk=org.epoch_keys(1).kem.public), slot)


@lie("words-of-another-role")
def test_the_same_keys_are_shown_to_the_administrator_as_a_leads() -> None:
    heard = fingerprint_of(org.staff(org.SAM, Role.KURATOR), word_list("sv"))
    assert fingerprint_of(org.staff(org.SAM, Role.LEAD), word_list("sv")) != heard


@lie("words-of-another-person")
def test_the_same_keys_are_shown_to_the_administrator_as_somebody_elses() -> None:
    heard = fingerprint_of(org.staff(org.SAM, Role.KURATOR), word_list("sv"))
    other = replace(org.staff(org.SAM, Role.KURATOR), id=org.MIRA.id)
    assert fingerprint_of(other, word_list("sv")) != heard
