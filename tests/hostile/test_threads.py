"""Lies about threads: keys of the server's own, words undone, signatures moved, colleagues who left."""

from dataclasses import replace

import pytest

from origo_chat.sealing.authors import Author
from origo_chat.sealing.derivation import derive_mailbox
from origo_chat.sealing.generations import introduce
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.messages import Message, Side, Signer, seal_message
from origo_chat.sealing.refusals import Fork, Gap, Malformed, Revoked, SealingError, WrongKey, WronglySigned
from origo_chat.sealing.ring import OwnKey, open_ring, seal_ring
from origo_chat.sealing.slots import ThreadKey, open_slot, seal_slot
from origo_chat.sealing.statements import Role
from origo_chat.sealing.threads import RefusedMessage, Thread, ThreadFault
from tests.hostile.lie import lie
from tests.hostile.threads import MIRA, SAM, SERVERS, TEAM, WHOLE, asked, believed, filed, last, read
from tests.protocol.cases import organisation as org
from tests.protocol.cases.slots import CONVERSATION
from tests.protocol.cases.threads import KEYS, LEFT, OWN, Writing, at
from tests.protocol.making import seed

WORDS, OLD_WORDS = derive_mailbox(seed("new words")).ring_key, derive_mailbox(seed("old words")).ring_key


def refusal_of(thread: Thread) -> type[SealingError]:
    """Why the last envelope was not read."""
    found = thread.messages[-1]
    assert isinstance(found, RefusedMessage), found
    return type(found.refusal)


@lie("generation-of-its-own")
def test_a_slot_of_the_servers_own_is_not_written_under() -> None:
    thread = read(filed(asked()), KEYS[1], SERVERS)
    assert ThreadFault.FORK in thread.faults()
    with pytest.raises(Gap):
        thread.newest()


@lie("generation-of-its-own-with-a-message")
def test_a_message_in_the_persons_name_under_a_key_of_the_servers_own() -> None:
    own = OwnKey(SERVERS, seed("the server's release key"))
    said = Message(Side.VISITOR, "", 2, bytes(32), org.TODAY, "Skriv hit", introduction=introduce(own, own))
    forged = Writing([*asked().envelopes, seal_message(SERVERS, said)], [*asked().sides, Side.VISITOR])
    thread = read(filed(forged), KEYS[1], SERVERS)
    assert refusal_of(thread) is WronglySigned
    with pytest.raises(Gap):
        thread.newest()


@lie("ring-of-its-own")
def test_a_ring_that_the_words_did_not_make() -> None:
    ring = seal_ring(seed("the server's key"), CONVERSATION, [OWN[1], OwnKey(SERVERS, seed("own"))])
    with pytest.raises(WrongKey):
        open_ring(WORDS, CONVERSATION, ring)


@lie("ring-of-another-conversation")
def test_a_ring_that_was_made_for_another_conversation() -> None:
    ring = seal_ring(WORDS, CONVERSATION, [OWN[1]])
    with pytest.raises(WrongKey):
        open_ring(WORDS, seed("another conversation", 16), ring)


@lie("ring-of-the-old-words")
def test_the_old_ring_for_whoever_opened_with_new_words() -> None:
    with pytest.raises(WrongKey):
        open_ring(WORDS, CONVERSATION, seal_ring(OLD_WORDS, CONVERSATION, [OWN[1]]))


@lie("new-words-undone")
def test_the_old_generation_alone_after_new_words() -> None:
    thread = Thread(CONVERSATION)
    thread.keep_ring(open_ring(WORDS, CONVERSATION, seal_ring(WORDS, CONVERSATION, [OWN[1], OWN[2]])))
    thread.read(filed(asked()), believed())
    assert thread.faults() == [ThreadFault.FORK]
    with pytest.raises(Gap):
        thread.newest()


@lie("newer-generation-without-its-slot")
def test_an_envelope_of_a_newer_generation_and_no_key_of_it() -> None:
    thread = read(filed(asked().add("", generation=2)))
    assert refusal_of(thread) is Gap
    with pytest.raises(Gap):
        thread.newest()


@lie("envelope-under-old-words-at-the-end")
def test_what_is_sealed_under_words_that_were_replaced() -> None:
    late = asked().add("", generation=2).add("Mamma vet", generation=1, introduction=b"")
    assert refusal_of(read(filed(late), KEYS[1], KEYS[2])) is Revoked


