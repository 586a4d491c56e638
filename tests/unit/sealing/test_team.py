"""A team at work: a question is answered, somebody leaves, threads are sealed again; what old keys still open."""

from contextlib import nullcontext
from dataclasses import replace

import pytest

from origo_chat.protocol.envelopes import EnvelopeType
from origo_chat.sealing.epochs import EpochKeys, open_epoch, seal_epoch
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.keys_log import Pin, verify_keys_log
from origo_chat.sealing.messages import Message, Side, Signer, open_message, seal_message
from origo_chat.sealing.notes import open_note, seal_note
from origo_chat.sealing.record_keys import NotesKey, open_notes_slot, seal_notes_slot
from origo_chat.sealing.refusals import Revoked, WrongKey
from origo_chat.sealing.slots import ThreadKey, open_slot, seal_slot
from tests.protocol.cases import organisation as org

CONVERSATION, ANCHOR = bytes(range(16)), bytes(32)
QUESTION = Message(Side.VISITOR, "Lo", 1, bytes(32), org.DAY, "Hej")
ANSWER = Message(Side.STAFF, "Sam", 1, bytes(32), org.DAY, "Hej Lo")


def test_a_question_is_read_by_the_team_and_the_answer_by_the_visitor() -> None:
    team = org.epoch_keys(1)
    key = ThreadKey.generate(CONVERSATION, 1)
    for_team = seal_slot(team.kem.public, key)
    read = open_message(open_slot(team.kem, CONVERSATION, 1, for_team), seal_message(key, QUESTION))
    answer = replace(ANSWER, previous=read.hash)
    sealed = seal_message(open_slot(team.kem, CONVERSATION, 1, for_team), answer, Signer(org.SAM.signing, ANCHOR))
    opened = open_message(key, sealed)
    assert (read.message, opened.message) == (QUESTION, answer)
    log = verify_keys_log(org.working().data, org.ROOT.public, org.TODAY)
    assert opened.author
    opened.author.verify(log.signer(opened.author.key_id, log.position.lines).statement.sign_pk, ANCHOR)


def test_a_note_is_for_the_team_and_no_mailbox() -> None:
    team, key = org.epoch_keys(1), NotesKey(CONVERSATION, 1, bytes(32))
    slot = seal_notes_slot(team.kem.public, key)
    note = seal_note(key, EnvelopeType.NOTE, ANSWER, org.SAM.signing)
    opened = open_note(open_notes_slot(team.kem, CONVERSATION, 1, slot), EnvelopeType.NOTE, note)
    assert opened.message == ANSWER
    with pytest.raises(WrongKey):
        open_slot(team.kem, CONVERSATION, 1, slot)


def test_after_a_departure_the_old_seed_opens_nothing_new() -> None:
    old, new = org.epoch_keys(1), org.epoch_keys(2)
    log = verify_keys_log(org.whole().data, org.ROOT.public, org.TODAY)
    assert [each.statement.alias for each in log.members("origo")] == ["Sam"]
    key = ThreadKey.generate(CONVERSATION, 1)
    again = seal_slot(new.kem.public, open_slot(old.kem, CONVERSATION, 1, seal_slot(old.kem.public, key)))
    assert open_slot(new.kem, CONVERSATION, 1, again) == key
    with pytest.raises(WrongKey):
        open_slot(old.kem, CONVERSATION, 1, again)


def test_a_member_gets_the_certified_seed_and_the_departed_does_not() -> None:
    sam = KemKeyPair.from_seed(org.Person("Sam with new keys").keys.kem.seed)
    slot = seal_epoch(org.epoch_keys(2), sam.public)
    assert open_epoch(sam, org.SECOND_EPOCH, slot).seed == org.epoch_keys(2).seed
    with pytest.raises(WrongKey):
        open_epoch(org.MIRA.keys.kem, org.SECOND_EPOCH, slot)


def test_two_members_who_seal_at_once_make_two_good_slots() -> None:
    key, team = ThreadKey.generate(CONVERSATION, 1), EpochKeys.generate("origo", 2)
    slots = {seal_slot(team.kem.public, key) for _ in range(2)}
    assert len(slots) == 2
    assert {open_slot(team.kem, CONVERSATION, 1, slot) for slot in slots} == {key}


@pytest.mark.parametrize(("log", "outcome"), [(org.working(), nullcontext()), (org.whole(), pytest.raises(Revoked))])
def test_nothing_is_sealed_to_somebody_who_left(log: org.Log, outcome: nullcontext[None]) -> None:
    verified = verify_keys_log(log.data, org.ROOT.public, org.TODAY)
    with outcome:
        verified.person(org.MIRA.id)


def test_a_client_that_goes_on_from_its_pin_accepts_the_longer_log() -> None:
    seen = verify_keys_log(org.working().data, org.ROOT.public, org.TODAY)
    longer = verify_keys_log(org.whole().data, org.ROOT.public, org.TODAY, Pin(seen.n, seen.hash))
    assert longer.n > seen.n
