"""Lies about what the person signs: other texts, other packages, other seats, other orders."""

import pytest

from origo_chat.sealing import release, seats
from origo_chat.sealing.framing import lp
from origo_chat.sealing.generations import check_introduction, mark_of, release_keys
from origo_chat.sealing.record_kinds import RecordKind, read_record
from origo_chat.sealing.refusals import Malformed, WronglySigned
from tests.hostile.lie import lie
from tests.protocol.cases import organisation as org
from tests.protocol.cases.release import ASSESSMENT, DOCUMENT, KEY, PACKAGE, record_text
from tests.protocol.cases.slots import CONVERSATION
from tests.protocol.cases.threads import KEYS, OWN
from tests.protocol.making import seed

SIGNED = release.sign_release(OWN[1], PACKAGE, DOCUMENT, ASSESSMENT)


@lie("release-of-another-text")
def test_another_text_under_her_signature() -> None:
    with pytest.raises(WronglySigned):
        release.check_release(KEY.public, DOCUMENT.replace(b"1", b"2"), ASSESSMENT, SIGNED)


@lie("release-with-another-assessment")
def test_another_assessment_beside_her_words() -> None:
    with pytest.raises(WronglySigned):
        release.check_release(KEY.public, DOCUMENT, b"something else", SIGNED)


@lie("package-of-another-thread")
def test_a_package_whose_key_another_thread_vouches_for() -> None:
    vouched = release.vouch_for_package(OWN[2], PACKAGE)
    with pytest.raises(WronglySigned):
        release.check_package(release_keys(OWN[1]).public, PACKAGE, KEY.public, vouched)


@lie("generation-signed-as-a-consent")
def test_a_consent_that_reads_as_a_statement_about_keys() -> None:
    theirs = release_keys(OWN[3]).public
    said = lp("origo/v1/generation", CONVERSATION, 2, theirs, mark_of(KEYS[2]))
    with pytest.raises(WronglySigned):
        check_introduction(KEYS[2], theirs + release.sign_consent(OWN[1], said), release_keys(OWN[1]).public)


@lie("seat-of-another-samrad")
def test_a_seat_that_was_stated_for_another_samrad() -> None:
    keys = seats.derive_seat(seed("guest root"))
    seat = seats.SamradSeat(CONVERSATION, 1, keys.kem.public, keys.signing.public, "Skolan", org.TODAY)
    statement = seats.state_seat(seat, org.SAM.signing)
    moved = seats.SamradSeat(seed("another", 16), 1, keys.kem.public, keys.signing.public, "Skolan", org.TODAY)
    with pytest.raises(WronglySigned):
        seats.check_seat(moved, org.SAM.signing.public, statement)


@lie("joining-of-another-order")
def test_where_to_go_for_another_order() -> None:
    with pytest.raises(Malformed):
        read_record(record_text(), RecordKind.JOINING, seed("another order", 16))