@lie("generation-by-a-departed-colleague")
def test_who_has_the_old_key_cannot_begin_the_next_generation() -> None:
    own = OwnKey(SERVERS, seed("Mira's own"))
    said = Message(Side.VISITOR, "", 2, bytes(32), org.TODAY, "", introduction=introduce(own, own))
    forged = Writing([*asked().envelopes, seal_message(SERVERS, said)], [*asked().sides, Side.VISITOR])
    assert refusal_of(read(filed(forged), KEYS[1], SERVERS)) is WronglySigned


@lie("first-envelope-replaced-by-a-colleague")
def test_the_first_envelope_with_a_release_key_of_somebody_elses() -> None:
    forged = Writing().add("Hej", introduction=introduce(OwnKey(KEYS[1], seed("Mira's own")), None))
    thread = Thread(CONVERSATION)
    thread.keep_ring((OWN[1],))
    thread.read(filed(forged), believed())
    assert refusal_of(thread) is Fork
    with pytest.raises(Fork):
        thread.newest()


@lie("generation-begun-twice")
def test_a_second_release_key_for_a_generation() -> None:
    other = OwnKey(KEYS[1], seed("another own"))
    thread = read(filed(asked().add("Hej igen", introduction=introduce(other, None))))
    assert (refusal_of(thread), thread.faults()) == (Fork, [ThreadFault.FORK])
    with pytest.raises(Fork):
        thread.newest()


@lie("generation-begun-by-staff")
def test_the_first_envelope_of_a_generation_is_never_staffs() -> None:
    thread = read(filed(asked().add("Nytt", SAM, generation=2)), KEYS[1], KEYS[2])
    assert refusal_of(thread) is Gap


@lie("introduction-in-an-answer")
def test_an_answer_that_speaks_of_keys() -> None:
    said = Message(Side.STAFF, "Sam", 1, bytes(32), org.TODAY, "Svar", at(WHOLE), introduction=introduce(OWN[1], None))
    with pytest.raises(Malformed):
        seal_message(KEYS[1], said, Signer(SAM, seed("anchor")))


@lie("substituted-thread-with-a-real-answer")
def test_a_real_signature_under_another_key() -> None:
    theirs = ThreadKey(CONVERSATION, 1, seed("the server's first"))
    own = OwnKey(theirs, seed("the server's own"))
    first = Message(Side.VISITOR, "", 1, bytes(32), org.TODAY, "Hej", introduction=introduce(own, None))
    real = Message(Side.STAFF, "Sam", 1, bytes(32), org.TODAY, "Svar", at(WHOLE))
    # A colleague who has the real key moves the signature: what it covers is bound to the real thread.
    moved = seal_message(theirs, real, Signer(SAM, read(filed(asked())).anchor(1)))
    forged = Writing([seal_message(theirs, first), moved], [Side.VISITOR, Side.STAFF])
    thread = read(filed(forged), theirs)
    assert (last(thread).author, thread.faults()) == (Author.UNCERTIFIED, [ThreadFault.FORK])


@lie("staff-filed-as-the-visitor")
def test_an_answer_that_the_server_files_as_the_persons() -> None:
    envelopes = filed(asked())
    assert refusal_of(read([envelopes[0], replace(envelopes[1], side=Side.VISITOR)])) is WronglySigned


@lie("visitor-filed-as-staff")
def test_the_persons_words_that_the_server_files_as_ours() -> None:
    envelopes = filed(Writing().add("Hej").add("Jag är Sam"))
    assert refusal_of(read([envelopes[0], replace(envelopes[1], side=Side.STAFF)])) is WronglySigned


@lie("answer-after-leaving")
def test_who_left_signs_at_a_line_after_leaving() -> None:
    thread = read(filed(Writing().add("Hej", lines=LEFT).add("Svar", MIRA, LEFT)))
    assert last(thread).author is Author.UNCERTIFIED


@lie("answer-backdated-after-leaving")
def test_who_left_signs_at_a_line_from_before_a_message_of_the_thread() -> None:
    thread = read(filed(Writing().add("Hej", lines=LEFT).add("Svar", MIRA, LEFT - 1)))
    assert (last(thread).author, type(last(thread).doubt)) == (Author.UNCERTIFIED, Revoked)


@lie("answer-without-a-line")
def test_a_signature_that_names_no_line() -> None:
    # Before a message that names a line it would be too old; here nothing before it names one.
    thread = read(filed(Writing().add("Hej", lines=0).add("Svar", SAM, 0)))
    # Nobody's, and yet no sign of another list: whoever left must not stop the answering with it.
    assert (last(thread).author, thread.faults()) == (Author.UNCERTIFIED, [])


