"""Lies about what the team writes to itself: keys nobody vouches for, of other threads, of people who left."""

import pytest

from origo_chat.sealing.record_keys import (
    NotesKey,
    Shelf,
    make_notes_key,
    make_record_key,
    may_write_under,
    vouch,
)
from origo_chat.sealing.record_kinds import RecordKind
from origo_chat.sealing.refusals import Fork, Gap, Revoked, Rollback, WronglySigned
from tests.hostile.lie import lie
from tests.hostile.threads import MIRA, SAM, WHOLE, believed, notes_key, shelf, vouched
from tests.protocol.cases import organisation as org
from tests.protocol.cases.slots import CONVERSATION
from tests.protocol.cases.threads import LEFT, at
from tests.protocol.making import seed


@lie("notes-key-of-its-own")
def test_a_notes_slot_that_nobody_vouches_for() -> None:
    with pytest.raises(WronglySigned):
        vouched(more=[NotesKey(CONVERSATION, 1, seed("the server's own"))])


@lie("notes-key-of-its-own-beside-a-real-one")
def test_a_second_notes_slot_that_nobody_vouches_for() -> None:
    with pytest.raises(WronglySigned):
        vouched(notes_key(SAM), more=[NotesKey(CONVERSATION, 2, seed("the server's own"))])


@lie("notes-key-in-the-place-of-a-real-one")
def test_a_real_statement_with_a_key_of_the_servers_own() -> None:
    real = notes_key(SAM)
    forged = type(real)(NotesKey(CONVERSATION, 1, seed("the server's own")), real.statement, real.hash)
    with pytest.raises(Fork):
        vouched(forged)


@lie("substituted-thread-beside-real-notes")
def test_real_notes_beside_an_invented_thread() -> None:
    with pytest.raises(Fork):
        vouched(notes_key(SAM), about=shelf(anchor=seed("the anchor of an invented thread")))


@lie("notes-key-of-another-thread")
def test_a_notes_key_that_was_made_for_another_thread() -> None:
    other = Shelf(RecordKind.NOTES, seed("another conversation", 16), seed("its anchor"))
    with pytest.raises(Fork):
        vouched(make_notes_key(other, SAM, at(WHOLE)))


@lie("notes-key-made-after-leaving")
def test_who_left_makes_a_key_at_a_line_after_leaving() -> None:
    with pytest.raises(Revoked):
        vouched(notes_key(MIRA, LEFT))


@lie("notes-key-backdated-for-a-later-thread")
def test_who_left_before_a_thread_began_cannot_know_its_anchor() -> None:
    guessed = make_notes_key(shelf(anchor=bytes(32)), MIRA, at(LEFT - 1))
    with pytest.raises(Fork):
        vouched(guessed)


@lie("notes-key-of-somebody-who-left")
def test_an_honest_old_key_is_read_and_not_written_under() -> None:
    (old,) = vouched(notes_key(MIRA, LEFT - 1))
    assert not may_write_under(old, believed())
    _first, second = vouched(old, notes_key(SAM, WHOLE, old))
    assert may_write_under(second, believed())


@lie("notes-key-known-to-who-left")
def test_a_colleagues_key_that_somebody_who_left_may_have_is_not_written_under() -> None:
    known = notes_key(org.SAM.signing, LEFT - 1)
    assert may_write_under(known, believed(LEFT - 1))
    assert not may_write_under(known, believed(LEFT))


@lie("notes-key-of-a-line-to-come")
def test_a_key_that_was_made_at_a_line_which_the_list_lacks() -> None:
    made = notes_key(SAM)
    with pytest.raises(Rollback):
        vouch(shelf(), [made.key], [made.statement], believed(WHOLE - 1))


@lie("two-notes-keys-of-one-generation")
def test_two_keys_that_cannot_both_be_the_first() -> None:
    ours, other = notes_key(SAM), notes_key(MIRA, LEFT - 1)
    with pytest.raises(Fork):
        vouch(shelf(), [ours.key], [ours.statement, other.statement], believed())


@lie("notes-key-with-the-one-before-left-out")
def test_the_second_key_without_the_first() -> None:
    with pytest.raises(Gap):
        vouched(notes_key(SAM, WHOLE, notes_key(MIRA, LEFT - 1)))


@lie("notes-key-that-follows-another")
def test_the_second_key_after_another_first() -> None:
    with pytest.raises(Fork):
        vouched(notes_key(MIRA, LEFT - 1), notes_key(SAM, WHOLE, notes_key(SAM)))


@lie("template-under-another-id")
def test_a_template_whose_id_is_not_made_of_its_key() -> None:
    about = Shelf(RecordKind.TEMPLATE, CONVERSATION)
    with pytest.raises(WronglySigned):
        vouched(make_notes_key(about, SAM, at(WHOLE)), about=about)


@lie("template-passed-off-as-a-publication")
def test_a_key_of_one_kind_is_none_of_another() -> None:
    about, made = make_record_key(RecordKind.TEMPLATE, SAM, at(WHOLE))
    with pytest.raises(Fork):
        vouched(made, about=Shelf(RecordKind.PUBLICATION, about.conversation))