@lie("answer-by-another-list")
def test_a_writer_who_was_shown_another_list() -> None:
    elsewhere = replace(at(WHOLE), hash=seed("another list"))
    thread = read(filed(Writing().add("Hej").add("Svar", SAM, position=elsewhere)))
    assert (last(thread).author, thread.faults()) == (Author.UNCERTIFIED, [ThreadFault.FORK])


@lie("list-cut-for-the-reader")
def test_a_reader_whose_list_lacks_the_line_an_answer_names() -> None:
    thread = read(filed(asked()), log=believed(WHOLE - 1))
    assert thread.faults() == [ThreadFault.ROLLBACK]


@lie("list-cut-below-her-own-first-line")
def test_a_list_without_the_line_that_her_own_key_began_at() -> None:
    thread = Thread(CONVERSATION)
    thread.keep_ring((OWN[1],))
    thread.read(filed(Writing().add("Hej")), believed(WHOLE - 1))
    assert thread.faults() == [ThreadFault.ROLLBACK]


@lie("key-kept-after-leaving")
def test_a_member_whose_certificate_was_revoked_has_left() -> None:
    before, after = believed(LEFT - 1).log, believed(LEFT).log
    assert before is not None
    assert after is not None
    begun_at = LEFT - 1
    assert (before.has_lost_member("origo", begun_at), after.has_lost_member("origo", begun_at)) == (False, True)


@lie("key-kept-after-running-out")
def test_a_member_whose_certificate_ran_out_has_left() -> None:
    today, after = believed().log, believed(today=org.later(400)).log
    assert today is not None
    assert after is not None
    lost = [each.has_lost_member("origo", WHOLE, org.TODAY) for each in (today, after)]
    renewed = after.has_lost_member("origo", WHOLE, after.today)
    assert (lost, renewed) == ([False, True], False)


@lie("key-kept-after-another-post")
def test_a_member_who_is_of_no_team_any_more_has_left() -> None:
    moved = replace(org.staff(org.MIRA, Role.MIDWIFE, org.later(5)), teams=())
    log = verify_keys_log(org.working().then(moved).data, org.ROOT.public, org.TODAY)
    whole = len(log.lines)
    assert [log.has_lost_member("origo", lines) for lines in (whole - 1, whole)] == [True, False]


@lie("key-begun-before-the-new-epoch")
def test_who_left_has_the_epoch_that_a_key_was_sealed_to_before_the_next() -> None:
    log = verify_keys_log(org.begun_anew().data, org.ROOT.public, org.TODAY)
    departed = len(org.left_with_epochs_ahead().lines)
    assert log.has_lost_member("origo", departed)
    assert not log.has_lost_member("origo", len(log.lines))


@lie("list-too-old-to-ask")
def test_a_list_without_an_epoch_to_seal_to() -> None:
    assert last(read(filed(asked()), log=believed(today=org.later(90)))).author is Author.OUTDATED


@lie("answer-by-an-interpreter")
def test_an_answer_signed_by_somebody_of_no_team() -> None:
    assert last(read(filed(Writing().add("Hej").add("Svar", org.IVAN.signing)))).author is Author.UNCERTIFIED


@lie("message-left-out")
def test_a_message_that_the_server_keeps_back() -> None:
    assert read(filed(asked().add("Hjälp"), 0, 2)).faults() == [ThreadFault.WITHHELD]


@lie("messages-turned-around")
def test_messages_in_another_order() -> None:
    # Each side's own count still fits: only what the answer refers to tells.
    turned = filed(asked().add("Ska jag ta två?").add("Ja", SAM), 0, 1, 3, 2)
    assert read(turned).faults() == [ThreadFault.REORDERED]


@lie("message-told-twice")
def test_one_message_in_two_places() -> None:
    assert read(filed(asked().add("Ja"), 0, 1, 2, 2)).faults() == [ThreadFault.REORDERED]


@lie("slot-of-another-conversation")
def test_a_slot_that_was_sealed_for_another_conversation() -> None:
    other = ThreadKey(seed("another conversation", 16), 1, KEYS[1].key)
    with pytest.raises(WrongKey):
        open_slot(TEAM, CONVERSATION, 1, seal_slot(TEAM.public, other))


@lie("envelope-of-another-conversation")
def test_an_envelope_of_another_conversation() -> None:
    other = ThreadKey(seed("another conversation", 16), 1, KEYS[1].key)
    said = Message(Side.VISITOR, "", 2, bytes(32), org.TODAY, "Annat")
    forged = Writing([*asked().envelopes, seal_message(other, said)], [*asked().sides, Side.VISITOR])
    assert refusal_of(read(filed(forged))) is Malformed
